import { expect, it, test } from "vitest";

import { NO_BREAK_SPACE } from "../shared/typography";
import { asOfWords, formatPercent, knownOf, knownWords, totalState } from "./words";

test.each([
  [761, "complete", "761"],
  [0, "complete", "0"],
  [12, "opened", "au moins 12"],
  [0, "opened", "non renseigné"],
  [0, "notOpened", "non renseigné"],
] as const)("%i in a register %s reads « %s »", (value, state, words) => {
  expect(knownWords(value, knownOf(value, { state }))).toBe(words);
});

it("a total is exact when all its registers are complete", () => {
  const regions = Array.from({ length: 18 }) as never[];
  expect(totalState({ completeRegions: 18, regions })).toEqual({ state: "complete" });
  expect(totalState({ completeRegions: 17, regions })).toEqual({ state: "opened" });
});

it("says as of when, and as known when", () => {
  const on = "2026-03-01";
  expect(asOfWords({ on }).replaceAll(NO_BREAK_SPACE, " ")).toBe("au 1er mars 2026");
  expect(asOfWords({ on, knownOn: "2026-04-03" }).replaceAll(NO_BREAK_SPACE, " ")).toBe(
    "au 1er mars 2026, telle que connue le 3 avril 2026",
  );
});

it("shares keep one decimal", () => {
  expect(formatPercent(81)).toBe(`81,0${NO_BREAK_SPACE}%`);
});
