import { describe, expect, it } from "vitest";

import { type Geography, kilometresBetween, type Position } from "./geography";
import { farMembers, piecesOf } from "./pieces";

/** Communes in a line, 0.1° (about 8 km) apart; each touches the next. A city has two arrondissements. */
function geographyOf(centres: Record<string, Position>, touching: readonly string[][]): Geography {
  const cities: Record<string, string[]> = { city: ["1st", "2nd"], former: ["a"] };
  return {
    cellsOf: (code) => cities[code] ?? (code in centres ? [code] : []),
    neighboursOf: (cell) =>
      touching
        .filter((pair) => pair.includes(cell))
        .map(([one = "", other = ""]) => (one === cell ? other : one)),
    centreOf: (cell) => centres[cell],
  };
}

const line = geographyOf(
  {
    a: [4.8, 45],
    b: [4.9, 45],
    c: [5, 45],
    d: [5.1, 45],
    e: [5.25, 45],
    "1st": [5.2, 45.1],
    "2nd": [5.2, 45.2],
    far: [6.1, 44.4],
    beyond: [6.3, 44.5],
  },
  [
    ["a", "b"],
    ["b", "c"],
    ["c", "d"],
    ["d", "1st"],
    ["1st", "2nd"],
    ["far", "beyond"],
  ],
);

describe("pieces of a territory", () => {
  it("are one when all touch, directly or not", () => {
    expect(piecesOf(["a", "b", "c"], line)).toEqual([["a", "b", "c"]]);
  });

  it("are cut where a commune is missing, the largest first", () => {
    expect(piecesOf(["a", "c", "d"], line)).toEqual([["c", "d"], ["a"]]);
  });

  it("join through any arrondissement of a city", () => {
    expect(piecesOf(["d", "city"], line)).toEqual([["d", "city"]]);
    expect(piecesOf(["d", "2nd"], line)).toHaveLength(2);
  });

  it("hold a code named twice once, a former code as today's", () => {
    expect(piecesOf(["a", "a", "former", "b"], line)).toEqual([["a", "former", "b"]]);
  });

  it("hold no code that is nowhere; nothing has no piece", () => {
    expect(piecesOf(["a", "99999"], line)).toEqual([["a"]]);
    expect(piecesOf([], line)).toEqual([]);
  });
});

describe("members far from the rest", () => {
  it("are none in one piece, nor when a near neighbour is missing", () => {
    expect(farMembers(["a", "b", "c", "d"], line)).toEqual([]);
    expect(farMembers(["c", "d", "e"], line)).toEqual([]);
  });

  it("are told with their distance, even when they are near one another", () => {
    expect(farMembers(["b", "c", "d", "far", "beyond"], line)).toEqual([
      { code: "beyond", kilometres: 110, nearest: "d" },
      { code: "far", kilometres: 103, nearest: "d" },
    ]);
  });

  it("are none in an empty territory or a single commune", () => {
    expect(farMembers([], line)).toEqual([]);
    expect(farMembers(["a", "99999"], line)).toEqual([]);
  });
});

it("measures as the crow flies", () => {
  const paris: Position = [2.3522, 48.8566];
  const marseille: Position = [5.3698, 43.2965];
  expect(kilometresBetween(paris, marseille)).toBeCloseTo(660.5, 0);
  expect(kilometresBetween(paris, paris)).toBe(0);
});
