import { type Cover, populationBy, populationOf, unionOf } from "../territory/counting";
import type { AsOf } from "./chronicle";
import type { AtlasPlaces, Department, Populations, Region } from "./places";
import { type RegionRegister, type RegisterDeclaration, registerAt } from "./registers";
import {
  type AtlasCpts,
  type AtlasLine,
  COVERAGES,
  type Coverage,
  countStages,
  coveredLines,
  coverOfLines,
  type Situation,
  type StageCounts,
  situationAt,
} from "./situation";

/** Inhabitants of the communes covered, and their share of the population with one decimal. */
export type Covered = { inhabitants: number; percent: number };

export type Figures = {
  counts: StageCounts;
  /** Municipal population, in inhabitants. */
  population: number;
  covered: Record<Coverage, Covered>;
};

export type RegionFigures = Region & Figures & { register: RegionRegister };
export type DepartmentFigures = Department & Figures;

/** Every figure of a day: what pages, tables, maps, files and the API all read. */
export type AtlasDay = Situation & {
  national: Figures;
  regions: readonly RegionFigures[];
  departments: readonly DepartmentFigures[];
  /** Whom a contract covers, and whom any CPTS does: for maps and « Ma commune ». */
  covers: Record<Coverage, Cover>;
};

/** A share with one decimal, as every output shows it; of nobody, zero. */
export const percentOf = (inhabitants: number, population: number): number =>
  population === 0 ? 0 : Math.round((inhabitants * 1000) / population) / 10;

/** Contracts are among all: their cover is counted once. */
function coversOf(lines: readonly AtlasLine[]): Record<Coverage, Cover> {
  const contracts = coveredLines(lines, "contract");
  const contract = coverOfLines(contracts);
  const counted = new Set(contracts);
  const others = coveredLines(lines, "all").filter((line) => !counted.has(line));
  return { contract, all: unionOf([contract, coverOfLines(others)]) };
}

type Inhabitants = Record<Coverage, (code: string) => number>;

function inhabitantsBy(
  covers: Record<Coverage, Cover>,
  key: "regionCode" | "departmentCode",
): Inhabitants {
  const sums = COVERAGES.map((coverage) => {
    const byCode = populationBy(covers[coverage], (cell) => cell[key]);
    return [coverage, (code: string) => byCode.get(code) ?? 0] as const;
  });
  return Object.fromEntries(sums) as Inhabitants;
}

function linesBy(lines: readonly AtlasLine[], key: "regionCode" | "departmentCode") {
  const groups = new Map<string, AtlasLine[]>();
  for (const line of lines) {
    const code = line.cpts[key];
    const group = groups.get(code);
    if (group) group.push(line);
    else groups.set(code, [line]);
  }
  return groups;
}

const figuresOf = (
  lines: readonly AtlasLine[],
  population: number,
  inhabitants: Record<Coverage, number>,
): Figures => ({
  counts: countStages(lines),
  population,
  covered: {
    contract: {
      inhabitants: inhabitants.contract,
      percent: percentOf(inhabitants.contract, population),
    },
    all: { inhabitants: inhabitants.all, percent: percentOf(inhabitants.all, population) },
  },
});

/**
 * All the figures of a day as known before an instant. A CPTS counts once, in its lead département
 * and région; the people it covers count where their commune is, each once. Parts sum to the whole.
 */
export function atlasDayOf(
  register: {
    cpts: readonly AtlasCpts[];
    declarations: ReadonlyMap<string, readonly RegisterDeclaration[]>;
  },
  asOf: AsOf,
  { places, populations }: { places: AtlasPlaces; populations: Populations },
): AtlasDay {
  const situation = situationAt(register.cpts, asOf);
  const covers = coversOf(situation.lines);
  const figuresBy = (
    key: "regionCode" | "departmentCode",
    population: ReadonlyMap<string, number>,
  ) => {
    const lines = linesBy(situation.lines, key);
    const inhabitants = inhabitantsBy(covers, key);
    return (code: string) =>
      figuresOf(lines.get(code) ?? [], population.get(code) ?? 0, {
        contract: inhabitants.contract(code),
        all: inhabitants.all(code),
      });
  };
  const ofRegion = figuresBy("regionCode", populations.byRegion);
  const ofDepartment = figuresBy("departmentCode", populations.byDepartment);
  const regions = places.regions.map((region) => ({
    ...region,
    ...ofRegion(region.code),
    register: registerAt(register.declarations.get(region.code) ?? [], asOf),
  }));
  return {
    ...situation,
    covers,
    national: figuresOf(situation.lines, populations.national, {
      contract: populationOf(covers.contract),
      all: populationOf(covers.all),
    }),
    regions,
    departments: places.departments.map((department) => ({
      ...department,
      ...ofDepartment(department.code),
    })),
  };
}
