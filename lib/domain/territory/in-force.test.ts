import { describe, expect, it, test } from "vitest";

import type { Act } from "../lifecycle/journal";
import type { Milestone } from "../lifecycle/milestones";
import { type CountedChange, type TerritoryFacts, territoryAt, territoryKeyOf } from "./in-force";

const NOW = "2030-01-01T12:00:00.000Z";

const row = (
  id: string,
  stage: Milestone["stage"],
  effectiveOn: string | null,
  actVersion: number,
  recordedOn: string,
  more: Partial<Milestone> = {},
): Milestone => ({
  id,
  stage,
  effectiveOn,
  precision: effectiveOn === null ? "unknown" : "day",
  recordedAt: `${recordedOn}T12:00:00.000Z`,
  actVersion,
  replaces: null,
  cancelled: false,
  ...more,
});

const letter = row("letter", "letterValidated", "2024-01-10", 4, "2024-01-12");
const project = row("project", "projectValidated", "2024-09-01", 8, "2024-09-03");
const signed = row("signed", "aciSigned", "2025-01-15", 12, "2025-01-16");
const change: CountedChange = {
  number: 1,
  effectiveOn: "2025-03-01",
  acceptedAt: "2025-03-05T12:00:00.000Z",
};

const act = (version: number, move: Act["move"]) => ({ version, move }) as Act;
const ACTS = [
  act(1, "createProject"),
  act(2, "submitLetter"),
  act(3, "approveLetter"),
  act(4, "approveLetter"),
  act(6, "submitHealthProject"),
  act(8, "validateProject"),
  act(10, "submitHealthProject"),
];

const facts = (milestones: Milestone[], changes = [change]): TerritoryFacts => ({
  milestones,
  changes,
  timeZone: "Europe/Paris",
});

const keyOn = (given: TerritoryFacts, on: string, knownAt = NOW) => {
  const fact = territoryAt(given, on, knownAt);
  return fact && territoryKeyOf(fact, ACTS);
};

describe("the territory that counts on a day", () => {
  test.each([
    ["2024-01-09", undefined],
    ["2024-01-10", "acte-2"],
    ["2024-08-31", "acte-2"],
    ["2024-09-01", "acte-6"],
    ["2025-01-15", "acte-6"],
    ["2025-02-28", "acte-6"],
    ["2025-03-01", "modification-1"],
  ])("%s: %s", (on, key) => {
    expect(keyOn(facts([letter, project, signed]), on)).toBe(key);
  });

  it("is the one known by then", () => {
    const given = facts([letter, project, signed]);
    expect(keyOn(given, "2024-09-01", "2024-09-02T12:00:00.000Z")).toBe("acte-2");
    expect(keyOn(given, "2025-03-01", "2025-03-04T12:00:00.000Z")).toBe("acte-6");
  });

  it("stays that of the first act when a date is corrected later", () => {
    const corrected = row("fixed", "projectValidated", "2024-08-20", 14, "2025-06-01", {
      replaces: "project",
    });
    const given = facts([letter, project, corrected]);
    expect(keyOn(given, "2024-08-20")).toBe("acte-6");
    expect(keyOn(given, "2025-07-01")).toBe("modification-1");
  });

  it("falls back when the validation is taken back, and its changes with it", () => {
    const cancelled = row("gone", "projectValidated", "2024-09-01", 14, "2025-04-01", {
      replaces: "project",
      cancelled: true,
    });
    const given = facts([letter, project, cancelled]);
    expect(keyOn(given, "2025-05-01")).toBe("acte-2");
    expect(keyOn(given, "2025-05-01", "2025-03-31T12:00:00.000Z")).toBe("modification-1");
  });

  it("counts a month from its last day, and what nobody dates from its recording", () => {
    const month = row("m", "letterValidated", "2024-02-01", 4, "2024-05-01", {
      precision: "month",
    });
    expect(keyOn(facts([month], []), "2024-02-28")).toBeUndefined();
    expect(keyOn(facts([month], []), "2024-02-29")).toBe("acte-2");
    const unknown = row("u", "letterValidated", null, 4, "2024-05-01");
    expect(keyOn(facts([unknown], []), "2024-04-30")).toBeUndefined();
    expect(keyOn(facts([unknown], []), "2024-05-01")).toBe("acte-2");
  });

  it("is that of a takeover, from the first stage passed, whatever it is", () => {
    const takenOver = [act(1, "takeOver")];
    const given = facts([row("s", "aciSigned", "2023-06-01", 1, "2024-01-01")], []);
    const fact = territoryAt(given, "2023-06-01", NOW);
    expect(fact && territoryKeyOf(fact, takenOver)).toBe("acte-1");
    expect(territoryAt(given, "2023-05-31", NOW)).toBeUndefined();
  });

  it("takes no change before it is accepted, nor without a validated project", () => {
    const proposed = { number: 2, effectiveOn: null, acceptedAt: null };
    expect(keyOn(facts([letter, project], [change, proposed]), "2026-01-01")).toBe(
      "modification-1",
    );
    expect(keyOn(facts([letter]), "2026-01-01")).toBe("acte-2");
  });
});
