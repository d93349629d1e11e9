import { writePastPopulations } from "@/lib/domain/territory/past-populations";

type Entry = {
  code: string;
  type: string;
  departement?: string;
  region?: string;
  /** The city of an arrondissement municipal. */
  commune?: string;
  population?: number;
};

const KINDS = ["commune-actuelle", "arrondissement-municipal"];

/** The communes of the 18 régions; the collectivités d'outre-mer are in none. */
const isCounted = ({ code, type }: Entry) => KINDS.includes(type) && !/^9(?:7[578]|8)/.test(code);

function populationOf({ code, departement, region, population, commune }: Entry) {
  if (!departement || !region || population === undefined)
    throw new Error(`${code} has no département, no région or no population`);
  return {
    code,
    departmentCode: departement,
    regionCode: region,
    population,
    parentCode: commune ?? null,
  };
}

/** The text of data/populations/<vintage>.txt. */
export const populationsText = (vintage: number, entries: readonly Entry[]): string =>
  writePastPopulations(
    `Municipal populations ${vintage} (Insee, Licence Ouverte 2.0); see docs/geography.md`,
    entries.filter(isCounted).map(populationOf),
  );
