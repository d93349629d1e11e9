import { readFileSync } from "node:fs";

import { describe, expect, it, test } from "vitest";

import { type PastPopulation, readPastPopulations, writePastPopulations } from "./past-populations";

const load = (vintage: number) =>
  readPastPopulations(readFileSync(`data/populations/${vintage}.txt`, "utf8"));

const sumOf = (populations: readonly PastPopulation[]) =>
  populations.reduce((sum, { population }) => sum + population, 0);

it("reads what it writes", () => {
  const place = { regionCode: "84", departmentCode: "69", parentCode: null };
  const populations = [
    { ...place, code: "69123", population: 3 },
    { ...place, code: "69381", population: 1, parentCode: "69123" },
    { ...place, code: "69382", population: 2, parentCode: "69123" },
    { ...place, code: "2A004", population: 7, departmentCode: "2A", regionCode: "94" },
  ];
  const read = readPastPopulations(writePastPopulations("a comment", populations));
  expect(read.toSorted((a, b) => a.population - b.population)).toEqual(
    populations.toSorted((a, b) => a.population - b.population),
  );
});

describe.each([
  { vintage: 2019, communes: 34_965, iledefrance: 12_262_544 },
  { vintage: 2020, communes: 34_955, iledefrance: 12_271_794 },
])("the populations of $vintage", ({ vintage, communes, iledefrance }) => {
  const all = load(vintage);
  const whole = all.filter(({ parentCode }) => parentCode === null);

  test("name each commune of the 18 régions once", () => {
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    expect(whole).toHaveLength(communes);
    expect(new Set(whole.map(({ regionCode }) => regionCode)).size).toBe(18);
    expect(new Set(whole.map(({ departmentCode }) => departmentCode)).size).toBe(101);
    expect(all.every(({ population }) => Number.isInteger(population))).toBe(true);
  });

  test("are those of Île-de-France", () => {
    expect(sumOf(whole.filter(({ regionCode }) => regionCode === "11"))).toBe(iledefrance);
  });

  test("count the arrondissements in their city", () => {
    for (const city of ["75056", "69123", "13055"]) {
      const parts = all.filter(({ parentCode }) => parentCode === city);
      expect(sumOf(parts)).toBe(sumOf(all.filter(({ code }) => code === city)));
    }
  });
});
