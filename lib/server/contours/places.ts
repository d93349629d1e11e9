/** What the reference knows of the communes of today and of former ones; plain, to be sent to a thread. */
export type ContourPlaces = {
  places: readonly { code: string; regionCode: string; parentCode: string | null }[];
  /** A former code, and the commune of today that took it over. */
  successors: readonly (readonly [code: string, currentCode: string])[];
};

type Place = ContourPlaces["places"][number];

export type Atlas = {
  /** The commune of today that holds a code. */
  placeOf(code: string): Place | undefined;
  /** The arrondissements of a city that is divided into some. */
  arrondissementsOf(code: string): readonly string[];
  /** How many communes of each région these codes draw: a city by itself or by all its arrondissements. */
  coverage(drawn: ReadonlySet<string>): RegionCoverage[];
};

export type RegionCoverage = { code: string; present: number; expected: number };

export function atlasOf({ places, successors }: ContourPlaces): Atlas {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const current = new Map(successors);
  const parts = new Map<string, string[]>();
  for (const { code, parentCode } of places)
    if (parentCode) parts.set(parentCode, [...(parts.get(parentCode) ?? []), code]);
  const arrondissementsOf = (code: string) => parts.get(code) ?? [];
  const isDrawn = (code: string, drawn: ReadonlySet<string>) => {
    const arrondissements = arrondissementsOf(code);
    return (
      drawn.has(code) ||
      (arrondissements.length > 0 && arrondissements.every((part) => drawn.has(part)))
    );
  };
  return {
    placeOf: (code) => byCode.get(code) ?? byCode.get(current.get(code) ?? ""),
    arrondissementsOf,
    coverage(drawn) {
      const regions = new Map<string, RegionCoverage>();
      for (const { code, regionCode, parentCode } of places) {
        if (parentCode) continue;
        const region = regions.get(regionCode) ?? { code: regionCode, present: 0, expected: 0 };
        regions.set(regionCode, region);
        region.expected += 1;
        if (isDrawn(code, drawn)) region.present += 1;
      }
      return [...regions.values()];
    },
  };
}

/** Of a région's communes, so that a file of another year, a few mergers away, still serves. */
const ENOUGH = 0.98;

export const isWhole = ({ present, expected }: RegionCoverage): boolean =>
  present >= ENOUGH * expected;
