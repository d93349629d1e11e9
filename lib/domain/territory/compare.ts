import type { PeopledPlace } from "./commune";
import { populationOf } from "./population";

export type TerritoryChange<Place extends PeopledPlace> = {
  added: Place[];
  removed: Place[];
  keptCount: number;
  populationBefore: number;
  populationAfter: number;
};

/** What changed from one list of communes to another, with the people each list holds. */
export function compareTerritories<Place extends PeopledPlace>(
  before: readonly Place[],
  after: readonly Place[],
): TerritoryChange<Place> {
  const had = new Set(before.map(({ code }) => code));
  const has = new Set(after.map(({ code }) => code));
  return {
    added: after.filter(({ code }) => !had.has(code)),
    removed: before.filter(({ code }) => !has.has(code)),
    keptCount: [...has].filter((code) => had.has(code)).length,
    populationBefore: populationOf(before),
    populationAfter: populationOf(after),
  };
}
