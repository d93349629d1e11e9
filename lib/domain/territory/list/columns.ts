import type { Gazetteer } from "./gazetteer";
import type { Heading, Role } from "./heading";
import { anywhere } from "./named";
import { readCell, type TypedCell } from "./typed-cell";

/** Where the cells that speak of a commune are; undefined where a list has no such column. */
export type Columns = {
  code: number | undefined;
  name: number | undefined;
  department: number | undefined;
  postalCode: number | undefined;
  iris: number | undefined;
  owner: number | undefined;
};

export type Rows = readonly (readonly string[])[];

/** How much of a column reads as what, from 0 to 1. */
type Profile = {
  column: number;
  role: Role | undefined;
  /** Of all rows, those that have something there. */
  filled: number;
  codes: number;
  postalCodes: number;
  departments: number;
  names: number;
  /** Numbers of communes within their département: "040" in 43. */
  shortCodes: number;
  iris: number;
  /** Different values among those that are filled. */
  variety: number;
};

const MOST_PROFILED = 400;
const MOST_COLUMNS = 60;

function share(cells: readonly TypedCell[], is: (cell: TypedCell) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
}

function profile(
  rows: Rows,
  column: number,
  role: Role | undefined,
  gazetteer: Gazetteer,
): Profile {
  const cells = rows
    .map((row) => row[column] ?? "")
    .filter((text) => text !== "")
    .map((text) => readCell(text, column));
  const isCode = (code: string) => Boolean(gazetteer.byCode(code) ?? gazetteer.byFormerCode(code));
  return {
    column,
    role,
    filled: cells.length / Math.max(1, rows.length),
    codes: share(cells, ({ number, name }) => !name && number !== undefined && isCode(number)),
    postalCodes: share(
      cells,
      ({ number, name }) =>
        !name && number !== undefined && gazetteer.byPostalCode(number).length > 0,
    ),
    departments: share(
      cells,
      ({ department, name }) =>
        (department !== undefined && !name) ||
        (name?.keys.some((key) => gazetteer.departmentCode(key)) ?? false),
    ),
    names: share(cells, ({ name }) =>
      Boolean(name && gazetteer.names.bearersOf(name, anywhere).length > 0),
    ),
    shortCodes: share(cells, ({ text }) => /^\d{1,3}$/.test(text)),
    iris: share(cells, ({ longNumber }) => Boolean(longNumber && isCode(longNumber.slice(0, 5)))),
    variety: new Set(cells.map(({ text }) => text)).size / Math.max(1, cells.length),
  };
}

function profiles(rows: Rows, heading: Heading | undefined, gazetteer: Gazetteer): Profile[] {
  const sample = rows.slice(0, MOST_PROFILED);
  const width = Math.min(MOST_COLUMNS, Math.max(0, ...sample.map((row) => row.length)));
  return Array.from({ length: width }, (_, column) =>
    profile(sample, column, heading?.[column], gazetteer),
  );
}

const best = (
  all: readonly Profile[],
  score: (profile: Profile) => number,
  least: number,
): number | undefined => {
  const [first] = all
    .filter((each) => each.filled > 0 && score(each) >= least)
    .toSorted((a, b) => score(b) - score(a) || a.column - b.column);
  return first?.column;
};

/** Of several columns of names (a commune, its canton), the fullest and most varied is the communes'. */
const nameScore = ({ names, filled, variety }: Profile) => names * (0.5 + filled / 4 + variety / 4);

/** How many codes of a column are of the commune that the row names: a postal code rarely is. */
function agreement(rows: Rows, code: number, name: number | undefined, gazetteer: Gazetteer) {
  if (name === undefined) return 0;
  const pairs = rows.slice(0, MOST_PROFILED).flatMap((row) => {
    const [number, typed] = [readCell(row[code] ?? "").number, readCell(row[name] ?? "").name];
    return number && typed ? [{ number, typed }] : [];
  });
  const agreed = pairs.filter(({ number, typed }) => {
    const commune = gazetteer.byCode(number) ?? gazetteer.byFormerCode(number);
    return commune && gazetteer.names.bearersOf(typed, (each) => each === commune).length > 0;
  });
  return pairs.length === 0 ? 0 : agreed.length / pairs.length;
}

const shortScore = ({ shortCodes }: Profile) => shortCodes;

/** A column named so, if what it holds does not contradict it; else one that holds it and has no name. */
export function findColumns(
  rows: Rows,
  heading: Heading | undefined,
  gazetteer: Gazetteer,
): Columns {
  const all = profiles(rows, heading, gazetteer);
  const named = (role: Role) => all.filter((each) => each.role === role);
  const free = all.filter(({ role }) => role === undefined);
  const [owner] = named("owner");
  const department =
    named("department")[0]?.column ?? best(free, ({ departments }) => departments, 0.8);
  const others = free.filter(({ column, names }) => column !== department || names > 0.9);
  const name =
    best(named("name"), nameScore, 0.05) ??
    best(others, nameScore, 0.35) ??
    // Cells that enumerate communes bear the name of none.
    named("name")[0]?.column;
  const codeScore = ({ codes, filled, column }: Profile) =>
    codes === 0 ? 0 : codes + filled / 10 + agreement(rows, column, name, gazetteer);
  return {
    name,
    code:
      best(named("code"), codeScore, 0.05) ??
      best(free, codeScore, 0.8) ??
      (department === undefined ? undefined : best(named("name"), shortScore, 0.9)),
    department,
    postalCode:
      best(named("postalCode"), ({ postalCodes }) => postalCodes, 0.05) ??
      best(free, ({ postalCodes, codes }) => postalCodes - codes / 2, 0.3),
    iris: best(named("iris"), ({ iris }) => iris, 0.05) ?? best(free, ({ iris }) => iris, 0.9),
    owner: owner?.column,
  };
}

/** Cells that are communes side by side: several columns of names, none of which repeats itself. */
export function isListOfNames(rows: Rows, gazetteer: Gazetteer): boolean {
  const all = profiles(rows, undefined, gazetteer).filter(({ filled }) => filled > 0);
  const lists = all.filter(
    ({ names, codes, variety }) => Math.max(names, codes) >= 0.6 && variety > 0.8,
  );
  return all.length > 0 && lists.length === all.length && !rows.some(repeats);
}

const repeats = (row: readonly string[]) => {
  const said = row.filter((cell) => cell !== "");
  return new Set(said).size < said.length;
};
