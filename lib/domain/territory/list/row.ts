import type { Columns } from "./columns";
import { readFree, readTyped, type Said } from "./free-line";
import { irisOf } from "./piece-reading";
import type { Reading, ReadingContext } from "./reading";
import { isTitle } from "./titles";
import { readCell, type TypedCell } from "./typed-cell";

type Row = { cells: readonly string[]; columns: Columns };

const departmentIn = (cell: TypedCell | undefined, { gazetteer }: ReadingContext) =>
  cell?.name
    ? cell.name.keys.map((key) => gazetteer.departmentCode(key)).find(Boolean)
    : cell?.department;

/** FINESS gives the number of a commune within its département: "040" in 43. */
function codeIn(text: string, department: string | undefined): string | undefined {
  const { number } = readCell(text);
  if (number) return number;
  // Overseas, the third digit is that of the département.
  return department && /^\d{1,3}$/.test(text)
    ? `${department.slice(0, 2)}${text.padStart(3, "0")}`
    : undefined;
}

const TOTAL = /^(?:sous[- ])?tota(?:l|ux)\b/i;

/**
 * Reads a row by the columns that speak of a commune. The other cells, among which people and
 * addresses, are neither read nor kept: what was typed is the cells read.
 */
export function readRow({ cells, columns }: Row, context: ReadingContext): Said[] {
  const textAt = (column: number | undefined) =>
    column === undefined ? "" : (cells[column] ?? "");
  const read = [columns.name, columns.code, columns.postalCode, columns.iris, columns.department];
  const said = [...new Set(read)].map(textAt).filter((text) => text !== "");
  const typed = said.join(" ");
  const alone = (reading: Reading): Said[] => [{ typed, reading }];
  const name = textAt(columns.name);
  const departmentCell = textAt(columns.department);
  const department = departmentIn(departmentCell ? readCell(departmentCell) : undefined, context);
  const code = codeIn(textAt(columns.code), department);
  if (cells.some((cell) => TOTAL.test(cell))) return alone({ kind: "ignored", why: "title" });
  const { longNumber } = readCell(textAt(columns.iris));
  if (longNumber && !code) return alone(readTyped({ text: typed, column: 0, longNumber }, context));
  const postalCode = readCell(textAt(columns.postalCode)).number;
  if (name === "" && !code && !postalCode) return alone({ kind: "ignored", why: "empty" });

  const numbers = code ? "insee" : postalCode ? "postal" : context.numbers;
  const inRow: ReadingContext = { ...context, numbers };
  const number = code ?? postalCode;
  if (name === "" || number) {
    const partly = code && longNumber ? irisOf(longNumber) : undefined;
    const cell = { ...readCell(name), ...(number && { number }), ...(partly && { partly }) };
    const reading = readTyped(cell, inRow);
    if (reading.kind !== "unknown" || name === "") return alone(reading);
  }
  const inCell = readFree(name, inRow, department);
  const isKnown = inCell.some(({ reading }) => reading.kind === "settled");
  if (!isKnown && isTitle(name)) return alone({ kind: "ignored", why: "title" });
  return inCell.length === 1 ? inCell.map(({ reading }) => ({ typed, reading })) : inCell;
}
