import { describe, expect, it, test } from "vitest";

import { addDays } from "../shared/plain-date";
import { type AsOf, chronicleOf, type StageFact } from "./chronicle";
import { hasSheet, sheetOf } from "./sheet";
import { publicChangeWords, rectificationWords, sinceWords, stepDate } from "./sheet-words";
import type { AtlasCpts } from "./situation";

const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
const asOf = (on: string, knownOn = "2030-01-01"): AsOf => ({
  on,
  knownBefore: Date.parse(`${addDays(knownOn, 1)}T00:00:00Z`),
});

let order = 0;
function fact(
  stage: StageFact["stage"],
  effectiveOn: string | null,
  recordedOn: string,
  more: Partial<StageFact> = {},
): StageFact {
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
}

const cptsOf = (facts: StageFact[], names = ["CPTS du Velay"]): AtlasCpts => ({
  reference: "43-2020-0001",
  departmentCode: "43",
  regionCode: "84",
  names: names.map((name, index) => ({
    name,
    since: index === 0 ? null : `202${index}-06-01`,
    knownFrom: at(`202${index}-06-03`),
  })),
  chronicle: chronicleOf(facts, []),
});

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("where a CPTS is", () => {
  const letter = fact("letterValidated", "2021-05-04", "2021-05-10");
  const ended = fact("ended", "2023-02-01", "2023-02-02");
  const cpts = cptsOf([letter, ended]);

  test.each([
    ["2022-01-01", "2030-01-01", "followed"],
    ["2023-02-01", "2030-01-01", "left"],
    ["2023-02-01", "2023-02-01", "followed"],
    ["2021-05-03", "2030-01-01", "none"],
    ["2022-01-01", "2021-05-09", "none"],
  ] as const)("on %s, known on %s: %s", (on, known, kind) => {
    expect(sheetOf(cpts, asOf(on, known)).status.kind).toBe(kind);
  });

  it("before its first step, says which is to come, when it is known", () => {
    expect(sheetOf(cpts, asOf("2021-05-03")).next?.fact).toMatchObject({ id: letter.id });
    expect(sheetOf(cpts, asOf("2021-05-03", "2021-05-09")).next).toBeUndefined();
  });

  it("has no sheet before anything of it is public, nor when that was cancelled before", () => {
    expect(hasSheet(cpts, at("2021-05-10"))).toBe(false);
    expect(hasSheet(cpts, at("2021-05-10") + 1)).toBe(true);
    const late = fact("letterValidated", "2021-05-04", "2021-05-10", {
      knownFrom: at("2021-05-20"),
    });
    const cancelled = fact("letterValidated", "2021-05-04", "2021-05-12", {
      replaces: late.id,
      cancelled: true,
    });
    expect(hasSheet(cptsOf([late, cancelled]), at("2021-05-15"))).toBe(false);
  });
});

describe("a rectification", () => {
  const project = fact("projectValidated", "2026-03-01", "2026-03-02");
  const corrected = fact("projectValidated", "2026-03-05", "2026-04-01", { replaces: project.id });
  const cancelled = fact("projectValidated", "2026-03-05", "2026-05-01", {
    replaces: corrected.id,
    cancelled: true,
  });
  const cpts = cptsOf([project, corrected, cancelled]);

  it("says what stood and what stands, without act or reason, once it is known", () => {
    const said = (known: string) =>
      sheetOf(cpts, asOf("2026-06-01", known)).rectifications.map((each) =>
        plain(rectificationWords(each)),
      );
    expect(said("2026-03-31")).toEqual([]);
    expect(said("2026-04-01")).toEqual([
      "Projet de santé validé : 5 mars 2026, au lieu de « 1er mars 2026 ».",
    ]);
    expect(said("2026-05-01")).toEqual([
      "Projet de santé validé, 5 mars 2026 : enregistrement corrigé.",
      "Projet de santé validé : 5 mars 2026, au lieu de « 1er mars 2026 ».",
    ]);
    expect(sheetOf(cpts, asOf("2026-06-01")).status).toEqual({ kind: "none" });
  });

  it("of what was not public yet is none", () => {
    const late = fact("letterValidated", "2026-03-01", "2026-03-02", {
      knownFrom: at("2026-03-15"),
    });
    const before = fact("letterValidated", "2026-03-03", "2026-03-09", { replaces: late.id });
    const sheet = sheetOf(cptsOf([late, before]), asOf("2026-06-01"));
    expect(sheet.rectifications).toEqual([]);
    expect(sheet.reached.map(({ from }) => from)).toEqual(["2026-03-03"]);
  });
});

test("each day on which something public changed is a version, and the end has no cause", () => {
  const cpts = cptsOf(
    [
      fact("letterValidated", "2020-06-01", "2020-06-03"),
      fact("projectValidated", "2021-05-30", "2021-06-03"),
      fact("left", "2022-01-10", "2022-01-11"),
    ],
    ["CPTS du Velay", "CPTS des Gorges"],
  );
  const sheet = sheetOf(cpts, asOf("2022-02-01"));
  expect(
    sheet.versions.map(({ day, changes }) => [day, ...changes.map(publicChangeWords).map(plain)]),
  ).toEqual([
    ["2022-01-11", "N’est plus suivie"],
    ["2021-06-03", "Projet de santé validé", "Nouveau nom : CPTS des Gorges"],
    ["2020-06-03", "Lettre d’intention validée"],
  ]);
  expect(sheet.names.map(({ name }) => name)).toEqual(["CPTS des Gorges", "CPTS du Velay"]);
  expect(sheetOf(cpts, asOf("2021-05-31")).name).toBe("CPTS du Velay");
});

test.each([
  ["2022-09-28", "day", "28 septembre 2022", "depuis le 28 septembre 2022"],
  ["2021-03-01", "month", "en mars 2021", "depuis mars 2021"],
  ["2021-01-01", "year", "en 2021", "depuis 2021"],
  [null, "unknown", "date inconnue", "depuis une date inconnue"],
] as const)("a date known so far: %s, %s", (effectiveOn, precision, step, since) => {
  expect(plain(stepDate({ effectiveOn, precision }))).toBe(step);
  expect(plain(sinceWords({ effectiveOn, precision }))).toBe(since);
});
