import fc from "fast-check";
import { describe, expect, it, test } from "vitest";

import { MILESTONE_STAGES, type Milestone, stageAt } from "../lifecycle/milestones";
import { addDays, dayIn } from "../shared/plain-date";
import { chronicleOf, followedAt, type StageFact, stageCounted, territoryAt } from "./chronicle";

const BEGINNING = "2020-01-01";
const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
const endOf = (day: string) => Date.parse(`${addDays(day, 1)}T00:00:00Z`);

let order = 0;
const fact = (
  stage: StageFact["stage"],
  effectiveOn: string | null,
  recordedOn: string,
  more: Partial<StageFact> = {},
): StageFact => {
  order += 1;
  return {
    id: `fact-${order}`,
    stage,
    effectiveOn,
    precision: effectiveOn === null ? "unknown" : "day",
    recordedOn,
    knownFrom: at(recordedOn),
    order,
    replaces: null,
    cancelled: false,
    ...more,
  };
};

const counted = (facts: readonly StageFact[], on: string, knownOn = "2030-01-01") =>
  stageCounted(followedAt(chronicleOf(facts, []), { on, knownBefore: endOf(knownOn) }))?.stage;

describe("the day a stage counts from", () => {
  test.each([
    ["a month", "2021-06-01", "month", "2022-03-01", "2021-06-30"],
    ["a month recorded before its end", "2021-06-01", "month", "2021-06-12", "2021-06-12"],
    ["a year", "2020-01-01", "year", "2022-03-01", "2020-12-31"],
    ["a leap February", "2024-02-01", "month", "2024-05-01", "2024-02-29"],
    ["nobody knows: recorded", null, "unknown", "2022-03-01", "2022-03-01"],
  ] as const)("%s", (_, effectiveOn, precision, recordedOn, from) => {
    const facts = [fact("letterValidated", effectiveOn, recordedOn, { precision })];
    expect(counted(facts, from)).toBe("letterValidated");
    expect(counted(facts, addDays(from, -1))).toBeUndefined();
  });

  it("of an unknown date is that of the next dated stage, when it is earlier", () => {
    const facts = [
      fact("letterValidated", null, "2022-03-01"),
      fact("projectValidated", "2021-05-04", "2022-03-01"),
      fact("aciSigned", "2021-09-01", "2022-03-01"),
    ];
    const { reached } = followedAt(chronicleOf(facts, []), {
      on: "2021-05-04",
      knownBefore: endOf("2030-01-01"),
    });
    expect(reached.map(({ stage, from }) => [stage, from])).toEqual([
      ["letterValidated", "2021-05-04"],
      ["projectValidated", "2021-05-04"],
    ]);
  });
});

describe("the two axes", () => {
  const signed = fact("aciSigned", "2025-02-01", "2025-06-10");
  const corrected = fact("aciSigned", "2025-04-01", "2025-09-01", { replaces: signed.id });

  test.each([
    ["2025-03-01", "2025-06-09", undefined],
    ["2025-03-01", "2025-06-10", "aciSigned"],
    ["2025-03-01", "2025-08-31", "aciSigned"],
    ["2025-03-01", "2025-09-01", undefined],
    ["2025-04-01", "2025-09-01", "aciSigned"],
  ] as const)("true on %s, known on %s: %s", (on, known, stage) => {
    expect(counted([signed, corrected], on, known)).toBe(stage);
  });

  it("a cancelled stage was true as known before it was cancelled", () => {
    const validated = fact("projectValidated", "2025-01-10", "2025-01-12");
    const cancelled = fact("projectValidated", "2025-01-10", "2025-02-20", {
      replaces: validated.id,
      cancelled: true,
    });
    expect(counted([validated, cancelled], "2025-03-01", "2025-02-19")).toBe("projectValidated");
    expect(counted([validated, cancelled], "2025-03-01", "2025-02-20")).toBeUndefined();
  });
});

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(BEGINNING, days));
const random = fc.array(
  fc.record({
    stage: fc.constantFrom(...MILESTONE_STAGES),
    effectiveOn: day,
    precision: fc.constantFrom("day" as const, "month" as const, "year" as const),
    recordedOn: day,
    replaces: fc.option(fc.nat({ max: 5 })),
    cancelled: fc.boolean(),
  }),
  { maxLength: 8 },
);

it("agrees with the milestones of one dossier, read one by one", () => {
  fc.assert(
    fc.property(random, day, day, (rows, on, known) => {
      const replaced = new Set<number>();
      const milestones = rows.map(
        ({ stage, effectiveOn, precision, recordedOn, replaces, cancelled }, index): Milestone => {
          const target = replaces !== null && replaces < index && !replaced.has(replaces);
          if (target) replaced.add(replaces);
          return {
            id: String(index),
            stage,
            effectiveOn,
            precision,
            recordedAt: `${recordedOn}T12:00:00.000Z`,
            actVersion: index + 1,
            replaces: target ? String(replaces) : null,
            cancelled: target && cancelled,
          };
        },
      );
      const facts = milestones.map(
        ({ recordedAt, actVersion, ...row }): StageFact => ({
          ...row,
          recordedOn: dayIn("Europe/Paris", recordedAt),
          knownFrom: Date.parse(recordedAt),
          order: actVersion,
        }),
      );
      expect(counted(facts, on, known) ?? null).toBe(
        stageAt(milestones, on, `${known}T23:59:59.999Z`, "Europe/Paris") ?? null,
      );
    }),
    { numRuns: 500 },
  );
});

describe("the territory that counts", () => {
  const letter = fact("letterValidated", "2024-01-10", "2024-01-10");
  const project = fact("projectValidated", "2024-09-01", "2024-09-03");
  const territory = (of: StageFact, key: string) => ({
    ...of,
    givenOrder: of.knownFrom,
    territoryKey: key,
    cover: new Map(),
  });
  const change = {
    ...fact("aciSigned", "2025-03-01", "2025-03-05"),
    stage: null,
    givenOrder: at("2025-03-05"),
    territoryKey: "modification-1",
    cover: new Map(),
  };
  const chronicle = chronicleOf(
    [letter, project],
    [territory(letter, "acte-3"), territory(project, "acte-7"), change],
  );
  const keyOn = (on: string, known = "2030-01-01") =>
    territoryAt(chronicle, { on, knownBefore: endOf(known) })?.territoryKey;

  it("is the last given of those in force, on both axes", () => {
    expect(keyOn("2024-01-09")).toBeUndefined();
    expect(keyOn("2024-01-10")).toBe("acte-3");
    expect(keyOn("2024-09-01")).toBe("acte-7");
    expect(keyOn("2024-09-01", "2024-09-02")).toBe("acte-3");
    expect(keyOn("2025-03-01")).toBe("modification-1");
    expect(keyOn("2025-03-01", "2025-03-04")).toBe("acte-7");
  });

  it("a change falls with the project it was made of", () => {
    const cancelled = fact("projectValidated", "2024-09-01", "2025-04-01", {
      replaces: project.id,
      cancelled: true,
    });
    const fallen = chronicleOf(
      [letter, project, cancelled],
      [
        territory(letter, "acte-3"),
        territory(project, "acte-7"),
        territory(cancelled, "acte-7"),
        change,
      ],
    );
    expect(
      territoryAt(fallen, { on: "2025-05-01", knownBefore: endOf("2025-05-01") })?.territoryKey,
    ).toBe("acte-3");
  });
});
