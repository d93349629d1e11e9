/** Paris, Lyon and Marseille: divided into arrondissements municipaux, which are their parts. */
const DIVIDED_CITIES = new Set(["75056", "69123", "13055"]);

export const hasArrondissements = (code: string): boolean => DIVIDED_CITIES.has(code);

type Place = { code: string; parentCode: string | null };

/** Cities listed together with some of their own arrondissements. */
export function citiesListedTwice<Named extends Place>(
  places: readonly Named[],
): { city: Named; arrondissements: Named[] }[] {
  const byCode = new Map(places.map((place) => [place.code, place]));
  return [...byCode.values()].flatMap((city) => {
    const arrondissements = [...byCode.values()].filter(
      ({ parentCode }) => parentCode === city.code,
    );
    return hasArrondissements(city.code) && arrondissements.length > 0
      ? [{ city, arrondissements }]
      : [];
  });
}
