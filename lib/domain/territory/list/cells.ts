/** What stands between the cells of a line; a comma is one only when the whole list says so. */
export type Separator = "\t" | ";" | "|" | "spaces" | ",";

/** Columns copied from a document are set apart by spaces. */
const SPACES = /(?<=\S) {2,}(?=\S)/;

export const separatorOf = (text: string): Separator | undefined =>
  (["\t", ";", "|"] as const).find((separator) => text.includes(separator)) ??
  (SPACES.test(text) ? "spaces" : text.includes(",") ? "," : undefined);

/** The cells of a line, empty ones included; within quotation marks a separator is a sign like another. */
export function splitCells(text: string, separator: Separator): string[] {
  if (separator === "spaces") return text.trim().split(/ {2,}/);
  if (!text.includes('"')) return text.split(separator).map((cell) => cell.trim());
  const cells: string[] = [];
  let [cell, isQuoted] = ["", false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (isQuoted && sign === '"' && text[at + 1] === '"') {
      cell += sign;
      at += 1;
    } else if (sign === '"' && (isQuoted || cell.trim() === "" || cell === "=")) {
      isQuoted = !isQuoted;
    } else if (sign === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = "";
    } else {
      cell += sign;
    }
  }
  // A mark that nothing closes was no quotation.
  if (isQuoted) return text.split(separator).map((part) => part.replaceAll('"', "").trim());
  return [...cells, cell.trim()];
}
