import type { Commune } from "./commune";
import { readFree, type Said } from "./list/free-line";
import type { Gazetteer } from "./list/gazetteer";
import type { Reading, ReadingContext, Settled } from "./list/reading";
import { readRow } from "./list/row";
import { homeOf, type Scope } from "./list/scope";
import { type LaidLine, layOut } from "./list/table";
import { readCell } from "./list/typed-cell";
import type { TypedLine } from "./typed-list";

/** What was understood of a line, or of one of the communes that it enumerates. */
export type LineReading = Reading & {
  /** Its place in what was pasted, from 1. */
  line: number;
  /** The words that were read; never the other cells of a row. */
  typed: string;
  /** The CPTS that a column of the row, or a title above it, names. */
  owner?: string;
  /** The line that gave the same commune first. */
  duplicateOf?: number;
};

export type Understood = Omit<Settled, "kind"> & { typed: string };

/** What a person must still say; without choices, nothing of that name or code exists. */
export type Unsettled = { typed: string; choices: Commune[] };

export type ListReading = {
  /** Everything, in the order of the lines. */
  lines: LineReading[];
  /** The communes that are sure, each once, those of whole groups included. */
  understood: Understood[];
  /** Lines that mean several communes. */
  ambiguous: Unsettled[];
  /** Lines that are of no commune known, with those that may be meant. */
  unknown: Unsettled[];
};

type SaidLine = Said & { line: number; owner: string };

/** The most lines for which names alike are looked for: beyond, the list is of something else. */
const MOST_PROPOSED = 2000;

function readLaid(laid: LaidLine, context: ReadingContext): Said[] {
  const { text } = laid.line;
  if (text.trim() === "") return [{ typed: "", reading: { kind: "ignored", why: "empty" } }];
  if (laid.layout === "heading") {
    return [{ typed: text.trim(), reading: { kind: "ignored", why: "heading" } }];
  }
  if (laid.layout === "row") return readRow(laid, context);
  return readFree(text.trim(), { ...context, numbers: laid.numbers ?? context.numbers });
}

const isTitle = ({ reading }: Said) => reading.kind === "ignored" && reading.why === "title";

/** The owner of a line: a cell of its row, or the last title. */
function ownersOf(laid: readonly LaidLine[], said: readonly Said[][]): string[] {
  let title = "";
  return laid.map((each, at) => {
    const [first] = said[at] ?? [];
    if (each.layout === "row") {
      const { owner } = each.columns;
      if (owner !== undefined) return each.cells[owner] ?? "";
    } else if (first && isTitle(first)) {
      title = first.typed;
    }
    return title;
  });
}

const count = (sums: Map<string, number>, { departmentCode }: Commune) =>
  sums.set(departmentCode, (sums.get(departmentCode) ?? 0) + 1);

/** Where the lines that are sure are, in all and for each owner. */
function countSure(said: readonly Said[][], owners: readonly string[]) {
  const all = new Map<string, number>();
  const byOwner = new Map<string, Map<string, number>>();
  for (const [at, each] of said.entries()) {
    const own = byOwner.get(owners[at] ?? "") ?? new Map<string, number>();
    byOwner.set(owners[at] ?? "", own);
    for (const { reading } of each) {
      if (reading.kind !== "settled") continue;
      count(all, reading.commune);
      count(own, reading.commune);
    }
  }
  return { all, byOwner };
}

/** What the numbers that stand alone are, if one of them can be but one thing. */
function numbersIn(laid: readonly LaidLine[], gazetteer: Gazetteer): ReadingContext["numbers"] {
  const numbers = laid
    .filter(({ layout }) => layout === "free")
    .flatMap(({ line }) => readCell(line.text).number ?? []);
  const isCode = (number: string) =>
    Boolean(gazetteer.byCode(number) ?? gazetteer.byFormerCode(number));
  const isPostal = (number: string) => gazetteer.byPostalCode(number).length > 0;
  if (numbers.some((number) => isCode(number) && !isPostal(number))) return "insee";
  return numbers.some((number) => isPostal(number) && !isCode(number)) ? "postal" : undefined;
}

const LEAST_OWNED = 3;

/** Two readings: the first finds where the list is, the second knows it. */
function readTwice(
  laid: readonly LaidLine[],
  gazetteer: Gazetteer,
  near: string | undefined,
): SaidLine[] {
  const numbers = numbersIn(laid, gazetteer);
  const contextOf = (scope: Scope, proposes: boolean): ReadingContext => ({
    gazetteer,
    numbers,
    proposes,
    home: homeOf(scope),
  });
  const nowhere = contextOf({ near: undefined, sure: new Map() }, false);
  const first = laid.map((each) => readLaid(each, nowhere));
  const owners = ownersOf(laid, first);
  const { all, byOwner } = countSure(first, owners);
  const inList = homeOf({ near, sure: all });
  const homes = new Map(
    [...byOwner].map(([owner, sure]) => {
      const owned = [...sure.values()].reduce((sum, lines) => sum + lines, 0);
      return [owner, owned >= LEAST_OWNED ? homeOf({ near, sure }) : inList] as const;
    }),
  );
  let proposed = 0;
  return laid.flatMap((each, at) => {
    const owner = owners[at] ?? "";
    const context = {
      ...contextOf({ near, sure: all }, proposed < MOST_PROPOSED),
      home: homes.get(owner) ?? inList,
    };
    const said = readLaid(each, context);
    if (said.some(({ reading }) => !["settled", "ignored"].includes(reading.kind))) proposed += 1;
    return said.map((one) => ({ ...one, line: each.line.number, owner }));
  });
}

/** A group named above its own communes is their title. */
function isAboveItsOwn({ reading }: SaidLine, next: SaidLine | undefined): boolean {
  if (reading.kind !== "group" || next?.reading.kind !== "settled") return false;
  return reading.group.codes.includes(next.reading.commune.code);
}

function asLines(said: readonly SaidLine[]): LineReading[] {
  const lineOf = new Map<string, number>();
  const full = said.filter(
    ({ reading }) => !(reading.kind === "ignored" && reading.why === "empty"),
  );
  const after = new Map(full.map((each, at) => [each, full[at + 1]]));
  return said.map((each): LineReading => {
    const { typed, line, owner } = each;
    const reading: Reading = isAboveItsOwn(each, after.get(each))
      ? { kind: "ignored", why: "title" }
      : each.reading;
    const read = { ...reading, line, typed, ...(owner !== "" && { owner }) };
    if (reading.kind !== "settled") return read;
    const { code } = reading.commune;
    const duplicateOf = lineOf.get(code);
    if (duplicateOf === undefined) lineOf.set(code, line);
    return duplicateOf === undefined ? read : { ...read, duplicateOf };
  });
}

function sumUp(lines: readonly LineReading[]): Omit<ListReading, "lines"> {
  const understood = new Map<string, Understood>();
  const ambiguous: Unsettled[] = [];
  const unknown: Unsettled[] = [];
  for (const read of lines) {
    const { typed } = read;
    if (read.kind === "settled") {
      const { kind: _, line: __, owner: ___, duplicateOf: ____, ...settled } = read;
      if (!understood.has(read.commune.code)) understood.set(read.commune.code, settled);
    } else if (read.kind === "group") {
      for (const commune of read.communes)
        if (!understood.has(commune.code))
          understood.set(commune.code, { typed, commune, namesakes: 0 });
    } else if (read.kind === "doubtful") {
      const isOne = read.why === "namesakes" || read.why === "postalCode";
      (isOne ? ambiguous : unknown).push({ typed, choices: [...read.choices] });
    } else if (read.kind !== "ignored") {
      unknown.push({ typed, choices: [] });
    }
  }
  return { understood: [...understood.values()], ambiguous, unknown };
}

/**
 * What each line of a list means, in order, against the reference in force. `near` is the
 * département whose namesakes are meant. Nothing is applied: a person confirms.
 */
export function readCommunes(
  lines: readonly TypedLine[],
  gazetteer: Gazetteer,
  near?: string,
): ListReading {
  const read = asLines(readTwice(layOut(lines, gazetteer), gazetteer, near));
  return { lines: read, ...sumUp(read) };
}
