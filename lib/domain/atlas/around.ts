import { type CellCovered, type Cover, sharedCells } from "../territory/counting";
import type { Geography } from "../territory/geography";
import { neighboursOf } from "../territory/neighbours";
import type { AtlasLine } from "./situation";

/** Another CPTS whose territory touches or shares people, on the same day. */
export type Around = {
  line: AtlasLine;
  /** The people that both cover, cell by cell; none where they only touch. */
  shared: ReturnType<typeof sharedCells>;
};

/** A commune of a territory; what its parts are called, when it is not whole. */
export type SheetCommune = CellCovered & { name: string; parts: string[] };

/** What a sheet shows of a territory. */
export type SheetTerritory = {
  /** The most inhabited first. */
  communes: SheetCommune[];
  around: Around[];
};

const touches = (cover: Cover, border: readonly string[]) => border.some((code) => cover.has(code));

/** The CPTS of a day around a territory: those that share people first, then by name. */
export function aroundTerritory(
  { reference, cover }: { reference: string; cover: Cover },
  lines: readonly AtlasLine[],
  geography: Geography,
): Around[] {
  const border = neighboursOf([...cover.keys()], geography);
  return lines
    .flatMap((line) => {
      if (line.cpts.reference === reference || !line.territory) return [];
      const shared = sharedCells(cover, line.territory.cover);
      return shared.length > 0 || touches(line.territory.cover, border) ? [{ line, shared }] : [];
    })
    .toSorted(
      (a, b) =>
        Number(b.shared.length > 0) - Number(a.shared.length > 0) ||
        a.line.name.localeCompare(b.line.name, "fr"),
    );
}

export const inhabitantsShared = ({ shared }: Around): number =>
  shared.reduce((sum, { inhabitants }) => sum + inhabitants, 0);
