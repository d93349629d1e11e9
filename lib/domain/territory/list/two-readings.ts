import type { Commune } from "../commune";
import { AlikeNames } from "./alike-names";
import { readFree, type Said } from "./free-line";
import type { Gazetteer } from "./gazetteer";
import type { ReadingContext } from "./reading";
import { readRow } from "./row";
import { homeOf } from "./scope";
import type { LaidLine } from "./table";
import { readCell } from "./typed-cell";

/** What was read of a line, and the CPTS that its row or the title above it names. */
export type SaidLine = Said & { line: number; owner: string };

/** Lines that enumerate more than this, in all, are not a list of communes. */
const MOST_PIECES = 25_000;

function readLaid(laid: LaidLine, context: ReadingContext): Said[] {
  const { text } = laid.line;
  if (text.trim() === "") return [{ typed: "", reading: { kind: "ignored", why: "empty" } }];
  if (laid.layout === "heading") {
    return [{ typed: text.trim(), reading: { kind: "ignored", why: "heading" } }];
  }
  if (laid.layout === "row") return readRow(laid, context);
  return readFree(text.trim(), { ...context, numbers: laid.numbers ?? context.numbers });
}

/** Line by line; once there are too many pieces, the lines that are left are unknown. */
function readAll(laid: readonly LaidLine[], contextOf: (at: number) => ReadingContext): Said[][] {
  let pieces = 0;
  return laid.map((each, at) => {
    const said: Said[] =
      pieces > MOST_PIECES
        ? [{ typed: each.line.text.trim(), reading: { kind: "unknown" } }]
        : readLaid(each, contextOf(at));
    pieces += said.length;
    return said;
  });
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
export function readTwice(
  laid: readonly LaidLine[],
  gazetteer: Gazetteer,
  near: string | undefined,
): SaidLine[] {
  const numbers = numbersIn(laid, gazetteer);
  const nowhere = { gazetteer, numbers, home: homeOf({ near: undefined, sure: new Map() }) };
  const first = readAll(laid, () => nowhere);
  const owners = ownersOf(laid, first);
  const { all, byOwner } = countSure(first, owners);
  const alike = new AlikeNames(gazetteer.names);
  const inList: ReadingContext = { gazetteer, numbers, alike, home: homeOf({ near, sure: all }) };
  const contexts = new Map(
    [...byOwner].map(([owner, sure]) => {
      const owned = [...sure.values()].reduce((sum, lines) => sum + lines, 0);
      const own = { ...inList, home: homeOf({ near, sure }) };
      return [owner, owned >= LEAST_OWNED ? own : inList] as const;
    }),
  );
  const said = readAll(laid, (at) => contexts.get(owners[at] ?? "") ?? inList);
  return laid.flatMap(({ line }, at) =>
    (said[at] ?? []).map((one) => ({ ...one, line: line.number, owner: owners[at] ?? "" })),
  );
}
