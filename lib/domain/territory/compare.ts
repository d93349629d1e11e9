import {
  type CountedPlace,
  censusOf,
  coverOf,
  coverOfPlaces,
  populationBeyond,
  populationOf,
} from "./counting";
import type { Part } from "./part";
import { type SizeClass, sizeClassOf } from "./size";

export type ComparedPlace = CountedPlace & { name: string; part?: Part | undefined };

/** A member that stayed, whole or in another part than before. */
export type ChangedPart<Place extends ComparedPlace> = {
  /** As it is after. */
  place: Place;
  before: Part | undefined;
  after: Part | undefined;
};

type Counted = { population: number; sizeClass: SizeClass };

export type TerritoryChange<Place extends ComparedPlace> = {
  added: Place[];
  removed: Place[];
  changed: ChangedPart<Place>[];
  keptCount: number;
  before: Counted;
  after: Counted;
  /** Inhabitants of the members added, and those that larger parts brought. */
  gained: number;
  /** Inhabitants of the members removed, and those that smaller parts left out. */
  lost: number;
};

const samePart = (a: Part | undefined, b: Part | undefined) =>
  a?.permille === b?.permille && a?.text === b?.text;

const counted = (places: readonly ComparedPlace[]): Counted => {
  const population = populationOf(coverOfPlaces(places));
  return { population, sizeClass: sizeClassOf(population) };
};

/**
 * What changed from one version of a territory to another, each counted by the populations it holds.
 * Of one vintage, gained less lost is the difference; a new census makes another of its own.
 */
export function compareTerritories<Place extends ComparedPlace>(
  before: readonly Place[],
  after: readonly Place[],
): TerritoryChange<Place> {
  const had = new Map(before.map((place) => [place.code, place]));
  const has = new Map(after.map((place) => [place.code, place]));
  const kept = after.flatMap((place) => {
    const earlier = had.get(place.code);
    return earlier ? [{ place, before: earlier.part, after: place.part }] : [];
  });
  // Each census knows the places of both, so that a city is never other people than its arrondissements.
  const coverBefore = coverOf(censusOf([...after, ...before]), before);
  const coverAfter = coverOf(censusOf([...before, ...after]), after);
  return {
    added: after.filter(({ code }) => !had.has(code)),
    removed: before.filter(({ code }) => !has.has(code)),
    changed: kept.filter((each) => !samePart(each.before, each.after)),
    keptCount: kept.length,
    before: counted(before),
    after: counted(after),
    gained: populationBeyond(coverAfter, coverBefore),
    lost: populationBeyond(coverBefore, coverAfter),
  };
}
