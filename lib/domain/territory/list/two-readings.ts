import type { Commune } from "../commune";
import { searchKey, skeletonOf } from "../names";
import { AlikeNames } from "./alike-names";
import { readFree, type Said } from "./free-line";
import type { Gazetteer } from "./gazetteer";
import type { ReadingContext } from "./reading";
import { readRow } from "./row";
import { homeOf } from "./scope";
import type { LaidLine } from "./table";
import { readCell } from "./typed-cell";

/** What was read of a line, and the CPTS that its row or the title above it names. */
export type SaidLine = Said & { line: number; owner: Owner };

/** Lines that enumerate more than this, in all, are not a list of communes. */
const MOST_PIECES = 25_000;

function readLaid(laid: LaidLine, context: ReadingContext): Said[] {
  const { text } = laid.line;
  if (!/[\p{L}\d?]/u.test(text)) return [{ typed: "", reading: { kind: "ignored", why: "empty" } }];
  if (laid.layout === "heading") {
    return [{ typed: text.trim(), reading: { kind: "ignored", why: "heading" } }];
  }
  if (laid.layout === "row") return readRow(laid, context);
  const said = readFree(text.trim(), { ...context, numbers: laid.numbers ?? context.numbers });
  const isCommune = said.some(({ reading }) => reading.kind === "settled");
  return laid.isAbove && !isCommune
    ? [{ typed: text.trim(), reading: { kind: "ignored", why: "title" } }]
    : said;
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

/** Two spellings of one CPTS, "CPTS du Gapençais" and "CPTS Gapençais", are the first of them. */
const ownerKey = (name: string) => skeletonOf(searchKey(name));

const CPTS = /\bcpts\b|communaut\S+ professionnelle/i;

/** What a line is under: a cell of its row, or a title, which is not always a CPTS. */
export type Owner = { name: string; isCpts: boolean };

const NOBODY: Owner = { name: "", isCpts: false };

function namedIn(laid: LaidLine, [first]: readonly Said[]): Owner {
  if (laid.layout === "row" && laid.columns.owner !== undefined)
    return { name: laid.cells[laid.columns.owner] ?? "", isCpts: true };
  if (laid.layout !== "free" || !first || !isTitle(first)) return NOBODY;
  return { name: first.typed, isCpts: CPTS.test(first.typed) };
}

/** The owner of each line: that of the line above where cells are merged, and under a title. */
function ownersOf(laid: readonly LaidLine[], said: readonly Said[][]): Owner[] {
  const spellings = new Map<string, Owner>();
  let last = NOBODY;
  return laid.map((each, at) => {
    const owner = namedIn(each, said[at] ?? []);
    if (owner.name !== "") {
      last = spellings.get(ownerKey(owner.name)) ?? owner;
      spellings.set(ownerKey(owner.name), last);
    }
    return last;
  });
}

const count = (sums: Map<string, number>, { departmentCode }: Commune) =>
  sums.set(departmentCode, (sums.get(departmentCode) ?? 0) + 1);

/** Where the lines that are sure are, in all and for each owner. */
function countSure(said: readonly Said[][], owners: readonly Owner[]) {
  const all = new Map<string, number>();
  const byOwner = new Map<string, Map<string, number>>();
  for (const [at, each] of said.entries()) {
    const { name } = owners[at] ?? NOBODY;
    const own = byOwner.get(name) ?? new Map<string, number>();
    byOwner.set(name, own);
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
  const said = readAll(laid, (at) => contexts.get(owners[at]?.name ?? "") ?? inList);
  return laid.flatMap(({ line }, at) =>
    (said[at] ?? []).map((one) => ({ ...one, line: line.number, owner: owners[at] ?? NOBODY })),
  );
}
