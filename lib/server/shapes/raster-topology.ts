import { presimplify, simplify } from "topojson-simplify";

import { CELL, type Raster } from "./raster";
import { smoothed } from "./smooth";
import { type RegionTopology, type Shape, topologyOf } from "./topology";
import { type Line, traceLines } from "./trace";

/** Bends smaller than this are straightened, in square metres: the stairs of a slope of few cells. */
const SMALLEST_BEND = 40_000;

type Ring = { arcs: number[]; corners: readonly [number, number][] };

/** A corner as one number: rasters are far narrower than this. */
const placeOf = (corner: readonly [number, number] | undefined) =>
  corner ? corner[1] * 65_536 + corner[0] : -1;

/** Joins the arcs around one label into rings; each has the label on its left. */
function ringsOf(arcs: readonly number[], lines: readonly Line[]): Ring[] {
  const cornersOf = (arc: number) =>
    arc < 0 ? (lines[~arc]?.corners.toReversed() ?? []) : (lines[arc]?.corners ?? []);
  const leaving = new Map<number, { arc: number; corners: Ring["corners"] }[]>();
  for (const arc of arcs) {
    const corners = cornersOf(arc);
    const others = leaving.get(placeOf(corners[0]));
    if (others) others.push({ arc, corners });
    else leaving.set(placeOf(corners[0]), [{ arc, corners }]);
  }
  const rings: Ring[] = [];
  for (const start of leaving.keys()) {
    for (;;) {
      const ring: { arcs: number[]; corners: [number, number][] } = { arcs: [], corners: [] };
      let at = start;
      do {
        const next = leaving.get(at)?.pop();
        if (!next) break;
        ring.arcs.push(next.arc);
        ring.corners.push(...next.corners);
        at = placeOf(next.corners.at(-1));
      } while (at !== start);
      if (ring.arcs.length === 0) break;
      rings.push(ring);
    }
  }
  return rings;
}

function areaOf(corners: Ring["corners"]): number {
  let [sum, last] = [0, corners.at(-1)];
  for (const corner of corners) {
    if (last) sum += last[0] * corner[1] - corner[0] * last[1];
    last = corner;
  }
  return sum / 2;
}

function boundsOf(corners: Ring["corners"]) {
  const [columns, rows] = [corners.map(([column]) => column), corners.map(([, row]) => row)];
  return [
    Math.min(...columns),
    Math.min(...rows),
    Math.max(...columns),
    Math.max(...rows),
  ] as const;
}

function isAround(outer: Ring, inner: Ring): boolean {
  const [west, north, east, south] = boundsOf(outer.corners);
  const [left, top, right, bottom] = boundsOf(inner.corners);
  return west <= left && north <= top && east >= right && south >= bottom;
}

/** Rings that turn left around their label are its outlines, the others are holes in them. */
function polygonsOf(rings: readonly Ring[]): number[][][] {
  const outlines = rings.filter(({ corners }) => areaOf(corners) < 0);
  const polygons = new Map(outlines.map((outline) => [outline, [outline.arcs]]));
  const smallestFirst = outlines.toSorted((a, b) => areaOf(b.corners) - areaOf(a.corners));
  for (const hole of rings.filter((ring) => !polygons.has(ring))) {
    const outline = smallestFirst.find((ring) => isAround(ring, hole)) ?? outlines[0];
    if (outline) polygons.get(outline)?.push(hole.arcs);
  }
  return [...polygons.values()];
}

function shapesOf({ codes, own }: Raster, lines: readonly Line[]): Shape[] {
  const arcs = codes.slice(0, own).map((): number[] => []);
  for (const [number, { left, right }] of lines.entries()) {
    arcs[left - 1]?.push(number);
    arcs[right - 1]?.push(~number);
  }
  return arcs.map((around, index) => ({
    type: "MultiPolygon",
    id: codes[index] ?? "",
    arcs: polygonsOf(ringsOf(around, lines)),
  }));
}

/** Traces the communes of a région from its cells: stairs become slopes, neighbours share arcs. */
export function topologyOfRaster(raster: Raster): RegionTopology {
  const lines = traceLines(raster);
  const arcs = lines.map(({ corners }) =>
    smoothed(corners).map(([column, row]) => [(raster.x + column) * CELL, (raster.y + row) * CELL]),
  );
  return simplify(presimplify(topologyOf(shapesOf(raster, lines), arcs)), SMALLEST_BEND);
}
