import type { Census } from "../territory/counting";

export type Region = { code: string; name: string };
export type Department = { code: string; name: string; regionCode: string };

/** Where people live, for the figures of the atlas. Codes are INSEE's, as text. */
export type AtlasPlaces = {
  /** Metropolitan régions by code, then those overseas. */
  regions: readonly Region[];
  /** In the order of their codes. */
  departments: readonly Department[];
  /** Of the populations counted. */
  vintage: number;
};

export type Populations = {
  national: number;
  byRegion: ReadonlyMap<string, number>;
  byDepartment: ReadonlyMap<string, number>;
};

/** Inhabitants of the country, of each région and of each département: each lives in one commune. */
export function populationsOf({ cells }: Census): Populations {
  const byRegion = new Map<string, number>();
  const byDepartment = new Map<string, number>();
  let national = 0;
  for (const { regionCode, departmentCode, population } of cells) {
    national += population;
    byRegion.set(regionCode, (byRegion.get(regionCode) ?? 0) + population);
    byDepartment.set(departmentCode, (byDepartment.get(departmentCode) ?? 0) + population);
  }
  return { national, byRegion, byDepartment };
}

const isOverseas = ({ code }: Region) => code.startsWith("0");

export const inReadingOrder = (regions: readonly Region[]): Region[] =>
  regions.toSorted(
    (a, b) => Number(isOverseas(a)) - Number(isOverseas(b)) || (a.code < b.code ? -1 : 1),
  );
