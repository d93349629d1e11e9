import type { TypedLine } from "../typed-list";
import { type Separator, separatorOf, splitCells } from "./cells";
import { type Columns, findColumns, isListOfNames } from "./columns";
import type { Gazetteer } from "./gazetteer";
import { type Heading, readHeading } from "./heading";

/** A line as it is to be read: cells of a table whose columns are known, or text on its own. */
export type LaidLine = { line: TypedLine } & (
  | { layout: "heading" }
  | { layout: "row"; cells: readonly string[]; columns: Columns }
  | {
      layout: "free";
      numbers: "insee" | "postal" | undefined;
      /** Above the heading of a table, where its title is. */
      isAbove: boolean;
    }
);

function cut({ text }: TypedLine) {
  const separator = separatorOf(text);
  return { separator, cells: separator ? splitCells(text, separator) : [text.trim()] };
}

type Cut = { line: TypedLine; cells: readonly string[] };

const saidIn = (cells: readonly string[]) => cells.filter((cell) => cell !== "").length;

/** Lines of one table: from a heading, or the first of them, to the next heading. */
type Block = { heading: Heading | undefined; separator: Separator; rows: Cut[] };

const FIRST_LINES = 6;

/** Commas or spaces without a heading make a table when every line has as many, and one column is of codes. */
function isTableOfCommas(rows: readonly Cut[], columns: Columns): boolean {
  const widths = new Set(rows.map(({ cells }) => cells.length));
  return rows.length >= 3 && widths.size === 1 && columns.code !== undefined;
}

function isTable(block: Block, columns: Columns, gazetteer: Gazetteer): boolean {
  if (block.heading) return true;
  const cells = block.rows.map((row) => row.cells);
  if (columns.code === undefined && columns.name === undefined && columns.iris === undefined)
    return false;
  if (block.separator === "," || block.separator === "spaces")
    return isTableOfCommas(block.rows, columns);
  return !isListOfNames(cells, gazetteer);
}

const numbersOf = (heading: Heading | undefined) =>
  heading?.includes("code")
    ? ("insee" as const)
    : heading?.includes("postalCode")
      ? ("postal" as const)
      : undefined;

/** Finds headings, tables and free lines in what was pasted; every line comes back, in order. */
export function layOut(lines: readonly TypedLine[], gazetteer: Gazetteer): LaidLine[] {
  const laid = new Map<TypedLine, LaidLine>();
  const blocks: Block[] = [];
  // The tables that a line may go on with, by what separates their cells.
  const open = new Map<Separator, Block>();
  let numbers: ReturnType<typeof numbersOf>;
  const openBlock = (separator: Separator, heading?: Heading): Block => {
    const block = { heading, separator, rows: [] };
    blocks.push(block);
    open.set(separator, block);
    return block;
  };
  for (const [at, line] of lines.entries()) {
    const { separator, cells } = cut(line);
    const width = saidIn(cells);
    const heading = width > 1 || at < FIRST_LINES ? readHeading(cells) : undefined;
    if (heading) {
      laid.set(line, { line, layout: "heading" });
      if (at < FIRST_LINES) layAbove(lines.slice(0, at), laid);
      open.clear();
      numbers = width === 1 ? numbersOf(heading) : undefined;
      if (separator) openBlock(separator, heading);
    } else if (separator && width > 1) {
      const block = open.get(separator) ?? openBlock(separator);
      block.rows.push({ line, cells });
    } else {
      laid.set(line, { line, layout: "free", numbers, isAbove: false });
    }
  }
  for (const block of blocks) layBlock(block, gazetteer, laid);
  return lines.flatMap((line) => laid.get(line) ?? []);
}

const layAbove = (lines: readonly TypedLine[], laid: Map<TypedLine, LaidLine>) => {
  for (const line of lines)
    laid.set(line, { line, layout: "free", numbers: undefined, isAbove: true });
};

function layBlock(block: Block, gazetteer: Gazetteer, laid: Map<TypedLine, LaidLine>) {
  const rows = block.rows.map(({ cells }) => cells);
  const columns = findColumns(rows, block.heading, gazetteer);
  const asTable = isTable(block, columns, gazetteer);
  for (const { line, cells } of block.rows)
    laid.set(
      line,
      asTable
        ? { line, layout: "row", cells, columns }
        : (laid.get(line) ?? { line, layout: "free", numbers: undefined, isAbove: false }),
    );
}
