import {
  type CellReading,
  isSettled,
  namedSo,
  readNamed,
  readNumber,
  readNumberAndName,
  type Settled,
} from "./cell-reading";
import type { Commune } from "./commune";
import type { CommuneIndex } from "./commune-index";
import type { TypedCell, TypedLine } from "./typed-list";

export type Understood = Settled & { typed: string };

/** What a person must still say; without choices, nothing of that name or code exists. */
export type Unsettled = { typed: string; choices: Commune[] };

export type ListReading = {
  understood: Understood[];
  ambiguous: Unsettled[];
  unknown: Unsettled[];
};

const MOST_CHOICES = 12;

const HEADING_WORDS = new Set(
  "insee code communes commune nom libelle dpt dep departement cpts territoire population postal cp region de la l e rice president coordonnateur contact site internet".split(
    " ",
  ),
);

const COMMUNE_HEADING = /^(?:nom |libelle )?(?:de la )?communes?$|^libelle$|^territoire cpts$/;

const isHeading = ({ cells }: TypedLine): boolean =>
  cells.every(
    ({ name, number }) =>
      !number && name?.keys[0]?.split(" ").every((word) => HEADING_WORDS.has(word)),
  );

const communeColumn = ({ cells }: TypedLine): number | undefined =>
  cells.find(({ name }) => COMMUNE_HEADING.test(name?.keys[0] ?? ""))?.column;

type Context = {
  index: CommuneIndex;
  near: string | undefined;
  /** In a list with codes that are no postal code at all, the others are INSEE codes too. */
  codesAreInsee: boolean;
  /** Where the heading says that the communes are. */
  column: number | undefined;
};

/** One commune among other columns. */
function readRow({ cells }: TypedLine, { index, near, column }: Context): CellReading {
  const known = cells
    .filter((cell) => cell.name && (column === undefined || cell.column === column))
    .flatMap(({ name }) => (name && namedSo(name, index).length > 0 ? [name] : []));
  const numbers = cells.flatMap(({ number }) => number ?? []);
  const department = cells.find((cell) => cell.department)?.department;
  const readings: CellReading[] =
    numbers.length === 0
      ? known.map((name) => readNamed(name, index, { department, near }))
      : known.length === 0
        ? numbers.map((number) => readNumber(number, index, true))
        : numbers.flatMap((number) => known.map((name) => readNumberAndName(number, name, index)));
  return readings.find(isSettled) ?? readings[0] ?? { choices: [], exists: false };
}

/** "Corte, 2B096" or "Rochebrune, Drôme": two cells that agree on one commune. */
function readPair([a, b]: TypedCell[], { index, near }: Context): CellReading | undefined {
  const [first, second] = a?.name ? [a, b] : [b, a];
  if (!first?.name || !second || first.number || (second.name && second.number)) return undefined;
  if (second.number) {
    const reading = readNumberAndName(second.number, first.name, index);
    const named = namedSo(first.name, index).map(({ code }) => code);
    return isSettled(reading) && named.includes(reading.commune.code) ? reading : undefined;
  }
  const placeKey = second.name?.keys[0] ?? "";
  const place = index.byKey(placeKey).length > 0 ? undefined : index.departmentCode(placeKey);
  const department = second.department ?? place;
  return department ? readNamed(first.name, index, { department, near }) : undefined;
}

function readAlone({ name, number }: TypedCell, { index, near, codesAreInsee }: Context) {
  if (number && name) return readNumberAndName(number, name, index);
  if (number) return readNumber(number, index, codesAreInsee);
  return name ? readNamed(name, index, { near }) : { choices: [], exists: false };
}

const hasInseeCodes = (lines: readonly TypedLine[], index: CommuneIndex): boolean =>
  lines
    .flatMap(({ cells }) => cells)
    .some(({ number }) => number && index.byCode(number) && !index.byPostalCode(number).length);

/** Makes of a typed list communes that are sure, communes to choose among, and the rest. */
export function readCommunes(
  lines: readonly TypedLine[],
  index: CommuneIndex,
  near?: string,
): ListReading {
  const context: Context = {
    index,
    near,
    codesAreInsee: hasInseeCodes(lines, index),
    column: undefined,
  };
  const reading: ListReading = { understood: [], ambiguous: [], unknown: [] };
  const seen = new Set<string>();

  const note = (typed: string, found: CellReading) => {
    if (isSettled(found)) {
      if (!seen.has(found.commune.code)) reading.understood.push({ typed, ...found });
      seen.add(found.commune.code);
      return;
    }
    const choices = [...new Map(found.choices.map((choice) => [choice.code, choice])).values()]
      .toSorted((a, b) => Number(b.departmentCode === near) - Number(a.departmentCode === near))
      .slice(0, MOST_CHOICES);
    reading[found.exists ? "ambiguous" : "unknown"].push({ typed, choices });
  };

  for (const line of lines) {
    if (isHeading(line)) {
      context.column = communeColumn(line);
    } else if (line.table) {
      note(line.text, readRow(line, context));
    } else {
      const pair = line.cells.length === 2 ? readPair(line.cells, context) : undefined;
      if (pair) note(line.text, pair);
      else for (const cell of line.cells) note(cell.text, readAlone(cell, context));
    }
  }
  return reading;
}
