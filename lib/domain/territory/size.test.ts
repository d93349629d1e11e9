import { describe, expect, it, test } from "vitest";

import { sizeClassOf, sizeDistance } from "./size";

describe("the size class", () => {
  test.each([
    [0, "T1"],
    [39_999, "T1"],
    [40_000, "T2"],
    [79_999, "T2"],
    [80_000, "T3"],
    [175_000, "T3"],
    [175_001, "T4"],
    [2_103_778, "T4"],
  ])("of %i inhabitants is %s", (population, sizeClass) => {
    expect(sizeClassOf(population)).toBe(sizeClass);
  });
});

describe("the distance to the nearest other class", () => {
  test.each([
    [10_341, { sizeClass: "T1", neighbour: "T2", inhabitants: 29_659, by: "gain" }],
    [40_000, { sizeClass: "T2", neighbour: "T1", inhabitants: 1, by: "loss" }],
    [79_000, { sizeClass: "T2", neighbour: "T3", inhabitants: 1000, by: "gain" }],
    [175_000, { sizeClass: "T3", neighbour: "T4", inhabitants: 1, by: "gain" }],
    [175_001, { sizeClass: "T4", neighbour: "T3", inhabitants: 1, by: "loss" }],
  ])("of %i inhabitants", (population, distance) => {
    expect(sizeDistance(population)).toEqual(distance);
  });

  it("is always the change that gives the neighbour's class, and not one inhabitant less", () => {
    for (const population of [0, 5, 39_999, 40_000, 61_000, 80_000, 127_500, 175_000, 200_000]) {
      const { neighbour, inhabitants, by, sizeClass } = sizeDistance(population);
      const sign = by === "gain" ? 1 : -1;
      expect(sizeClassOf(population + sign * inhabitants)).toBe(neighbour);
      expect(sizeClassOf(population + sign * (inhabitants - 1))).toBe(sizeClass);
    }
  });
});
