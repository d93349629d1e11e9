import type { Commune } from "../territory/commune";
import type { Census, Cover } from "../territory/counting";
import type { AtlasLine } from "./situation";

/** Whether a commune is of a territory, and whose it is otherwise. */
export type CheckedCommune = {
  commune: Pick<Commune, "code" | "name">;
  held: "whole" | "partly" | "not";
  /** Those that hold some of it, when this territory does not. */
  holders: AtlasLine[];
};

export type CommuneCheck = { typed: string; found: CheckedCommune[]; more: number };

/** So many communes of one name are answered one by one. */
const ANSWERED = 8;

const RANK = { whole: 0, partly: 1, not: 2 } as const;

function checked(
  commune: CheckedCommune["commune"],
  { census, cover, lines }: { census: Census; cover: Cover; lines: readonly AtlasLine[] },
): CheckedCommune {
  const cells = census.cellsOf(commune.code).map(({ code }) => code);
  const shares = cells.map((code) => cover.get(code)?.share);
  if (shares.some((share) => share !== undefined)) {
    const held = shares.every((share) => share === "whole") ? "whole" : "partly";
    return { commune, held, holders: [] };
  }
  const holders = lines.filter(({ territory }) => cells.some((code) => territory?.cover.has(code)));
  return { commune, held: "not", holders };
}

/** « Ma commune en fait-elle partie ? »: each commune that the text names, those that are first. */
export function checkCommunes(
  typed: string,
  communes: readonly CheckedCommune["commune"][],
  around: { census: Census; cover: Cover; lines: readonly AtlasLine[] },
): CommuneCheck {
  const found = communes
    .map((commune) => checked(commune, around))
    .toSorted((a, b) => RANK[a.held] - RANK[b.held]);
  return { typed, found: found.slice(0, ANSWERED), more: Math.max(0, found.length - ANSWERED) };
}
