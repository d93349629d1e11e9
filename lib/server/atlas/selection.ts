import "server-only";

import { readCensus } from "@/db/territory/census";
import { searchCommunes } from "@/db/territory/queries";
import type { AtlasAsked } from "@/lib/domain/atlas/asked";
import type { AtlasDay } from "@/lib/domain/atlas/day";
import type { ListAsked } from "@/lib/domain/atlas/list-asked";
import { type Selection, selectLines } from "@/lib/domain/atlas/selection";
import type { Commune } from "@/lib/domain/territory/commune";
import { isNamed } from "@/lib/domain/territory/named";

/** More than any postal code or name has. */
const MOST_NAMED = 100;

/** The communes that a text names whole, by name, INSEE code or postal code. */
export const communesNamed = async (text: string): Promise<Commune[]> => {
  const { communes } = await searchCommunes(text, { limit: MOST_NAMED });
  return communes.filter((commune) => isNamed(commune, text));
};

/** Communes as the census counts them: a city is its arrondissements. */
export async function cellsOfCommunes(
  communes: readonly Pick<Commune, "code">[],
): Promise<ReadonlySet<string>> {
  const census = await readCensus();
  return new Set(communes.flatMap(({ code }) => census.cellsOf(code).map((cell) => cell.code)));
}

/** The CPTS found, with the communes that the text names and their cells. */
export type AskedSelection = Selection & {
  communes: { name: string; cells: ReadonlySet<string> }[];
};

/** The CPTS of a day that an address asks for, with the communes that its text names. */
export async function selectAsked(
  day: AtlasDay,
  asked: Pick<AtlasAsked, "region" | "department">,
  { stage, text, covering }: Pick<ListAsked, "stage" | "text" | "covering">,
): Promise<AskedSelection> {
  const named = text === undefined ? [] : await communesNamed(text);
  const communes = await Promise.all(
    named.map(async (commune) => ({
      name: commune.name,
      cells: await cellsOfCommunes([commune]),
    })),
  );
  const cells = new Set(communes.flatMap((commune) => [...commune.cells]));
  return { ...selectLines(day, asked, { stage, text, cells, covering }), communes };
}
