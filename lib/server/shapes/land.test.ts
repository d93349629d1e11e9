import { describe, expect, it } from "vitest";

import { joinedLand, landOf } from "./land";
import { ringsOf } from "./rings";
import { topologyOf } from "./topology";

/**
 * Two squares of one région, b and c, side by side, and below them d, of another région.
 *
 *   0─1─2
 *   │b│c│
 *   3─4─5
 *   │ d │
 *   6───7
 */
const P = [
  [0, 0],
  [1, 0],
  [2, 0],
  [0, 1],
  [1, 1],
  [2, 1],
  [0, 2],
  [2, 2],
];
const line = (...points: number[]) => points.map((point) => P[point]!);

const north = topologyOf(
  [
    { type: "Polygon", id: "b", arcs: [[0, 2, 1]] },
    { type: "Polygon", id: "c", arcs: [[~1, 3, 4]] },
  ],
  [line(1, 0, 3), line(4, 1), line(3, 4), line(4, 5), line(5, 2, 1)],
);
const south = topologyOf(
  [{ type: "Polygon", id: "d", arcs: [[~1, ~0, 2]] }],
  [line(3, 4), line(4, 5), line(3, 6, 7, 5)],
);

const placeOf = (departmentCode: string) => (code: string) =>
  code === "gone" ? undefined : { code, departmentCode };

describe("a land", () => {
  it("joins communes by département, without the arcs between them", () => {
    const land = landOf(north, placeOf("43"));
    expect([...land.communes.keys()]).toEqual(["b", "c"]);
    expect([...land.departments.get("43")!].sort()).toEqual([0, 2, 3, 4]);
  });

  it("joins former communes in the one of today, and leaves out what is nowhere", () => {
    const land = landOf(north, (code) => ({
      code: "b",
      departmentCode: code === "b" ? "43" : "63",
    }));
    expect([...land.communes.keys()]).toEqual(["b"]);
    expect(land.departments.size).toBe(2);
    expect(landOf(north, () => undefined).communes.size).toBe(0);
  });

  it("has the common arcs of two régions once, and no seam between them", () => {
    const land = joinedLand([landOf(north, placeOf("43")), landOf(south, placeOf("84"))]);
    expect(land.arcs).toHaveLength(6);
    const around = ["b", "c", "d"].flatMap((code) => land.communes.get(code)!);
    const rings = ringsOf(around, land.arcs);
    expect(rings).toHaveLength(1);
    expect(
      rings[0]!.flatMap((arc) => (arc < 0 ? land.arcs[~arc]! : land.arcs[arc]!)),
    ).not.toContainEqual([1, 1]);
  });
});
