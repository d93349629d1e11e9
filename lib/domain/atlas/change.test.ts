import { expect, it, test } from "vitest";

import { changeInWords, yearBefore } from "./change";

it("compares with the same day a year before, not before the law", () => {
  expect(yearBefore("2024-02-29")).toBe("2023-02-28");
  expect(yearBefore("2017-01-26")).toBe("2016-01-26");
  expect(yearBefore("2017-01-25")).toBeUndefined();
});

test.each([
  [761, 719, true, "+42 en un an"],
  [65, 83, true, "−18 en un an"],
  [3, 3, true, "stable en un an"],
  [761, 719, false, "évolution non renseignée"],
  [761, undefined, true, undefined],
])("%s after %s, exact: %s", (now, before, isExact, words) => {
  expect(changeInWords(now, before, isExact)).toBe(words);
});
