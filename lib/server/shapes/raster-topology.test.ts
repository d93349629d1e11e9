import { readFileSync } from "node:fs";

import { merge } from "topojson-client";
import { describe, expect, it } from "vitest";

import { unpackRaster } from "./grid-file";
import { CELL, type Raster } from "./raster";
import { topologyOfRaster } from "./raster-topology";
import { arcsOf, type RegionTopology } from "./topology";
import { traceLines } from "./trace";

/** A raster drawn with one letter a cell; a point is nobody's, small letters are a neighbour's. */
function drawn(...rows: string[]): Raster {
  const letters = [...new Set(rows.join("").replaceAll(".", ""))].sort();
  return {
    x: 10,
    y: 20,
    width: rows[0]!.length,
    height: rows.length,
    labels: Uint16Array.from(rows.join(""), (letter) => letters.indexOf(letter) + 1),
    codes: letters,
    own: letters.filter((letter) => letter === letter.toUpperCase()).length,
  };
}

/** Area of each shape in cells, holes taken out. */
function areas(topology: RegionTopology): Record<string, number> {
  const ringArea = (ring: number[][]) =>
    ring.reduce((sum, [x = 0, y = 0], index) => {
      const [lastX = 0, lastY = 0] = ring.at(index - 1)!;
      return sum + lastX * y - x * lastY;
    }, 0) / 2;
  return Object.fromEntries(
    topology.objects.communes.geometries.map((shape) => {
      const rings = merge(topology, [shape]).coordinates.flat();
      return [shape.id, Math.abs(rings.reduce((sum, ring) => sum + ringArea(ring), 0)) / CELL ** 2];
    }),
  );
}

const twoNeighbours = drawn("........", ".AAABBB.", ".AAABBB.", ".AAABBB.", "........");

describe("lines of a raster", () => {
  it("are one around each label and one between them", () => {
    const lines = traceLines(twoNeighbours);
    expect(
      lines.map(({ left, right }) => `${Math.min(left, right)} ${Math.max(left, right)}`).sort(),
    ).toEqual(["0 1", "0 2", "1 2"]);
    expect(lines.find(({ left, right }) => left * right > 0)?.corners).toEqual([
      [4, 1],
      [4, 4],
    ]);
  });

  it("of an enclave are a ring", () => {
    const [line] = traceLines(drawn(".....", ".AAA.", ".ABA.", ".AAA.", ".....")).filter(
      ({ left, right }) => left > 0 && right > 0,
    );
    expect(line?.corners[0]).toEqual(line?.corners.at(-1));
  });

  it("between two régions are traced alike in both, wherever their rasters begin", () => {
    const seenFromOne = drawn("......", ".AABb.", ".AABb.", ".AAcc.", "......");
    const seenFromOther = drawn(".....", ".bC..", ".bCC.", ".DDD.", ".....");
    const limit = (raster: Raster, column: number) =>
      traceLines(raster)
        .filter(
          ({ left, right }) =>
            Math.min(left, right) <= raster.own && Math.max(left, right) > raster.own,
        )
        .map(({ corners }) => corners.map(([x, y]) => `${x - column},${y}`).join(" "));
    expect(limit(seenFromOne, 4)).toContain("0,1 0,3");
    expect(limit(seenFromOther, 2)).toContain("0,1 0,3");
  });
});

describe("a topology traced from a raster", () => {
  it("has shapes near the size of their cells, that share their arcs", () => {
    const topology = topologyOfRaster(twoNeighbours);
    expect(topology.arcs).toHaveLength(3);
    for (const area of Object.values(areas(topology))) expect(area).toBeGreaterThan(7);
    expect(merge(topology, topology.objects.communes.geometries).coordinates).toHaveLength(1);
  });

  it("keeps holes, enclaves and pieces apart", () => {
    const topology = topologyOfRaster(
      drawn(
        "...........",
        ".AAAAA.AAA.",
        ".ABBBA.ABA.",
        ".ABBBA.AAA.",
        ".ABBBA.....",
        ".AAAAA.....",
        "...........",
      ),
    );
    const [a, b] = topology.objects.communes.geometries;
    expect(a?.arcs).toHaveLength(4);
    expect(b?.arcs).toHaveLength(2);
    expect(areas(topology)["B"]).toBeLessThan(10);
  });

  it("leaves no corner square where there is a slope", () => {
    const stairs = drawn(
      "........",
      ".ABBBBB.",
      ".AABBBB.",
      ".AAABBB.",
      ".AAAABB.",
      ".AAAAAB.",
      "........",
    );
    const number = traceLines(stairs).findIndex(({ left, right }) => left * right > 0);
    const slope = topologyOfRaster(stairs).arcs[number]!;
    // The ends keep a step each; between them is one straight line.
    expect(slope).toHaveLength(4);
    const [[fromX = 0, fromY = 0] = [], [toX = 0, toY = 0] = []] = slope.slice(1);
    expect(Math.abs(toX - fromX)).toBe(Math.abs(toY - fromY));
  });

  it("of a région shipped has every shape, on land of its size", () => {
    const raster = unpackRaster(readFileSync("data/shapes/regions/94.br"));
    const topology = topologyOfRaster(raster);
    const { geometries } = topology.objects.communes;
    expect(geometries.map(({ id }) => id)).toEqual(raster.codes.slice(0, raster.own));
    expect(geometries.filter((shape) => arcsOf(shape).length === 0)).toEqual([]);
    const cells = raster.labels.filter((label) => label > 0 && label <= raster.own).length;
    const area = Object.values(areas(topology)).reduce((sum, own) => sum + own, 0);
    expect(Math.abs(area / cells - 1)).toBeLessThan(0.01);
  });
});
