import { expect, it } from "vitest";

import type { RegisterDeclaration } from "./registers";
import { seriesOf } from "./series";
import { registerOf } from "./testing/two-regions";

const KNOWN = Date.parse("2026-12-31T12:00:00Z");

const [cpts, first, second] = (() => {
  const { cpts: all, declarations } = registerOf(true);
  return [all, declarations.get("84") ?? [], declarations.get("93") ?? []] as const;
})();

/** The same declarations, of a register that answers for the days since another. */
const since = (day: string, declared: readonly RegisterDeclaration[]) =>
  declared.map((each) => ({ ...each, coveredSince: day }));

const registersOn = (days: string[], declared: (readonly RegisterDeclaration[])[]) =>
  seriesOf(cpts, days, { knownBefore: KNOWN, within: {}, population: 10_000, declared }).map(
    ({ register }) => register,
  );

it("each day says what the registers of the place are worth about it", () => {
  const days = ["2018-12-31", "2019-12-31", "2021-12-31"];
  expect(registersOn(days, [since("2019-01-01", first), since("2021-01-01", second)])).toEqual([
    { state: "notOpened", completeRegions: 0 },
    { state: "opened", completeRegions: 1 },
    { state: "complete", completeRegions: 2 },
  ]);
});

it("a register that nobody declared is not opened, whatever it holds", () => {
  expect(registersOn(["2025-12-31"], [[]])).toEqual([{ state: "notOpened", completeRegions: 0 }]);
});
