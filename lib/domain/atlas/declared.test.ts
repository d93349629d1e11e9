import { describe, expect, it, test } from "vitest";

import {
  comparedOn,
  DECLARED,
  type DeclaredSeries,
  registerPercent,
  registerValue,
  sumChecks,
  TARGETS,
  targetDay,
  unknownRegions,
} from "./declared";

const of = (id: string) => DECLARED.find((series) => series.id === id) as DeclaredSeries;

describe("what others published", () => {
  it("adds up: 123 is the sum of 13 régions", () => {
    const [check] = sumChecks(of("recoupement-2020-12"));
    expect(check).toMatchObject({ declared: 123, sum: 123 });
    expect(check?.parts).toHaveLength(13);
  });

  it("adds up: 134 + 37 + 232 = 403", () => {
    expect(sumChecks(of("atlas-2021-06"))).toEqual([
      { parts: [134, 37, 232], declared: 403, sum: 403 },
    ]);
  });

  it("adds up with projects before the letter: 738", () => {
    expect(sumChecks(of("fcpts-2024-02"))).toMatchObject([{ declared: 738, sum: 738 }]);
  });

  it("is not added when nothing is declared in all", () => {
    expect(sumChecks(of("senat-2025-05"))).toEqual([]);
    expect(sumChecks(of("fcpts-2022-07"))).toEqual([]);
  });

  it("says nothing of five régions in December 2020", () => {
    const regions = [
      ...(of("recoupement-2020-12").regions ?? []).map(({ insee, name }) => ({
        code: insee,
        name,
      })),
      ...["Corse", "Guadeloupe", "Guyane", "La Réunion", "Mayotte"].map((name, index) => ({
        code: `x${index}`,
        name,
      })),
    ];
    expect(unknownRegions(of("recoupement-2020-12"), regions)).toEqual([
      "Corse",
      "Guadeloupe",
      "Guyane",
      "La Réunion",
      "Mayotte",
    ]);
    expect(unknownRegions(of("senat-2025-05"), regions)).toEqual([]);
  });

  it("is newest first", () => {
    expect(DECLARED[0]?.id).toBe("senat-2025-05");
    expect(DECLARED.at(-1)?.asOf).toBe("2018-06-30");
  });
});

test.each([
  ["2021-06", "2021-06-30"],
  ["2020-12", "2020-12-31"],
  ["2024-02", "2024-02-29"],
  ["2024-02-01", "2024-02-01"],
])("%s is compared on %s", (asOf, day) => {
  expect(comparedOn(asOf)).toBe(day);
});

test("targets have a day, in France and where one was announced", () => {
  expect(TARGETS.map((target) => [target.scope, target.value, targetDay(target)])).toEqual([
    ["FR", 1000, "2022-12-31"],
    ["FR", 100, "2023-12-31"],
    ["43", 100, "2023-12-31"],
  ]);
});

describe("the register's answer", () => {
  const figures = {
    counts: {
      letterValidated: 5,
      projectValidated: 3,
      aciSigned: 2,
      operational: 10,
      contractSigned: 12,
    },
    population: 1000,
    covered: {
      contract: { inhabitants: 600, percent: 60 },
      all: { inhabitants: 800, percent: 80 },
    },
  };

  test.each([
    ["intentionLetterValidated", 5],
    ["healthProjectValidated", 3],
    ["healthProjectValidatedOrLater", 15],
    ["aciSigned", 12],
    ["allFromIntentionLetter", 20],
    ["uncoveredInhabitants", 200],
    ["preProject", null],
    ["projects", null],
    ["inProject", null],
    ["all", null],
  ] as const)("%s: %s", (definition, value) => {
    expect(registerValue(definition, figures)).toBe(value);
  });

  it("has a share for contracts and for all", () => {
    expect(registerPercent("aciSigned", figures)).toBe(60);
    expect(registerPercent("allFromIntentionLetter", figures)).toBe(80);
    expect(registerPercent("all", figures)).toBeNull();
  });
});
