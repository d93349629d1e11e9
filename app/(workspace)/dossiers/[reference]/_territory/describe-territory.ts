import "server-only";

import type { FarCommune } from "@/components/territory/far-communes";
import type { TerritoryTotalsProps } from "@/components/territory/territory-totals";
import { readDepartments, readRegions } from "@/db/territory/queries";
import { type ChosenCommune, chosenCode } from "@/lib/domain/territory/chosen";
import { type CountedPlace, coverOfPlaces } from "@/lib/domain/territory/counting";
import type { Part } from "@/lib/domain/territory/part";
import { farMembers, piecesOf } from "@/lib/domain/territory/pieces";
import { type PlaceTotal, totalsOf } from "@/lib/domain/territory/totals";
import { readGeography } from "@/lib/server/shapes/geography";

const named = (
  totals: readonly PlaceTotal[],
  places: readonly { code: string; name: string }[],
) => {
  const names = new Map(places.map(({ code, name }) => [code, name]));
  return totals.map((total) => ({ ...total, name: names.get(total.code) ?? total.code }));
};

/** What communes make together, with the names of the places they cross. */
export async function describeTerritory(
  communes: readonly (CountedPlace & { vintage: number; part?: Part | undefined })[],
): Promise<TerritoryTotalsProps> {
  const { inhabitants, departments, regions } = totalsOf(coverOfPlaces(communes));
  const [allDepartments, allRegions, geography] = await Promise.all([
    readDepartments(),
    readRegions(),
    readGeography(),
  ]);
  const codes = communes.map(({ code }) => code);
  return {
    communeCount: communes.length,
    inhabitants,
    vintage: communes[0]?.vintage,
    departments: named(departments, allDepartments),
    regions: named(regions, allRegions),
    pieces: piecesOf(codes, geography).length,
  };
}

/** The communes far from the rest, by the codes of the territory: perhaps homonyms. */
export async function findFarCommunes(communes: readonly ChosenCommune[]): Promise<FarCommune[]> {
  const byCode = new Map(communes.map((commune) => [chosenCode(commune), commune]));
  return farMembers([...byCode.keys()], await readGeography()).flatMap(({ code, kilometres }) => {
    const commune = byCode.get(code);
    if (!commune) return [];
    const { name, departmentCode } = commune;
    return [{ code, kilometres, name, departmentCode }];
  });
}
