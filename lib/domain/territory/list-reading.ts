import type { Commune } from "./commune";
import type { Gazetteer } from "./list/gazetteer";
import { gatherParts } from "./list/parts-together";
import type { Reading, Settled } from "./list/reading";
import { layOut } from "./list/table";
import { readTwice, type SaidLine } from "./list/two-readings";
import type { TypedLine } from "./typed-list";

/** What was understood of a line, or of one of the communes that it enumerates. */
export type LineReading = Reading & {
  /** Its place in what was pasted, from 1. */
  line: number;
  /** The words that were read; never the other cells of a row. */
  typed: string;
  /** The CPTS that a column of the row, or a title above it, names. */
  owner?: string;
  /** The line that gave the same commune of the same CPTS first. */
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
  const partsOf = gatherParts(
    said.flatMap(({ reading, owner: { name } }) =>
      reading.kind === "settled" ? [{ settled: reading, owner: name }] : [],
    ),
  );
  return said.map((each): LineReading => {
    const { typed, line, owner } = each;
    const reading: Reading = isAboveItsOwn(each, after.get(each))
      ? { kind: "ignored", why: "title" }
      : each.reading;
    if (reading.kind === "ignored") return { ...reading, line, typed };
    const read = { line, typed, ...(owner.isCpts && { owner: owner.name }) };
    if (reading.kind !== "settled") return { ...reading, ...read };
    const key = `${owner.name} ${reading.commune.code}`;
    const duplicateOf = lineOf.get(key);
    if (duplicateOf !== undefined) return { ...reading, ...read, duplicateOf };
    lineOf.set(key, line);
    const { partly: _, ...settled } = reading;
    const partly = partsOf(reading, owner.name);
    return { ...settled, ...read, ...(partly && { partly }) };
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
