import { expect, it } from "vitest";

import { compareTerritories } from "./compare";

const place = (code: string, population: number) => ({
  code,
  name: code,
  population,
  parentCode: null,
});

it("tells the communes added, removed and kept, and both populations", () => {
  const [a, b, c] = [place("a", 1), place("b", 10), place("c", 100)];
  expect(compareTerritories([a, b], [b, c])).toEqual({
    added: [c],
    removed: [a],
    keptCount: 1,
    populationBefore: 11,
    populationAfter: 110,
  });
});
