import { expect, it } from "vitest";

import { Outline } from "./outline";

function drawn(points: [number, number][], closed = true) {
  const outline = new Outline();
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) outline.moveTo(x, y);
    else outline.lineTo(x, y);
  }
  if (closed) outline.closePath();
  return outline;
}

it("writes short relative steps, to a tenth of a unit", () => {
  const square = drawn([
    [10, 10],
    [10.46, 10],
    [10.46, 11.52],
    [10, 11.52],
    [10, 10],
  ]);
  expect(square.path()).toBe("M10 10l.5 0 0 1.5-.5 0z");
  expect(square.rings()).toEqual([
    [
      [10, 10],
      [10.5, 10],
      [10.5, 11.5],
      [10, 11.5],
    ],
  ]);
});

it("leaves out what is smaller than it can say", () => {
  const speck = drawn([
    [5, 5],
    [5.01, 5],
    [5.02, 5.01],
    [5, 5],
  ]);
  expect(speck.path()).toBe("");
  expect(speck.rings()).toEqual([]);
});

it("draws lines open", () => {
  const line = drawn(
    [
      [0, 0],
      [-1, 0.25],
      [200, 300],
    ],
    false,
  );
  expect(line.path()).toBe("M0 0l-1 .3 201 299.7");
  expect(line.rings()).toEqual([]);
});
