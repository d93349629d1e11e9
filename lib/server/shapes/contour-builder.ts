import type { MultiPolygon, Polygon, Position } from "geojson";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { MultiPolygon as MultiShape, Topology } from "topojson-specification";

import { type PlaneName, planeOf, project } from "./plane";
import { ringsOf } from "./rings";
import { type RegionTopology, renumbered, type Shape, topologyOf } from "./topology";

/** An exact contour, in degrees (WGS84), of a commune or arrondissement of today, or of a part of one. */
export type Contour = { code: string; regionCode: string; geometry: Polygon | MultiPolygon };

/** Points are kept on a lattice of this many metres, so that neighbours meet. */
export const LATTICE = 10;

/** Bends smaller than this are straightened, in square metres. */
const SMALLEST_BEND = 10_000;

type Rings = Position[][];
type Piece = { regionCode: string; polygons: Rings[] };
type Plane = Map<string, Piece>;

const samePoint = (a: Position | undefined, b: Position | undefined) =>
  a?.[0] === b?.[0] && a?.[1] === b?.[1];

function onLattice(plane: PlaneName, ring: Position[]): Position[] {
  const points: Position[] = [];
  for (const [longitude = 0, latitude = 0] of ring) {
    const [x, y] = project(plane, [longitude, latitude]);
    const point = [Math.round(x / LATTICE) * LATTICE, Math.round(y / LATTICE) * LATTICE];
    if (!samePoint(points.at(-1), point)) points.push(point);
  }
  return points;
}

const isRing = (points: Position[]) => points.length > 3;

/** Outlines turn one way and holes the other, whatever the file does. */
function turned(ring: Position[], role: "outline" | "hole"): Position[] {
  let [sum, last] = [0, ring.at(-1)];
  for (const point of ring) {
    sum += (last?.[0] ?? 0) * (point[1] ?? 0) - (point[0] ?? 0) * (last?.[1] ?? 0);
    last = point;
  }
  return sum < 0 === (role === "outline") ? ring : ring.toReversed();
}

function simplified(pieces: Plane): Topology<Record<string, MultiShape>> {
  const objects = Object.fromEntries(
    [...pieces].map(([code, { polygons }]) => [
      code,
      { type: "MultiPolygon" as const, coordinates: polygons },
    ]),
  );
  const exact = topology(objects) as unknown as Topology<Record<string, MultiShape>>;
  return simplify(presimplify(exact), SMALLEST_BEND);
}

/** A topology with the arcs that some shapes use, and no other. */
function extractOf(shapes: Shape[], arcs: number[][][]): RegionTopology {
  const numbers = new Map<number, number>();
  const kept: number[][][] = [];
  const numberOf = (arc: number) => {
    const known = numbers.get(arc);
    if (known !== undefined) return known;
    numbers.set(arc, kept.length);
    return kept.push(arcs[arc] ?? []) - 1;
  };
  return topologyOf(
    shapes.map((shape) => renumbered(shape, numberOf)),
    kept,
  );
}

function* regionsOf(pieces: Plane): Generator<[string, RegionTopology]> {
  const whole = simplified(pieces);
  const shapes = new Map<string, Shape[]>();
  for (const [code, { regionCode }] of pieces) {
    const object = whole.objects[code];
    if (!object) continue;
    // Parts of one commune are joined without a seam.
    const rings = ringsOf(object.arcs.flat(2), whole.arcs);
    if (rings.length === 0) continue;
    const shape: Shape = { type: "Polygon", id: code, arcs: rings };
    const its = shapes.get(regionCode);
    if (its) its.push(shape);
    else shapes.set(regionCode, [shape]);
  }
  for (const [regionCode, its] of shapes) yield [regionCode, extractOf(its, whole.arcs)];
}

/**
 * Makes the topology of each région from exact contours, taken one at a time. Parts of one code
 * (the former communes of a merged one) become one shape. All régions of one plane are cut
 * together: their common arcs are the same.
 */
export function contourBuilder(): {
  add(contour: Contour): void;
  build(): Map<string, RegionTopology>;
} {
  const planes = new Map<PlaneName, Plane>();
  return {
    add({ code, regionCode, geometry }) {
      const name = planeOf(regionCode);
      const plane: Plane = planes.get(name) ?? new Map();
      planes.set(name, plane);
      const piece = plane.get(code) ?? { regionCode, polygons: [] };
      plane.set(code, piece);
      const given = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      for (const [outer = [], ...holes] of given) {
        const ring = onLattice(name, outer);
        if (!isRing(ring)) continue;
        const kept = holes.map((hole) => onLattice(name, hole)).filter(isRing);
        const turnedHoles = kept.map((hole) => turned(hole, "hole"));
        piece.polygons.push([turned(ring, "outline"), ...turnedHoles]);
      }
    },
    build: () => new Map([...planes.values()].flatMap((pieces) => [...regionsOf(pieces)])),
  };
}
