import { describe, expect, it, test } from "vitest";

import { censusOf } from "./counting";
import { groupWords, withGroup } from "./group";

test.each([
  ["Communauté de communes des Rives du Haut-Allier", ["cc", "rives", "haut", "allier"]],
  ["communauté d’agglomération du Puy-en-Velay", ["ca", "puy", "velay"]],
  ["CC Brioude Sud Auvergne", ["cc", "brioude", "sud", "auvergne"]],
  ["Agglo Pau", ["ca", "pau"]],
  ["Haute-Loire", ["haute", "loire"]],
  ["département de l’Ain", ["ain"]],
  ["EPCI", []],
])("%s is looked for by %j", (typed, words) => {
  expect(groupWords(typed)).toEqual(words);
});

describe("adding a group", () => {
  const place = (code: string, parentCode: string | null = null) => ({
    code,
    departmentCode: "69",
    regionCode: "84",
    population: 100,
    parentCode,
  });
  const census = censusOf([
    place("69001"),
    place("69002"),
    place("69123"),
    place("69381", "69123"),
    place("69382", "69123"),
  ]);
  const codes = ["69001", "69002", "69123"];

  it("keeps those already chosen, with their parts, and doubles none", () => {
    const part = { permille: 335, text: "Centre" };
    expect(withGroup([{ code: "69002", part }], codes, census)).toEqual([
      { code: "69002", part },
      { code: "69001" },
      { code: "69123" },
    ]);
  });

  it("completes a city by its other arrondissements", () => {
    expect(withGroup([{ code: "69382" }], codes, census).map(({ code }) => code)).toEqual([
      "69382",
      "69001",
      "69002",
      "69381",
    ]);
  });

  it("adds nothing the second time", () => {
    const once = withGroup([], codes, census);
    expect(withGroup(once, codes, census)).toEqual(once);
  });
});
