import type { Position } from "geojson";
import { describe, expect, it } from "vitest";

import { polygonsOf } from "./geometry";

/** A square of some metres whose corner is given, one arc around it; clockwise as the plane is seen. */
const square = (x: number, y: number, side: number): number[][] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

const turn = (ring: Position[] = []) =>
  Math.sign(
    ring
      .slice(1)
      .reduce(
        (sum, [x = 0, y = 0], index) =>
          sum + (ring[index]?.[0] ?? 0) * y - x * (ring[index]?.[1] ?? 0),
        0,
      ),
  );

const isClosed = (ring: Position[]) => ring[0]?.join() === ring.at(-1)?.join();

const arcs = [
  square(0, 0, 10_000),
  square(2000, 2000, 1000).toReversed(),
  square(50_000, 0, 8000),
  square(51_000, 1000, 500).toReversed(),
];

describe("what arcs go around", () => {
  it("is polygons whose outlines turn counterclockwise, each with its own holes", () => {
    const polygons = polygonsOf([0, 1, 2, 3], { arcs }, "04");
    expect(polygons.map(({ length }) => length)).toEqual([2, 2]);
    for (const [outline, hole] of polygons) {
      expect(turn(outline)).toBe(1);
      expect(turn(hole)).toBe(-1);
    }
    expect(polygons.flat().every(isClosed)).toBe(true);
    const [[[longitude = 0, latitude = 0] = []] = []] = polygons[0] ?? [];
    expect([Math.round(longitude), Math.round(latitude)]).toEqual([56, -21]);
  });

  it("has no line between neighbours", () => {
    const side = [
      [10_000, 0],
      [10_000, 10_000],
    ];
    const west = [
      [10_000, 10_000],
      [0, 10_000],
      [0, 0],
      [10_000, 0],
    ];
    const east = [
      [10_000, 0],
      [20_000, 0],
      [20_000, 10_000],
      [10_000, 10_000],
    ];
    const around = [0, 1, 2, ~0];
    const [polygon, ...others] = polygonsOf(around, { arcs: [side, west, east] }, "04");
    expect(others).toEqual([]);
    expect(polygon?.map((ring) => ring.length)).toEqual([7]);
  });

  it("loses its small bends, and stays when it is nothing but one", () => {
    const bent = [...square(0, 0, 10_000).slice(0, 4), [0, 5000, 10], [0, 0]];
    expect(polygonsOf([0], { arcs: [bent] }, "04")[0]?.[0]).toHaveLength(5);
    const islet = square(0, 0, 100).map(([x = 0, y = 0]) => [x, y, 10]);
    expect(polygonsOf([0], { arcs: [islet] }, "04")[0]?.[0]).toHaveLength(5);
  });

  it("is nothing when the arcs do not come back", () => {
    expect(polygonsOf([0], { arcs: [square(0, 0, 10_000).slice(0, 3)] }, "04")).toEqual([]);
    expect(polygonsOf([], { arcs: [] }, "04")).toEqual([]);
  });
});
