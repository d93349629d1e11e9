import { describe, expect, it, test } from "vitest";

import { addDays } from "../shared/plain-date";
import { type RegisterDeclaration, registerAt } from "./registers";

const ARS = "ARS Auvergne-Rhône-Alpes";
const endOf = (day: string) => Date.parse(`${addDays(day, 1)}T00:00:00Z`);

const declaration = (
  version: number,
  kind: RegisterDeclaration["kind"],
  declaredOn: string,
  coveredSince: string | null = null,
  recordedOn = declaredOn,
): RegisterDeclaration => ({
  version,
  kind,
  declaredOn,
  coveredSince,
  recordedAt: Date.parse(`${recordedOn}T12:00:00Z`),
  declaredBy: ARS,
});

const LIFE = [
  declaration(1, "opened", "2026-01-12"),
  declaration(2, "complete", "2026-03-02", "2019-01-01", "2026-03-05"),
  declaration(3, "incomplete", "2026-05-04", null, "2026-05-20"),
];

const about = (on: string, knownOn = "2030-01-01", declarations = LIFE) =>
  registerAt(declarations, { on, knownBefore: endOf(knownOn) });

describe("what a register is worth about a day, as declared by another", () => {
  test.each([
    ["never declared", "2026-01-12", "2026-01-11", "notOpened"],
    ["opened, about that day", "2026-01-12", "2026-01-12", "opened"],
    ["opened, about a day before", "2026-01-11", "2026-01-12", "notOpened"],
    ["complete once recorded, not once declared", "2026-03-02", "2026-03-04", "opened"],
    ["complete about a past day that it covers", "2021-06-30", "2026-03-05", "complete"],
    ["not opened about a day that it does not cover", "2018-12-31", "2030-01-01", "notOpened"],
    ["still complete about days before it no longer is", "2026-05-03", "2030-01-01", "complete"],
    ["no longer complete from the day that says so", "2026-05-04", "2030-01-01", "opened"],
    ["complete about the same day, as known before", "2026-05-04", "2026-05-19", "complete"],
  ] as const)("%s", (_, on, knownOn, state) => {
    expect(about(on, knownOn).state).toBe(state);
  });

  it("says by whom, since when and what it covers", () => {
    expect(about("2021-06-30")).toEqual({
      state: "complete",
      since: "2026-03-02",
      coveredSince: "2019-01-01",
      declaredBy: ARS,
    });
    expect(about("2026-06-01")).toMatchObject({
      state: "opened",
      since: "2026-05-04",
      coveredSince: "2019-01-01",
    });
    expect(about("2018-01-01")).toEqual({
      state: "notOpened",
      since: null,
      coveredSince: null,
      declaredBy: null,
    });
  });

  it("a later declaration may cover less, or all again", () => {
    const again = [...LIFE, declaration(4, "complete", "2026-07-01", "2022-01-01")];
    expect(about("2021-06-30", "2030-01-01", again).state).toBe("notOpened");
    expect(about("2026-06-01", "2030-01-01", again).state).toBe("complete");
    expect(about("2026-06-01", "2026-06-30", again).state).toBe("opened");
  });
});
