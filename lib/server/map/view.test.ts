import { describe, expect, it } from "vitest";

import { type Bounds, boundsOf, viewOf } from "./view";

const holds = (outer: Bounds, inner: Bounds) =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];

describe("the view of some bounds", () => {
  it.each([
    { shape: "a square", bounds: [0, 0, 30_000, 30_000] as const },
    { shape: "a ribbon", bounds: [0, 0, 100_000, 10_000] as const },
    { shape: "a tower", bounds: [0, 0, 10_000, 100_000] as const },
    { shape: "one commune", bounds: [0, 0, 900, 700] as const },
  ])("shows $shape whole, in a map neither flat nor tall", ({ bounds }) => {
    const view = viewOf(bounds, 640, 0.1);
    expect(holds(view.bounds, bounds)).toBe(true);
    expect(view.height).toBeGreaterThanOrEqual(320);
    expect(view.height).toBeLessThanOrEqual(768);
    expect(view.scale).toBeCloseTo(640 / (view.bounds[2] - view.bounds[0]));
    expect(view.height / view.scale).toBeCloseTo(view.bounds[3] - view.bounds[1], -2);
  });

  it("does not come closer than approximate contours allow", () => {
    const { bounds } = viewOf([0, 0, 900, 700], 640, 0.1);
    expect(bounds[2] - bounds[0]).toBeGreaterThanOrEqual(8000);
  });
});

it("finds no bounds where nothing is", () => {
  expect(boundsOf([])).toBeUndefined();
});
