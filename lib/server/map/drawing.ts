import { geoIdentity, geoPath } from "d3-geo";
import type { MultiLineString, Polygon } from "geojson";
import { meshArcs } from "topojson-client";
import type { GeometryCollection } from "topojson-specification";

import type { MapArea } from "@/lib/domain/map/model";

import type { Around, Land } from "../shapes/land";
import { ringsOf } from "../shapes/rings";
import { topologyOf } from "../shapes/topology";
import { Outline } from "./outline";
import { pointInside } from "./point-inside";
import type { AskedArea } from "./scene";
import type { View } from "./view";

/** Bends smaller than this are not seen, in square units of the map. */
const SMALLEST_BEND = 0.4;

/** Areas go on a little beyond the edge, so that no line is drawn along it. */
const BEYOND = 6;

const tenths = (value: number) => Math.round(value * 10) / 10;

const collectionOf = (shapes: readonly Around[]): GeometryCollection => ({
  type: "GeometryCollection",
  geometries: shapes.map((around) => ({ type: "Polygon", arcs: [[...around]] })),
});

/** Draws the shapes of a land as a view shows them. */
export function drawing({ arcs }: Land, { bounds, scale, width, height }: View) {
  const [west, north] = bounds;
  const leastWeight = SMALLEST_BEND / scale ** 2;
  const seen = new Map<number, number[][]>();
  const pointsOf = (arc: number): number[][] => {
    const known = seen.get(arc);
    if (known) return known;
    const points =
      arc < 0
        ? pointsOf(~arc).toReversed()
        : (arcs[arc] ?? []).filter((point) => (point[2] ?? Infinity) >= leastWeight);
    seen.set(arc, points);
    return points;
  };
  const coordinatesOf = (lines: readonly number[][]) =>
    lines.map((line) => line.flatMap((arc) => pointsOf(arc)));

  const placed = geoIdentity()
    .scale(scale)
    .translate([-west * scale, -north * scale])
    .clipExtent([
      [-BEYOND, -BEYOND],
      [width + BEYOND, height + BEYOND],
    ]);
  const outlineOf = (geometry: Polygon | MultiLineString) => {
    const outline = new Outline();
    geoPath(placed, outline)(geometry);
    return outline;
  };
  const filled = (around: Around) =>
    outlineOf({ type: "Polygon", coordinates: coordinatesOf(ringsOf(around, arcs)) });

  const isSeen = ([x, y]: readonly [number, number]) =>
    x >= 0 && y >= 0 && x <= width && y <= height;
  /** Where something too small to be drawn would be. */
  const spotOf = ([arc]: Around): [number, number] | undefined => {
    const [x, y] = (arc !== undefined && pointsOf(arc)[0]) || [];
    return x === undefined || y === undefined
      ? undefined
      : [(x - west) * scale, (y - north) * scale];
  };
  return {
    ground: (departments: readonly Around[]) => filled(departments.flat()).path(),
    /** Between départements; around one that is alone. */
    borders: (departments: readonly Around[]) => {
      const isDrawn = (a: object, b: object) => a !== b || departments.length === 1;
      const lines = meshArcs(topologyOf([], arcs), collectionOf(departments), isDrawn);
      return outlineOf({ type: "MultiLineString", coordinates: coordinatesOf(lines.arcs) }).path();
    },
    /** Nothing when the view does not show it. */
    area({ cells: _, codes: __, ...asked }: AskedArea, around: Around): MapArea | undefined {
      const outline = filled(around);
      const at = pointInside(outline.rings()) ?? spotOf(around);
      if (!at || !isSeen(at)) return undefined;
      return { ...asked, path: outline.path(), at: [tenths(at[0]), tenths(at[1])] };
    },
  };
}
