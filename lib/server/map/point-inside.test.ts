import { describe, expect, it } from "vitest";

import { pointInside } from "./point-inside";

type Ring = [number, number][];

const rectangle = (west: number, north: number, east: number, south: number): Ring => [
  [west, north],
  [east, north],
  [east, south],
  [west, south],
];

describe("a point inside an area", () => {
  it("is the middle of a simple one", () => {
    const [x, y] = pointInside([rectangle(0, 0, 10, 4)])!;
    expect(x).toBe(5);
    expect(y).toBeCloseTo(2, 1);
  });

  it("is inside a horseshoe, not between its arms", () => {
    const horseshoe: Ring = [
      [0, 0],
      [3, 0],
      [3, 8],
      [7, 8],
      [7, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ];
    const [x, y] = pointInside([horseshoe])!;
    expect(x < 3 || x > 7 || y > 8).toBe(true);
  });

  it("is not in a hole, and in the largest piece", () => {
    const [x, y] = pointInside([
      rectangle(50, 0, 52, 2),
      rectangle(0, 0, 20, 20),
      rectangle(5, 5, 15, 15).reverse(),
    ])!;
    expect(x).toBeLessThan(20);
    expect(x > 5 && x < 15 && y > 5 && y < 15).toBe(false);
  });

  it("is nowhere when there is no area", () => {
    expect(pointInside([])).toBeUndefined();
  });
});
