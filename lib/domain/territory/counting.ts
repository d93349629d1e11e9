import { searchKey } from "./names";
import type { Member } from "./part";

/** What counting needs to know of a commune or of an arrondissement. */
export type CountedPlace = {
  code: string;
  departmentCode: string;
  regionCode: string;
  /** Municipal population, in inhabitants. */
  population: number;
  /** The city of an arrondissement of Paris, Lyon or Marseille; null for a commune. */
  parentCode: string | null;
};

/** The places people are counted in: each inhabitant lives in exactly one. */
export type Census = {
  /** The cells that a code stands for: itself, the arrondissements of a city, the commune that took over a former code; none when it is unknown. */
  cellsOf(code: string): readonly CountedPlace[];
  /** Every cell, each once. */
  cells: readonly CountedPlace[];
};

/** Of one cell: all of it, or parts by what they are called. */
export type Share = "whole" | ReadonlyMap<string, number>;

type Claim = { cell: CountedPlace; share: Share };
type Claims = Map<string, Claim>;

/** What some territories cover together: each inhabitant once, whoever claims them. */
export type Cover = ReadonlyMap<string, Claim>;

const WHOLE = 1000;

/** How much of a cell a share is, in thousandths; parts of other texts are other people, up to the whole. */
export const permilleOf = (share: Share): number => {
  if (share === "whole") return WHOLE;
  let sum = 0;
  for (const permille of share.values()) sum += permille;
  return Math.min(WHOLE, sum);
};

/** A city in cells: its arrondissements that are known, and whoever lives in none of them. */
function cellsOfCity(city: CountedPlace, arrondissements: readonly CountedPlace[]): CountedPlace[] {
  const elsewhere = arrondissements.reduce(
    (left, { population }) => left - population,
    city.population,
  );
  return elsewhere > 0
    ? [...arrondissements, { ...city, population: elsewhere }]
    : [...arrondissements];
}

/**
 * The census of some places: communes and arrondissements, each with its people of one vintage. A
 * city is counted by its arrondissements, so that the two are never both counted, in whatever order
 * and however many of them are given. `successors` maps a former code to the code of today.
 */
export function censusOf(
  places: readonly CountedPlace[],
  successors: ReadonlyMap<string, string> = new Map(),
): Census {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const inCities = new Map<string, CountedPlace[]>();
  for (const place of byCode.values()) {
    const city = place.parentCode === null ? undefined : byCode.get(place.parentCode);
    if (city) inCities.set(city.code, [...(inCities.get(city.code) ?? []), place]);
  }
  const cells = new Map<string, readonly CountedPlace[]>();
  for (const place of byCode.values()) {
    const arrondissements = inCities.get(place.code);
    cells.set(place.code, arrondissements ? cellsOfCity(place, arrondissements) : [place]);
  }
  const cellsOf = (code: string): readonly CountedPlace[] => {
    const known = cells.get(code);
    if (known) return known;
    const successor = successors.get(code);
    return successor === undefined ? [] : (cells.get(successor) ?? []);
  };
  const each = new Map([...cells.values()].flat().map((cell) => [cell.code, cell]));
  return { cellsOf, cells: [...each.values()] };
}

function joined(a: Share | undefined, b: Share): Share {
  if (a === "whole" || b === "whole") return "whole";
  const parts = new Map(a);
  for (const [key, permille] of b) parts.set(key, Math.max(parts.get(key) ?? 0, permille));
  return parts;
}

function claim(claims: Claims, given: Claim) {
  const { cell, share } = given;
  const known = claims.get(cell.code);
  // Most claims of a country are of whole communes: nothing is made anew for them.
  if (!known) claims.set(cell.code, given);
  else if (known.share !== "whole")
    claims.set(cell.code, { cell, share: joined(known.share, share) });
}

/**
 * What territories cover together. In: any number of lists of members. A whole commune holds its
 * parts; parts of one text are the same part, parts of other texts are other people, up to the whole.
 * Codes that the census does not know cover nobody.
 */
export function coverOf(census: Census, ...territories: readonly (readonly Member[])[]): Cover {
  const cover: Claims = new Map();
  for (const { code, part } of territories.flat()) {
    const share: Share = part ? new Map([[searchKey(part.text), part.permille]]) : "whole";
    for (const cell of census.cellsOf(code)) claim(cover, { cell, share });
  }
  return cover;
}

/** What the communes of one list cover, by their own populations: a draft, a frozen version. */
export const coverOfPlaces = (places: readonly (CountedPlace & Member)[]): Cover =>
  coverOf(censusOf(places), places);

/** Several covers together, each inhabitant once. */
export function unionOf(covers: readonly Cover[]): Cover {
  const union: Claims = new Map();
  for (const cover of covers) for (const claimed of cover.values()) claim(union, claimed);
  return union;
}

/**
 * Inhabitants of a share of one population; a started inhabitant counts, so that parts never hold
 * fewer people than their whole. Twin of inhabitants_of() in SQL.
 */
export const inhabitantsOf = (population: number, permille: number = WHOLE): number =>
  Math.ceil((population * permille) / WHOLE);

/** Inhabitants of a cover, in all: « habitants des communes du territoire ». */
export function populationOf(cover: Cover): number {
  let sum = 0;
  for (const { cell, share } of cover.values())
    sum += inhabitantsOf(cell.population, permilleOf(share));
  return sum;
}

/**
 * Where two covers claim the same people, cell by cell, with how many by the populations of the
 * first; of one census, symmetric.
 */
export function sharedCells(a: Cover, b: Cover): { cell: CountedPlace; inhabitants: number }[] {
  const shared = [];
  for (const code of (a.size <= b.size ? a : b).keys()) {
    const [one, other] = [a.get(code), b.get(code)];
    if (!one || !other) continue;
    const permille =
      permilleOf(one.share) + permilleOf(other.share) - permilleOf(joined(one.share, other.share));
    const { cell } = one;
    if (permille > 0) shared.push({ cell, inhabitants: inhabitantsOf(cell.population, permille) });
  }
  return shared;
}

/** Inhabitants of a cover that another does not claim, by the populations of the first. */
export function populationBeyond(cover: Cover, other: Cover): number {
  const shared = sharedCells(cover, other).reduce((sum, { inhabitants }) => sum + inhabitants, 0);
  return populationOf(cover) - shared;
}

export type Remainder = {
  inhabitants: number;
  /** Cells of which nobody is covered. */
  cells: number;
};

/** Who lives in `within` and is not covered. Cover and remainder together are the whole. */
export function remainderOf(cover: Cover, within: readonly CountedPlace[]): Remainder {
  let inhabitants = 0;
  let cells = 0;
  for (const cell of within) {
    const covered = cover.get(cell.code);
    if (!covered) cells += 1;
    const permille = covered ? permilleOf(covered.share) : 0;
    inhabitants += cell.population - inhabitantsOf(cell.population, permille);
  }
  return { inhabitants, cells };
}

/** Inhabitants of a cover by what `keyOf` says of the cell: its département, its région. */
export function populationBy(
  cover: Cover,
  keyOf: (cell: CountedPlace) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { cell, share } of cover.values()) {
    const key = keyOf(cell);
    const inhabitants = inhabitantsOf(cell.population, permilleOf(share));
    sums.set(key, (sums.get(key) ?? 0) + inhabitants);
  }
  return sums;
}

/** What a cover claims of one cell. */
export type CellCovered = {
  cell: CountedPlace;
  inhabitants: number;
  /** Thousandths of the cell, when it is not all of it. */
  permille: number | null;
};

/** The cells of a cover, each with its people who are covered, the most inhabited first. */
export const cellsCovered = (cover: Cover): CellCovered[] =>
  [...cover.values()]
    .map(({ cell, share }) => {
      const permille = permilleOf(share);
      return {
        cell,
        inhabitants: inhabitantsOf(cell.population, permille),
        permille: permille === WHOLE ? null : permille,
      };
    })
    .toSorted((a, b) => b.inhabitants - a.inhabitants || (a.cell.code < b.cell.code ? -1 : 1));
