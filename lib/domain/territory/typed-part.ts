import { fail, ok, type Result } from "../shared/result";
import { withoutControls } from "../shared/typed-text";
import { formatNumber, NARROW_SPACE, NO_BREAK_SPACE } from "../shared/typography";
import type { Part } from "./part";

export const LONGEST_PART_TEXT = 2000;

/** What was typed of one part: a percentage with one decimal at most, and what the part is. */
export type TypedPart = { percent: string; text: string };

export type PartProblems = { [Field in keyof TypedPart]?: string };

/** 335 → "33,5", 400 → "40": per mille as a percentage, as it is typed. */
export const percentOf = (permille: number): string => String(permille / 10).replace(".", ",");

export const formatPart = ({ permille, text }: Part): string =>
  `${percentOf(permille)}${NO_BREAK_SPACE}%${NO_BREAK_SPACE}: ${text}`;

const PERCENT = /^(\d{1,3})(?:[.,](\d))?$/;

/** "33,5 %" → 335; undefined when it is not between 0,1 and 99,9. */
function permilleOf(percent: string): number | undefined {
  const [, whole, tenth = "0"] = percent.replace(/[\s\u00a0\u202f%]/g, "").match(PERCENT) ?? [];
  const permille = whole === undefined ? 0 : Number(whole) * 10 + Number(tenth);
  return permille >= 1 && permille <= 999 ? permille : undefined;
}

/** The text is one line per thing at most: it names a part, and is compared with others. */
const tidy = (text: string) => withoutControls(text).replace(/\s+/g, " ").trim();

/**
 * Reads a typed part. Both fields or none: without them the commune is whole, and a percentage
 * without a text would say how many people, not which. Out: the problems, field by field.
 */
export function readPart(typed: TypedPart): Result<Part | undefined, PartProblems> {
  const text = tidy(typed.text);
  if (typed.percent.trim() === "" && text === "") return ok(undefined);
  const permille = permilleOf(typed.percent);
  const problems: PartProblems = {};
  if (permille === undefined) {
    problems.percent = `Saisissez un pourcentage de 0,1 à 99,9, avec une décimale au plus${NARROW_SPACE}; pour toute la commune, videz les deux champs`;
  }
  if (text === "") {
    problems.text = "Dites de quelle partie il s’agit, par exemple la liste des Iris";
  } else if (text.length > LONGEST_PART_TEXT) {
    problems.text = `Raccourcissez ce texte${NO_BREAK_SPACE}: ${formatNumber(LONGEST_PART_TEXT)} caractères au plus, il en compte ${formatNumber(text.length)}`;
  }
  return permille === undefined || problems.text ? fail(problems) : ok({ permille, text });
}
