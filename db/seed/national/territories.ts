import type { Member } from "@/lib/domain/territory/part";

import type { Chance } from "./chance";
import type { Cell } from "./country";
import { type Neighbours, type Unit, unitsOf } from "./units";

export type Territory = {
  members: Member[];
  population: number;
  /** The département where most of its people live, and the caisse of most of those. */
  departmentCode: string;
  caisse: string;
};

type Grown = { units: Unit[]; population: number; part?: Member };

/** Smaller than that share of what was aimed at, it is no territory: its communes stay without. */
const LEAST = 0.3;
/** A commune larger than that is divided among several. */
const DIVIDED = 1.45;
const QUARTERS = ["nord", "sud", "est", "ouest", "du centre"];

/** Parts of a commune too large for one territory: they make the whole together. */
function partsOf(unit: Unit, aim: number): Grown[] {
  const code = unit.cells[0]?.code ?? "";
  const count = Math.min(200, Math.max(2, Math.round(unit.population / aim)));
  const permille = Math.floor(1000 / count);
  return Array.from({ length: count }, (_, index) => {
    const quarter = QUARTERS[index];
    const text = quarter && count <= 5 ? `Quartiers ${quarter}` : `Secteur ${index + 1}`;
    const share = index === 0 ? 1000 - permille * (count - 1) : permille;
    const population = Math.ceil((unit.population * share) / 1000);
    return { units: [unit], population, part: { code, part: { permille: share, text } } };
  });
}

/** Adds what touches the most to what is there, until it is large enough. */
function grow(seed: Unit, free: Set<Unit>, aim: number): Grown {
  const units = [seed];
  let population = seed.population;
  free.delete(seed);
  const frontier = new Map<Unit, number>();
  const reach = (from: Unit) => {
    for (const [unit, pairs] of from.around)
      if (free.has(unit)) frontier.set(unit, (frontier.get(unit) ?? 0) + pairs);
  };
  reach(seed);
  while (population < aim * 0.9) {
    let best: Unit | undefined;
    for (const [unit, pairs] of frontier) {
      if (population + unit.population > aim * 1.35) continue;
      const most = best ? (frontier.get(best) ?? 0) : -1;
      if (pairs > most || (pairs === most && best && unit.key < best.key)) best = unit;
    }
    if (!best) break;
    frontier.delete(best);
    free.delete(best);
    units.push(best);
    population += best.population;
    reach(best);
  }
  return { units, population };
}

function mostPopulated<Key>(cells: readonly Cell[], keyOf: (cell: Cell) => Key): Key | undefined {
  const sums = new Map<Key, number>();
  for (const cell of cells) sums.set(keyOf(cell), (sums.get(keyOf(cell)) ?? 0) + cell.population);
  return [...sums].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** Where it is led from; none where nobody knows which caisse serves it. */
function settled({ units, population, part }: Grown): Territory[] {
  const cells = units.flatMap((unit) => unit.cells);
  const departmentCode = mostPopulated(cells, (cell) => cell.departmentCode) ?? "";
  const there = cells.filter((cell) => cell.departmentCode === departmentCode && cell.caisse);
  const caisse = mostPopulated(there, (cell) => cell.caisse);
  if (!caisse) return [];
  const members = part ? [part] : cells.map(({ code }) => ({ code }));
  return [{ members, population, departmentCode, caisse }];
}

function attempt(cells: readonly Cell[], aim: number, neighbours: Neighbours, chance: Chance) {
  const units = unitsOf(cells, aim * 0.8, neighbours);
  const large = units.filter(({ population }) => population > aim * DIVIDED);
  const grown = large.flatMap((unit) => partsOf(unit, aim));
  const free = new Set(units.filter((unit) => !large.includes(unit)));
  const seeds = [...free].toSorted(
    (a, b) => b.population - a.population || (a.key < b.key ? -1 : 1),
  );
  for (const seed of seeds) {
    if (!free.has(seed)) continue;
    const wanted = aim * (0.55 + chance.next() * 0.95);
    const territory = grow(seed, free, wanted);
    if (territory.population >= aim * LEAST) grown.push(territory);
  }
  return grown.flatMap(settled);
}

type Wish = { count: number; covered: number; neighbours: Neighbours; seed: number };

/**
 * As many territories as asked, grown from neighbouring EPCI and communes of some cells, the most
 * populated first; what is left over belongs to none. The same cells and the same seed give the same.
 */
export function growTerritories(
  cells: readonly Cell[],
  { count, covered, neighbours, seed }: Wish,
  chanceOf: (seed: number) => Chance,
): Territory[] {
  const people = cells.reduce((sum, { population }) => sum + population, 0);
  let aim = (people * covered) / count;
  for (let tries = 0; tries < 25; tries += 1) {
    const found = attempt(cells, aim, neighbours, chanceOf(seed));
    if (found.length >= count)
      return found.toSorted((a, b) => b.population - a.population).slice(0, count);
    aim *= 0.96;
  }
  throw new Error(`no ${count} territories were found`);
}

/** Shares a few whole communes of its neighbours, as some CPTS do. */
export function overlapping(
  territory: Territory,
  cells: ReadonlyMap<string, Cell>,
  neighbours: Neighbours,
  chance: Chance,
): Territory {
  const own = new Set(territory.members.map(({ code }) => code));
  const around = [...new Set([...own].flatMap((code) => neighbours(code)))]
    .filter((code) => !own.has(code))
    .toSorted();
  const shared = around
    .flatMap((code) => cells.get(code) ?? [])
    .filter(({ population }) => population < territory.population / 8)
    .slice(0, chance.between(1, 3));
  return {
    ...territory,
    members: [...territory.members, ...shared.map(({ code }) => ({ code }))],
    population: territory.population + shared.reduce((sum, { population }) => sum + population, 0),
  };
}
