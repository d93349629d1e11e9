import "server-only";

import type { TerritoryTotalsProps } from "@/components/territory/territory-totals";
import { readDepartments, readRegions } from "@/db/territory/queries";
import { type CountedPlace, coverOfPlaces } from "@/lib/domain/territory/counting";
import type { Part } from "@/lib/domain/territory/part";
import { type PlaceTotal, totalsOf } from "@/lib/domain/territory/totals";

const named = (
  totals: readonly PlaceTotal[],
  places: readonly { code: string; name: string }[],
) => {
  const names = new Map(places.map(({ code, name }) => [code, name]));
  return totals.map((total) => ({ ...total, name: names.get(total.code) ?? total.code }));
};

/** What the communes chosen make together, with the names of the places they cross. */
export async function describeTerritory(
  communes: readonly (CountedPlace & { vintage: number; part?: Part | undefined })[],
): Promise<TerritoryTotalsProps> {
  const { inhabitants, departments, regions } = totalsOf(coverOfPlaces(communes));
  const [allDepartments, allRegions] = await Promise.all([readDepartments(), readRegions()]);
  return {
    communeCount: communes.length,
    inhabitants,
    vintage: communes[0]?.vintage,
    departments: named(departments, allDepartments),
    regions: named(regions, allRegions),
  };
}
