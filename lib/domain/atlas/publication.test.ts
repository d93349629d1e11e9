import { expect, test } from "vitest";

import { chronicleOf, type StageFact } from "./chronicle";
import { publicationsAround } from "./publication";
import type { AtlasCpts } from "./situation";

const fact = (knownFrom: number): StageFact => ({
  id: String(knownFrom),
  stage: "letterValidated",
  effectiveOn: null,
  precision: "unknown",
  recordedOn: "2026-01-01",
  knownFrom,
  order: 1,
  replaces: null,
  cancelled: false,
});

const cpts = (facts: number[], named = 0): AtlasCpts => ({
  reference: "43-2026-0001",
  names: [{ name: "CPTS", since: null, knownFrom: named }],
  departmentCode: "43",
  regionCode: "84",
  chronicle: chronicleOf(facts.map(fact), []),
});

test.each([
  ["nothing waits", [cpts([100, 200])], { last: 200, next: Number.POSITIVE_INFINITY }],
  [
    "the earliest of those that wait",
    [cpts([100, 900]), cpts([400, 700])],
    { last: 100, next: 400 },
  ],
  ["a name too", [cpts([900], 350)], { last: 0, next: 350 }],
  [
    "at that very instant it is public",
    [cpts([300])],
    { last: 300, next: Number.POSITIVE_INFINITY },
  ],
])("%s", (_, register, around) => {
  expect(publicationsAround(register, 300)).toEqual(around);
});
