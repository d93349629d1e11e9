import { expect, it } from "vitest";

import { type ComparedPlace, compareTerritories } from "./compare";

const place = (code: string, population: number, parentCode: string | null = null) => ({
  code,
  name: code,
  departmentCode: "43",
  regionCode: "84",
  population,
  parentCode,
});

const half = { permille: 500, text: "rive droite" };

it("tells the communes added, removed and kept, both populations and both sizes", () => {
  const [a, b, c] = [place("a", 1), place("b", 10), place("c", 40_000)];
  expect(compareTerritories([a, b], [b, c])).toEqual({
    added: [c],
    removed: [a],
    changed: [],
    keptCount: 1,
    before: { population: 11, sizeClass: "T1" },
    after: { population: 40_010, sizeClass: "T2" },
    gained: 40_000,
    lost: 1,
  });
});

it("tells the communes whose part changed, and the people it brings or leaves out", () => {
  const a = place("a", 1000);
  const toPart = compareTerritories<ComparedPlace>([a], [{ ...a, part: half }]);
  expect(toPart).toMatchObject({
    added: [],
    removed: [],
    changed: [{ before: undefined, after: half }],
    keptCount: 1,
    gained: 0,
    lost: 500,
  });
  const larger = { permille: 700, text: "Rive droite" };
  expect(
    compareTerritories<ComparedPlace>([{ ...a, part: half }], [{ ...a, part: larger }]),
  ).toMatchObject({ gained: 200, lost: 0 });
  const other = { permille: 300, text: "rive gauche" };
  expect(
    compareTerritories<ComparedPlace>([{ ...a, part: half }], [{ ...a, part: other }]),
  ).toMatchObject({ gained: 300, lost: 500 });
});

it("counts each version by its own census: a new vintage alone gains and loses nobody", () => {
  expect(compareTerritories([place("a", 100)], [place("a", 120)])).toMatchObject({
    before: { population: 100 },
    after: { population: 120 },
    gained: 0,
    lost: 0,
  });
});

it("knows that a city is its arrondissements", () => {
  const city = place("13055", 1000);
  const parts = [place("13201", 600, "13055"), place("13202", 400, "13055")];
  expect(compareTerritories([city], parts)).toMatchObject({ gained: 0, lost: 0 });
  expect(compareTerritories([city], parts.slice(0, 1))).toMatchObject({ gained: 0, lost: 400 });
  expect(compareTerritories(parts.slice(1), [city])).toMatchObject({ gained: 600, lost: 0 });
});
