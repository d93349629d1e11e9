import { expect, it } from "vitest";

import { territoryGaps } from "./gaps";

const place = (code: string, name: string, parentCode: string | null = null) => ({
  code,
  name,
  population: 10,
  parentCode,
});

it("finds nothing wrong with communes, or with arrondissements without their city", () => {
  expect(territoryGaps([])).toEqual([]);
  expect(
    territoryGaps([place("2B096", "Corte"), place("13201", "Marseille 1er", "13055")]),
  ).toEqual([]);
});

it("asks to choose between a city and its arrondissements", () => {
  const [gap] = territoryGaps([
    place("13055", "Marseille"),
    place("13201", "Marseille 1er", "13055"),
  ]);
  expect(gap).toBe(
    "Retirez Marseille, ou bien Marseille 1er\u00a0: un habitant n’est compté qu’une fois",
  );
});

it("asks to take out what is unknown, and an absurd number", () => {
  expect(territoryGaps([], ["99999"])).toEqual(["Retirez le code inconnu\u00a0: 99999"]);
  const many = Array.from({ length: 1001 }, (_, n) => place(String(n), "x"));
  expect(territoryGaps(many)).toEqual(["Gardez 1000 communes au plus"]);
});
