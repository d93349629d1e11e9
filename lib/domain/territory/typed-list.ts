import { repairMojibake } from "./list/mojibake";

/** A whole région, one line per CPTS and commune with its other columns, fits well within. */
export const LIST_LIMITS = { characters: 900_000, lines: 10_000, lineCharacters: 4000 } as const;

export type TypedLine = {
  /** Its place in what was pasted, from 1, empty lines counted. */
  number: number;
  /** With its accents given back; cells of a spreadsheet may hold new lines of their own. */
  text: string;
};

const ENTITIES: Record<string, string> = {
  "&amp;": "&",
  "&#39;": "'",
  "&apos;": "'",
  "&quot;": '"',
  "&nbsp;": " ",
};

const OPENS_A_CELL = /(?:^|[\t;,|])"/;
const MOST_JOINED = 50;

const isOpen = (text: string) => (text.match(/"/g) ?? []).length % 2 === 1;

/** A cell between quotation marks goes on to the line that closes it. */
function joinCells(raw: readonly string[]): TypedLine[] {
  const lines: TypedLine[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const number = at + 1;
    const first = raw[at] ?? "";
    const next = OPENS_A_CELL.test(first) && isOpen(first) ? closingLine(raw, at) : at;
    lines.push({ number, text: raw.slice(at, next + 1).join("\n") });
    at = next;
  }
  return lines;
}

/** The line that closes a cell opened on this one; the same when none does nearby. */
function closingLine(raw: readonly string[], from: number): number {
  for (let at = from + 1; at < Math.min(raw.length, from + MOST_JOINED); at += 1)
    if (isOpen(raw[at] ?? "")) return at;
  return from;
}

const tidy = (text: string): string =>
  repairMojibake(text)
    .replace(/&(?:amp|#39|apos|quot|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, " ");

/** The lines of what was typed or pasted, and whether some of it is left out for its length. */
export function readTypedList(typed: string): { lines: TypedLine[]; cut: boolean } {
  const raw = typed.slice(0, LIST_LIMITS.characters).split(/\r\n|\r|\n/);
  const lines = joinCells(raw.slice(0, LIST_LIMITS.lines));
  return {
    lines: lines.map(({ number, text }) => ({
      number,
      text: tidy(text.slice(0, LIST_LIMITS.lineCharacters)),
    })),
    cut:
      typed.length > LIST_LIMITS.characters ||
      raw.slice(LIST_LIMITS.lines).some((line) => line.trim() !== "") ||
      lines.some(({ text }) => text.length > LIST_LIMITS.lineCharacters),
  };
}
