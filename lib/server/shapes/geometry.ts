import type { MultiPolygon, Position } from "geojson";

import type { Around, Land } from "./land";
import { type PlaneName, unproject } from "./plane";
import { ringsOf } from "./rings";

/** Bends smaller than this are straightened, in square metres: neighbours stay neighbours. */
const SMALLEST_BEND = 40_000;

/** About ten metres. */
const DECIMALS = 10_000;

type Ring = number[][];

/** Twice the area that a ring goes around, signed by its direction. */
function signedArea(ring: Ring): number {
  let sum = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    sum += x * nextY - nextX * y;
  }
  return sum;
}

function isInside([x = 0, y = 0]: readonly number[], ring: Ring): boolean {
  let inside = false;
  for (const [index, [fromX = 0, fromY = 0]] of ring.entries()) {
    const [toX = 0, toY = 0] = ring[(index + 1) % ring.length] ?? [];
    if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX))
      inside = !inside;
  }
  return inside;
}

/** In the middle of a side: a hole may touch the outline in its corners, never along a side. */
const onSide = ([a = [], b = []]: Ring) => [
  ((a[0] ?? 0) + (b[0] ?? 0)) / 2,
  ((a[1] ?? 0) + (b[1] ?? 0)) / 2,
];

/** The points of a ring of arcs, each once; nothing when the arcs do not come back to their start. */
function pointsOf(arcs: readonly number[], { arcs: points }: Pick<Land, "arcs">): Ring {
  const ring = arcs.flatMap((arc) => {
    const along = arc < 0 ? (points[~arc] ?? []).toReversed() : (points[arc] ?? []);
    return along.slice(0, -1);
  });
  const [first, last] = [arcs[0], arcs.at(-1)];
  if (first === undefined || last === undefined) return [];
  const start = first < 0 ? points[~first]?.at(-1) : points[first]?.[0];
  const end = last < 0 ? points[~last]?.[0] : points[last]?.at(-1);
  const closed = start?.[0] === end?.[0] && start?.[1] === end?.[1];
  return closed ? ring : [];
}

const degrees = (value: number) => Math.round(value * DECIMALS) / DECIMALS;

/** In degrees, closed, counterclockwise when `outer`; as it is drawn when simpler would be nothing. */
function positionsOf(ring: Ring, plane: PlaneName, outer: boolean): Position[] {
  const kept = ring.filter(([, , weight = Number.POSITIVE_INFINITY]) => weight >= SMALLEST_BEND);
  const line: Position[] = [];
  for (const [x = 0, y = 0] of kept.length > 2 ? kept : ring) {
    const [longitude, latitude] = unproject(plane, [x, y]).map(degrees);
    const last = line.at(-1);
    if (longitude === undefined || latitude === undefined) continue;
    if (longitude !== last?.[0] || latitude !== last[1]) line.push([longitude, latitude]);
  }
  const [first] = line;
  const last = line.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) line.push(first);
  return signedArea(line) > 0 === outer ? line : line.toReversed();
}

/**
 * What some arcs go around, as polygons in degrees (WGS84, RFC 7946: outlines counterclockwise, each
 * with its holes). In: the arcs around each shape, those between two of them twice, on one plane.
 */
export function polygonsOf(around: Around, land: Pick<Land, "arcs">, plane: PlaneName) {
  const rings = ringsOf(around, land.arcs)
    .map((arcs) => pointsOf(arcs, land))
    .filter((ring) => ring.length > 2)
    .map((ring) => ({ ring, area: signedArea(ring) }))
    .toSorted((a, b) => Math.abs(b.area) - Math.abs(a.area));
  const outward = Math.sign(rings[0]?.area ?? 0);
  const outers = rings.filter(({ area }) => Math.sign(area) === outward);
  const polygons = outers.map(({ ring }) => ({
    ring,
    coordinates: [positionsOf(ring, plane, true)],
  }));
  for (const { ring, area } of rings) {
    if (Math.sign(area) === outward) continue;
    // The smallest outline that holds it: they are in the order of their areas.
    const holder = polygons.findLast((polygon) => isInside(onSide(ring), polygon.ring));
    holder?.coordinates.push(positionsOf(ring, plane, false));
  }
  return polygons
    .map(({ coordinates }) => coordinates.filter((line) => line.length > 3))
    .filter((coordinates) => coordinates.length > 0) satisfies MultiPolygon["coordinates"];
}
