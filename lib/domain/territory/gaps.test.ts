import { expect, it } from "vitest";

import { territoryGaps } from "./gaps";

const place = (code: string, name: string, parentCode: string | null = null) => ({
  code,
  name,
  parentCode,
});

const part = { permille: 500, text: "rive droite" };

const gapsOf = (
  communes: Parameters<typeof territoryGaps>[0]["communes"],
  unknown: string[] = [],
) => territoryGaps({ communes, unknown });

it("finds nothing wrong with communes, parts of them, or arrondissements without their city", () => {
  expect(gapsOf([])).toEqual([]);
  expect(
    gapsOf([
      { ...place("2B096", "Corte"), part },
      { ...place("13201", "Marseille 1er", "13055"), part },
    ]),
  ).toEqual([]);
});

it("asks to choose between a city and its arrondissements", () => {
  expect(gapsOf([place("13055", "Marseille"), place("13201", "Marseille 1er", "13055")])).toEqual([
    "Retirez Marseille, ou bien Marseille 1er\u00a0: un habitant n’est compté qu’une fois",
  ]);
});

it("divides a city by its arrondissements only", () => {
  expect(gapsOf([{ ...place("13055", "Marseille"), part }])).toEqual([
    "Retirez Marseille, puis choisissez ses arrondissements\u00a0: ce sont ses parties",
  ]);
  expect(gapsOf([place("13055", "Marseille")])).toEqual([]);
});

it("asks to replace a former code by the commune of today", () => {
  expect(gapsOf([{ ...place("05024", "Valdoule"), formerCode: "05088" }])).toEqual([
    "Remplacez le code 05088 par Valdoule (05024)\u00a0: les communes ont fusionné",
  ]);
});

it("asks to take out what is unknown, and an absurd number", () => {
  expect(gapsOf([], ["99999"])).toEqual(["Retirez le code inconnu\u00a0: 99999"]);
  const many = Array.from({ length: 1001 }, (_, n) => place(String(n), "x"));
  expect(gapsOf(many)).toEqual(["Gardez 1000 communes au plus"]);
});
