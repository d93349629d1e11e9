import { repairMojibake } from "./mojibake";
import { searchKey } from "./names";

export const LIST_LIMITS = { characters: 100_000, lines: 3000, lineCharacters: 400 } as const;

/** One cell of a typed or pasted line, read on its own. */
export type TypedCell = {
  text: string;
  /** Its place in the line, empty cells counted. */
  column: number;
  /** Five characters that may be an INSEE code or a postal code; lost leading zeros given back. */
  number?: string;
  /** A département's code standing alone in its cell. */
  department?: string;
  name?: TypedName;
};

export type TypedName = {
  /** The whole name, then without what stands in its last parentheses. */
  keys: string[];
  /** Key of what stands in parentheses: a département's code or name, or a part of the name. */
  place?: string;
};

export type TypedLine = {
  text: string;
  cells: TypedCell[];
  /** Tabs, bars or semicolons: one commune per line, among other columns. */
  table: boolean;
};

const NUMBER = /^(?:\d{5}|2[ab]\d{3})$/;
const NUMBER_WITHOUT_ZERO = /^\d{4}$/;
const DEPARTMENT = /^(?:\d{1,2}|2[ab]|97[1-6])$/;
const LEADING_NUMBER = /^(\d{4,5}|2[ab]\d{3})\b[\s:–—-]+(?=\p{L})/iu;
const TRAILING_NUMBER = /(?<=[\p{L})])[\s:–—,-]+\(?(\d{4,5}|2[ab]\d{3})\)?$/iu;
const BULLET = /^(?:[-–—•*·]\s+|["']+(?=\S))/;

const readNumber = (text: string): string | undefined => {
  const number = text.toLowerCase();
  if (NUMBER.test(number)) return number.toUpperCase();
  return NUMBER_WITHOUT_ZERO.test(number) ? `0${number}` : undefined;
};

function readName(text: string): TypedName | undefined {
  const whole = searchKey(text);
  if (!/[a-z]/.test(whole)) return undefined;
  const parenthesis = text.match(/^(.+?)\s*\(([^()]+)\)\s*$/);
  if (!parenthesis) return { keys: [whole] };
  const [, before = "", inside = ""] = parenthesis;
  return { keys: [whole, searchKey(before)], place: searchKey(inside) };
}

function readCell(raw: string, column: number): TypedCell {
  const text = raw
    .replace(BULLET, "")
    .replace(/["']+$/, "")
    .trim();
  const number = readNumber(text);
  if (number) return { text, column, number };
  if (DEPARTMENT.test(text.toLowerCase())) {
    return { text, column, department: text.toUpperCase().padStart(2, "0") };
  }
  const beside = text.match(LEADING_NUMBER) ?? text.match(TRAILING_NUMBER);
  const name = readName(beside ? text.replace(beside[0], "") : text);
  if (!name) return { text, column };
  const besideNumber = beside?.[1] && readNumber(beside[1]);
  return besideNumber ? { text, column, number: besideNumber, name } : { text, column, name };
}

function readLine(raw: string): TypedLine {
  const text = repairMojibake(raw);
  const table = /[\t|;]/.test(text);
  const cells = text
    .split(table ? /[\t|;]/ : /,/)
    .map(readCell)
    .filter((cell) => cell.text !== "");
  return { text, cells, table: table && cells.length > 1 };
}

/** Reads what was typed or pasted, line by line, without knowing any commune. */
export function readTypedList(typed: string): { lines: TypedLine[]; cut: boolean } {
  const lines = typed
    .slice(0, LIST_LIMITS.characters)
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .split(/\r\n|\r|\n/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .map((line) => line.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, " ").trim())
    .filter((line) => line !== "");
  const cut =
    typed.length > LIST_LIMITS.characters ||
    lines.length > LIST_LIMITS.lines ||
    lines.some((line) => line.length > LIST_LIMITS.lineCharacters);
  return {
    lines: lines
      .slice(0, LIST_LIMITS.lines)
      .map((line) => readLine(line.slice(0, LIST_LIMITS.lineCharacters)))
      .filter((line) => line.cells.length > 0),
    cut,
  };
}
