import { readTypedName, type TypedName, type TypedPartly, takePartly } from "./typed-name";

/** One cell of a typed or pasted line, read on its own. */
export type TypedCell = {
  text: string;
  /** Its place in the line, empty cells counted. */
  column: number;
  /** Five characters that may be an INSEE code or a postal code; lost leading zeros given back. */
  number?: string;
  /** Nine digits: a SIREN, or the code of an IRIS, which begins with that of its commune. */
  longNumber?: string;
  /** A département's code, alone or beside a name. */
  department?: string;
  name?: TypedName;
  partly?: TypedPartly;
};

const NUMBER = /^(?:\d{5}|2[ab]\d{3})$/i;
const LONG_NUMBER = /^(?:\d{8,9}|2[ab]\d{7})$/i;
const DEPARTMENT = /^(?:\d{1,2}|2[ab]|97[1-6])$/i;
const SPACED_NUMBER = /^[\d\s\u00a0\u202f]{4,12}$/;
const CODE = "\\d{4,5}|2[ab]\\d{3}";
const DEPARTMENT_CODE = "\\d{1,2}|2[ab]|97[1-6]";
const LEADING = new RegExp(
  `^[([]?(${CODE}|${DEPARTMENT_CODE})\\b[\\])]?[\\s:,–—_-]+(?=[\\p{L}\ufffd])`,
  "iu",
);
const TRAILING = new RegExp(
  `(?<=[\\p{L})'’])[\\s:,–—_-]+[([]?(${CODE}|${DEPARTMENT_CODE})[\\])]?$`,
  "iu",
);
/** Inhabitants, after a code and a name. */
const COUNT = /(?<=\p{L})\s+\d[\d\s\u00a0\u202f]*$/u;
const BULLET = /^(?:[-–—•*·►▪○+>]\s*(?=\S)|\d{1,3}\s?[.)°]\s*(?=[\p{L}\ufffd]))/u;
const EXCEL = /^=?"*'?|"+$/g;

const readNumber = (text: string): string | undefined => {
  if (NUMBER.test(text)) return text.toUpperCase();
  return /^\d{4}$/.test(text) ? `0${text}` : undefined;
};

const asDepartment = (code: string) => code.toUpperCase().padStart(2, "0");

/** "43 040" and "43040.0" are "43040". */
function bareNumber(text: string): string {
  const whole = text.replace(/^(\d{4,9})[.,]0+$/, "$1");
  const digits = whole.replace(/[\s\u00a0\u202f]/g, "");
  return SPACED_NUMBER.test(whole) && digits.length <= 9 ? digits : whole;
}

/** A code beside a name, and the rest. */
function readBeside(text: string) {
  const leading = text.match(LEADING);
  const beside = leading ?? text.match(TRAILING);
  const code = beside?.[1] ?? "";
  const named = beside ? text.replace(beside[0], " ").trim() : text;
  const rest = leading ? named.replace(COUNT, "") : named;
  const number = readNumber(code);
  if (number) return { rest, number };
  // "Marseille 14" is an arrondissement, not a place of the Calvados.
  const isInCity = !leading && /^(?:paris|lyon|marseille)$/i.test(rest);
  if (!beside || isInCity) return { rest: text };
  return { rest, department: asDepartment(code) };
}

export function readCell(raw: string, column = 0): TypedCell {
  const { text: bare, partly } = takePartly(
    raw.trim().replace(EXCEL, "").replace(BULLET, "").trim(),
  );
  const text = bare.replace(/[.;:,]+$/, "").trim();
  const read = { text, column, ...(partly && { partly }) };
  const digits = bareNumber(text);
  const number = readNumber(digits);
  if (number) return { ...read, number };
  if (LONG_NUMBER.test(digits)) {
    return { ...read, longNumber: digits.toUpperCase().padStart(9, "0") };
  }
  if (DEPARTMENT.test(digits)) return { ...read, department: asDepartment(digits) };
  const { rest, ...beside } = readBeside(text);
  const name = readTypedName(rest);
  return name ? { ...read, ...beside, name } : read;
}
