import type { AtlasAsked } from "./asked";
import { type AsOf, followedAt, stageCounted } from "./chronicle";
import type { AtlasPlaces } from "./places";
import { type RegisterDeclaration, registerAt } from "./registers";
import { type AtlasCpts, countedStages, type StageCounts } from "./situation";

/** The counts of another day, and whether they are exact. */
export type CountsBefore = { counts: StageCounts; isExact: boolean };

type Register = {
  cpts: readonly AtlasCpts[];
  declarations: ReadonlyMap<string, readonly RegisterDeclaration[]>;
};

/**
 * The counts that `atlasDayOf` gives of a place on a day, without whom they cover: what a change
 * needs of the day before it. Exact when every register of the place is complete about that day.
 */
export function countsBefore(
  { cpts, declarations }: Register,
  asOf: AsOf,
  { region, department }: Pick<AtlasAsked, "region" | "department">,
  { regions }: AtlasPlaces,
): CountsBefore {
  const regionCode = department?.regionCode ?? region?.code;
  const stages = cpts.flatMap((each) => {
    if (regionCode !== undefined && each.regionCode !== regionCode) return [];
    if (department && each.departmentCode !== department.code) return [];
    return stageCounted(followedAt(each.chronicle, asOf))?.stage ?? [];
  });
  const registers = regions.filter(({ code }) => regionCode === undefined || code === regionCode);
  return {
    counts: countedStages(stages),
    isExact: registers.every(
      ({ code }) => registerAt(declarations.get(code) ?? [], asOf).state === "complete",
    ),
  };
}
