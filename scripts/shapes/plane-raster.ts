import type { Box } from "@/lib/server/shapes/commune-file";
import type { PlaneName } from "@/lib/server/shapes/plane";
import type { Raster } from "@/lib/server/shapes/raster";

import type { Outline } from "./land";
import { type Lattice, latticeOf, positionOf } from "./lattice";
import type { BoxOf, Place } from "./places";
import { PARTS } from "./points";
import { shareOut } from "./share-out";

/** All communes of a plane in one raster; every one of them has a cell. */
export type PlaneRaster = { lattice: Lattice; raster: Raster; lacking: string[]; forced: string[] };

/** Room for lacking that Natural Earth does not know, in cells. */
const MARGIN = 40;

export function planeRaster(
  plane: PlaneName,
  places: readonly Place[],
  outlines: readonly Outline[],
  boxes: readonly BoxOf[],
): PlaneRaster {
  const its = outlines.filter((outline) => outline.plane === plane);
  const lattice = latticeOf(
    plane,
    its.flatMap(({ polygons }) => polygons.flat(2)),
    MARGIN,
  );
  const own = places.filter((place) => place.plane === plane).map(({ code }) => code);
  const parts = Object.entries(PARTS).filter(([, inside]) =>
    Object.keys(inside).some((code) => own.includes(code)),
  );
  // A whole that is no place of today is a label until it is divided.
  const codes = [...new Set([...own, ...parts.map(([whole]) => whole)])];
  const labelOf = new Map(codes.map((code, index) => [code, index + 1]));
  const itsBoxes = boxes.filter(({ code }) => labelOf.has(code));
  const { labels, lacking, forced } = shareOut(lattice, its, itsBoxes, labelOf);
  const placed = new Set(labels);
  const lost = own.filter((code) => !placed.has(labelOf.get(code) ?? 0));
  if (lost.length > 0) throw new Error(`No cell for ${lost.join(", ")}`);
  const { x, y, width, height } = lattice;
  return {
    lattice,
    raster: { x, y, width, height, labels, codes, own: codes.length },
    lacking,
    forced,
  };
}

/** Which labels have a side in common: for each code, the others. */
export function neighboursIn({ labels, width, codes }: Raster): Map<string, Set<string>> {
  const neighbours = new Map(codes.map((code) => [code, new Set<string>()]));
  for (const [cell, label] of labels.entries()) {
    for (const next of [labels[cell + 1] ?? 0, labels[cell + width] ?? 0]) {
      if (label === 0 || next === 0 || label === next) continue;
      const [code = "", other = ""] = [codes[label - 1], codes[next - 1]];
      neighbours.get(code)?.add(other);
      neighbours.get(other)?.add(code);
    }
  }
  return neighbours;
}

const HALF_CELL = 0.0012;

const around = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/** The box of each code: that of 2017, or for the part of one, that of its cells. */
export function boxesByCode(
  { lattice, raster }: PlaneRaster,
  boxes: readonly BoxOf[],
): Map<string, Box> {
  const result = new Map<string, Box>();
  const widen = (code: string, box: Box) => result.set(code, around(result.get(code) ?? box, box));
  const parts = new Set(Object.values(PARTS).flatMap((points) => Object.keys(points)));
  for (const { code, box } of boxes) if (!parts.has(code)) widen(code, box);
  for (const [cell, label] of raster.labels.entries()) {
    const code = raster.codes[label - 1];
    if (!code || !parts.has(code)) continue;
    const [longitude, latitude] = positionOf(lattice, cell);
    widen(code, [
      longitude - HALF_CELL,
      latitude - HALF_CELL,
      longitude + HALF_CELL,
      latitude + HALF_CELL,
    ]);
  }
  return result;
}
