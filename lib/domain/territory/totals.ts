import { type CountedPlace, type Cover, populationBy, populationOf } from "./counting";

export type PlaceTotal = {
  /** Of a département or of a région; the two share no space. */
  code: string;
  inhabitants: number;
};

export type Totals = {
  /** « Habitants des communes du territoire », each once. */
  inhabitants: number;
  /** Those crossed, the most inhabited first. */
  departments: PlaceTotal[];
  regions: PlaceTotal[];
};

/** How many people a territory holds, and where they live: each is counted where the commune is. */
export function totalsOf(cover: Cover): Totals {
  const by = (keyOf: (cell: CountedPlace) => string): PlaceTotal[] =>
    [...populationBy(cover, keyOf)]
      .map(([code, inhabitants]) => ({ code, inhabitants }))
      .toSorted((a, b) => b.inhabitants - a.inhabitants || a.code.localeCompare(b.code));
  return {
    inhabitants: populationOf(cover),
    departments: by(({ departmentCode }) => departmentCode),
    regions: by(({ regionCode }) => regionCode),
  };
}
