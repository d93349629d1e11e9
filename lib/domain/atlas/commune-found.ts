import type { PlainDate } from "../shared/plain-date";
import type { Commune } from "../territory/commune";
import { type Cover, populationOf } from "../territory/counting";
import { type AsOf, territoryAt, turningDays } from "./chronicle";
import type { AtlasDay } from "./day";
import type { RegionRegister } from "./registers";
import type { AtlasLine } from "./situation";

/** A CPTS that a commune is in. */
export type CptsHere = {
  line: AtlasLine;
  /** The commune has been in it since, without a break, the day asked included. */
  since: PlainDate;
  /** Share of its inhabitants, 0 to 1; less than 1 when a part of the commune is in it. */
  share: number;
};

export type CommuneFound = {
  commune: Commune;
  cpts: readonly CptsHere[];
  register: RegionRegister | undefined;
};

/** What a territory covers of some cells. */
const within = (cover: Cover, cells: readonly string[]): Cover =>
  new Map(
    cells.flatMap((code) => {
      const claim = cover.get(code);
      return claim ? [[code, claim] as const] : [];
    }),
  );

/** Since when the territory of a CPTS holds one of the cells, going back from the day asked. */
function sinceWhen({ cpts: { chronicle } }: AtlasLine, cells: readonly string[], asOf: AsOf) {
  let since = asOf.on;
  for (const day of turningDays(chronicle, asOf.knownBefore).toReversed()) {
    if (day > asOf.on) continue;
    const territory = territoryAt(chronicle, { ...asOf, on: day });
    if (!territory || !cells.some((code) => territory.cover.has(code))) return since;
    since = day;
  }
  return since;
}

/**
 * Which CPTS a commune is in on a day, at what share, since when. In: the cells that the commune is
 * counted by (a city is its arrondissements). Refuses nothing: in no CPTS, the list is empty.
 */
export function communeFound(
  commune: Commune,
  cells: readonly { code: string; population: number }[],
  { lines, asOf, regions }: Pick<AtlasDay, "lines" | "asOf" | "regions">,
): CommuneFound {
  const codes = cells.map(({ code }) => code);
  const population = cells.reduce((sum, cell) => sum + cell.population, 0);
  return {
    commune,
    register: regions.find(({ code }) => code === commune.regionCode)?.register,
    cpts: lines.flatMap((line) => {
      const here = within(line.territory?.cover ?? new Map(), codes);
      if (here.size === 0) return [];
      const share = population === 0 ? 1 : populationOf(here) / population;
      return [{ line, share, since: sinceWhen(line, codes, asOf) }];
    }),
  };
}
