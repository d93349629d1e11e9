import { describe, expect, test } from "vitest";

import { acrossOf, bandPath, downOf, linePath, newYears, type Plane, ticksTo } from "./plane";

const plane: Plane = { from: "2020-01-01", to: "2023-01-01", most: 100, height: 200 };

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [848, [0, 500, 1000]],
  [761, [0, 200, 400, 600, 800]],
  [100, [0, 50, 100]],
  [12, [0, 5, 10, 15]],
])("up to %s: %j", (most, ticks) => {
  expect(ticksTo(most)).toEqual(ticks);
});

describe("a plane", () => {
  test("has its first day on the left, its last on the right, its most at the top", () => {
    expect(acrossOf(plane, "2020-01-01")).toBe(0);
    expect(acrossOf(plane, "2023-01-01")).toBe(1);
    expect(acrossOf(plane, "2030-01-01")).toBe(1);
    expect(downOf(plane, 0)).toBe(200);
    expect(downOf(plane, 100)).toBe(0);
  });

  test("has the years that begin in it", () => {
    expect(newYears(plane)).toEqual(["2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01"]);
    expect(newYears({ ...plane, from: "2020-01-02", to: "2020-12-31" })).toEqual([]);
    expect(newYears({ ...plane, from: "2020-12-31", to: "2021-01-01" })).toEqual(["2021-01-01"]);
  });

  test("draws lines, and what lies between two", () => {
    const upper = [
      { day: "2020-01-01", value: 50 },
      { day: "2023-01-01", value: 100 },
    ];
    const lower = upper.map(({ day }) => ({ day, value: 0 }));
    expect(linePath(plane, upper)).toBe("M0,100L1000,0");
    expect(bandPath(plane, upper, lower)).toBe("M0,100L1000,0L1000,200L0,200Z");
    expect(linePath(plane, [])).toBe("");
    expect(bandPath(plane, [], [])).toBe("");
  });
});
