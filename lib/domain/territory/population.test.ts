import { expect, it } from "vitest";

import { overlapsOf, populationOf } from "./population";

const place = (code: string, population: number, parentCode: string | null = null) => ({
  code,
  name: code,
  population,
  parentCode,
});

const marseille = place("13055", 877_215);
const first = place("13201", 37_599, "13055");
const second = place("13202", 24_000, "13055");
const corte = place("2B096", 7819);

it("sums the populations of the communes", () => {
  expect(populationOf([corte, first, second])).toBe(7819 + 37_599 + 24_000);
  expect(populationOf([])).toBe(0);
});

it("counts a commune listed twice once", () => {
  expect(populationOf([corte, corte])).toBe(7819);
});

it("never adds an arrondissement to its own city, whatever the order", () => {
  expect(populationOf([marseille, first])).toBe(877_215);
  expect(populationOf([first, corte, marseille])).toBe(877_215 + 7819);
});

it("names the cities that are listed with their arrondissements", () => {
  expect(overlapsOf([first, second])).toEqual([]);
  expect(overlapsOf([first, marseille, second, corte])).toEqual([
    { city: marseille, arrondissements: [first, second] },
  ]);
});
