import { expect, it, test } from "vitest";

import type { DeclaredSeries } from "./declared";
import { gapOf } from "./declared-gap";
import { rowsOfSeries } from "./declared-rows";
import { dayOf } from "./testing/two-regions";

const of = (scope: string): DeclaredSeries => ({
  id: "essai",
  source: "Essai",
  asOf: "2026-03-01",
  publishedOn: null,
  scope,
  figures: [{ definition: "aciSigned", value: 3 }],
});

const rowOf = (scope: string) =>
  rowsOfSeries(of(scope), dayOf("2026-03-01", { isComplete: false }))[0];

it("a département is known as the register of its région, the country as all of them", () => {
  expect(rowOf("26")).toMatchObject({ register: 2, known: "exact" });
  expect(rowOf("84")).toMatchObject({ register: 0, known: "unknown" });
  expect(rowOf("FR")).toMatchObject({ register: 2, known: "atLeast" });
});

test.each([
  [10, "exact", 12, 2],
  [12, "exact", 10, -2],
  [10, "atLeast", 12, 2],
  [12, "atLeast", 10, null],
  [12, "atMost", 10, -2],
  [10, "atMost", 12, null],
  [10, "unknown", 0, null],
  [10, "exact", null, null],
] as const)(
  "published %i, %s %s in the register: a gap of %s",
  (published, known, register, gap) => {
    expect(gapOf({ published, known, register })).toBe(gap);
  },
);
