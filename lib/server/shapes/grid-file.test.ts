import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { describe, expect, it } from "vitest";

import { packRaster, unpackRaster } from "./grid-file";
import type { Raster } from "./raster";

type Entry = { code: string; type: string; zone: string; region: string };

const load = createRequire(import.meta.url);
const reference: Entry[] = load("@etalab/decoupage-administratif/data/communes.json");

it("reads the raster it wrote", () => {
  const raster: Raster = {
    x: -12,
    y: 300,
    width: 300,
    height: 4,
    labels: Uint16Array.from({ length: 1200 }, (_, cell) => (cell < 600 ? 1 : cell % 300)),
    codes: Array.from({ length: 300 }, (_, index) => `${10_000 + index}`),
    own: 200,
  };
  expect(unpackRaster(packRaster(raster))).toEqual(raster);
});

describe("the grids shipped", () => {
  const rasters = readdirSync("data/shapes/regions").map((file) => ({
    region: file.replace(".br", ""),
    raster: unpackRaster(readFileSync(`data/shapes/regions/${file}`)),
  }));

  it("give a cell to every commune and arrondissement of today, in its région", () => {
    const cities = ["75056", "69123", "13055"];
    const places = reference.filter(
      ({ code, type, zone }) =>
        /actuelle|municipal/.test(type) && zone !== "com" && !cities.includes(code),
    );
    const placed = rasters.flatMap(({ region, raster }) => {
      const labels = new Set(raster.labels);
      return raster.codes
        .slice(0, raster.own)
        .map((code, index) => (labels.has(index + 1) ? `${region} ${code}` : "nowhere"));
    });
    expect(placed.sort()).toEqual(places.map(({ region, code }) => `${region} ${code}`).sort());
  });

  it("have nothing of their own at the edge", () => {
    for (const { region, raster } of rasters) {
      const { labels, width, height, own } = raster;
      const isOwn = (cell: number) => labels[cell]! > 0 && labels[cell]! <= own;
      const edge = [
        ...Array.from({ length: width }, (_, column) => [column, (height - 1) * width + column]),
        ...Array.from({ length: height }, (_, row) => [row * width, (row + 1) * width - 1]),
      ].flat();
      expect(edge.filter(isOwn), region).toEqual([]);
    }
  });
});
