import { expect, it } from "vitest";

import type { Geography } from "./geography";
import { neighboursOf } from "./neighbours";

const touching: Record<string, string[]> = {
  a: ["b", "c"],
  b: ["a", "c"],
  c: ["a", "b", "x"],
  x: ["c", "y"],
  y: ["x"],
};

const geography: Geography = {
  cellsOf: (code) => (code === "city" ? ["x", "y"] : touching[code] ? [code] : []),
  neighboursOf: (cell) => touching[cell] ?? [],
  centreOf: () => undefined,
};

it("goes around a territory, once", () => {
  expect(neighboursOf(["a", "b"], geography)).toEqual(["c"]);
  expect(neighboursOf(["c"], geography)).toEqual(["a", "b", "x"]);
});

it("takes a city by all its arrondissements", () => {
  expect(neighboursOf(["city"], geography)).toEqual(["c"]);
});

it("finds nothing around nothing, nor around an unknown code", () => {
  expect(neighboursOf([], geography)).toEqual([]);
  expect(neighboursOf(["zz"], geography)).toEqual([]);
});
