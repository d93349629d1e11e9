import { expect, test } from "vitest";

import { chronicleOf, type StageFact } from "./chronicle";
import { publicationsAround } from "./publication";
import type { RegisterDeclaration } from "./registers";
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
  ["nothing waits", [cpts([100, 200])], { last: 200, next: Number.POSITIVE_INFINITY, count: 3 }],
  [
    "the earliest of those that wait",
    [cpts([100, 900]), cpts([400, 700])],
    { last: 100, next: 400, count: 3 },
  ],
  ["a name too", [cpts([900], 350)], { last: 0, next: 350, count: 0 }],
  [
    "at that very instant it is public",
    [cpts([300])],
    { last: 300, next: Number.POSITIVE_INFINITY, count: 2 },
  ],
])("%s", (_, register, around) => {
  expect(publicationsAround({ cpts: register, declarations: new Map() }, 300)).toEqual(around);
});

test("a declaration is public once recorded", () => {
  const declaration: RegisterDeclaration = {
    version: 1,
    kind: "opened",
    declaredOn: "2026-01-01",
    coveredSince: null,
    recordedAt: 250,
    declaredBy: "ARS",
  };
  const declarations = new Map([["84", [declaration]]]);
  expect(publicationsAround({ cpts: [cpts([100])], declarations }, 300)).toMatchObject({
    last: 250,
    count: 3,
  });
});

test("what is recorded and waits moves nothing that is sent out", () => {
  const around = (facts: number[]) => {
    const { last, count } = publicationsAround(
      { cpts: [cpts(facts)], declarations: new Map() },
      300,
    );
    return { last, count };
  };
  expect(around([100, 900])).toEqual(around([100]));
});
