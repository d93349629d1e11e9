import { expect, it, test } from "vitest";

import { NO_BREAK_SPACE } from "../shared/typography";
import { dayOf } from "./testing/two-regions";
import { asOfWords, formatPercent, knownCount, knownShare, totalState } from "./words";

test.each([
  [761, "complete", "761"],
  [0, "complete", "0"],
  [12, "opened", "au moins 12"],
  [0, "opened", "non renseigné"],
  [0, "notOpened", "non renseigné"],
] as const)("%i in a register %s reads « %s »", (value, state, words) => {
  expect(knownCount(value, { state })).toBe(words);
});

it("a total is exact when all its registers are complete", () => {
  const [complete, partial] = [dayOf("2026-03-01"), dayOf("2026-03-01", { isComplete: false })];
  expect(totalState(complete)).toEqual({ state: "complete", completeRegions: 2 });
  expect(totalState(partial)).toEqual({ state: "opened", completeRegions: 1 });
  expect(totalState(dayOf("2016-01-01"))).toEqual({ state: "notOpened", completeRegions: 0 });
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

it("a share is known by the people behind it", () => {
  const [few, none] = [
    { inhabitants: 12, percent: 0 },
    { inhabitants: 0, percent: 0 },
  ];
  expect(knownShare(few, { state: "opened" })).toBe(`au moins 0,0${NO_BREAK_SPACE}%`);
  expect(knownShare(none, { state: "opened" })).toBe("non renseigné");
  expect(knownShare(none, { state: "complete" })).toBe(`0,0${NO_BREAK_SPACE}%`);
});
