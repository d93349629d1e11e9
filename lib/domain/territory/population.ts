import type { PeopledPlace } from "./commune";

export type Overlap = { city: PeopledPlace; arrondissements: PeopledPlace[] };

/** Cities listed together with some of their own arrondissements. */
export function overlapsOf(places: readonly PeopledPlace[]): Overlap[] {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const byCity = new Map<string, Overlap>();
  for (const place of byCode.values()) {
    const city = place.parentCode === null ? undefined : byCode.get(place.parentCode);
    if (!city) continue;
    const overlap = byCity.get(city.code) ?? { city, arrondissements: [] };
    overlap.arrondissements.push(place);
    byCity.set(city.code, overlap);
  }
  return [...byCity.values()];
}

/** Inhabitants of a list, each counted once: an arrondissement is not added to its own city. */
export function populationOf(places: readonly PeopledPlace[]): number {
  const byCode = new Map(places.map((place) => [place.code, place]));
  let sum = 0;
  for (const place of byCode.values()) {
    if (place.parentCode === null || !byCode.has(place.parentCode)) sum += place.population;
  }
  return sum;
}
