import { formatDay } from "../shared/dates";
import { formatNumber, NO_BREAK_SPACE } from "../shared/typography";
import type { AtlasAsked } from "./asked";
import type { AtlasDay, Covered } from "./day";
import { type PlaceRegister, type RegionRegister, togetherOf } from "./registers";

/** "au 1er mars 2026", "au 1er mars 2026, telle que connue le 3 avril 2026": of a situation. */
export const asOfWords = ({ on, knownOn }: Pick<AtlasAsked, "on" | "knownOn">): string =>
  knownOn === undefined
    ? `au ${formatDay(on)}`
    : `au ${formatDay(on)}, telle que connue le ${formatDay(knownOn)}`;

/** What a register knows of a figure: unknown is not zero. */
export type Known = "exact" | "atLeast" | "unknown";

/** A complete register knows; another one knows of the CPTS it holds, and of no others. */
export const knownOf = (value: number, { state }: Pick<RegionRegister, "state">): Known => {
  if (state === "complete") return "exact";
  return value > 0 ? "atLeast" : "unknown";
};

/** Totals are exact when every register they sum is complete. */
export const totalState = ({ regions }: Pick<AtlasDay, "regions">): PlaceRegister =>
  togetherOf(regions.map(({ register }) => register));

/** "761 CPTS", "au moins 761 CPTS", "non renseigné": of a figure in words. */
export function knownAs(words: string, known: Known): string {
  if (known === "unknown") return "non renseigné";
  return known === "exact" ? words : `au moins ${words}`;
}

type Stated = Pick<RegionRegister, "state">;

/** "761", "au moins 761", "non renseigné". */
export const knownCount = (value: number, register: Stated): string =>
  knownAs(formatNumber(value), knownOf(value, register));

/** 80.9 → "80,9 %": shares of the atlas are already in hundredths, with one decimal. */
export const formatPercent = (percent: number): string =>
  `${formatNumber(percent, 1)}${NO_BREAK_SPACE}%`;

/** "80,9 %", "au moins 80,9 %", "non renseigné": a small share of some people is not none. */
export const knownShare = ({ inhabitants, percent }: Covered, register: Stated): string =>
  knownAs(formatPercent(percent), knownOf(inhabitants, register));

/** A parameter that was not understood: a field of the form has its name. */
export type FieldProblem = { name: string; sentence: string };

/** Why an address was not understood, by the field that can be changed. */
export function problemsByField(problems: readonly FieldProblem[]): Record<string, string[]> {
  const byField: Record<string, string[]> = {};
  for (const { name, sentence } of problems) {
    byField[name] ??= [];
    byField[name].push(sentence);
  }
  return byField;
}
