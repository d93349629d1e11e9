import { type GeoProjection, geoConicConformal, geoMercator } from "d3-geo";

import type { Position } from "@/lib/domain/territory/geography";

/** Flat maps that share no point: France in Europe, and one for each région overseas, by its code. */
export const PLANES = ["hexagon", "01", "02", "03", "04", "06"] as const;

export type PlaneName = (typeof PLANES)[number];

/** A point of a plane, in metres; y grows southwards. */
export type Point = [x: number, y: number];

const EARTH_RADIUS = 6_371_009;

/** The middle of each région overseas, where its map has no distortion. */
const OVERSEAS: Record<Exclude<PlaneName, "hexagon">, Position> = {
  "01": [-61.4, 16.2],
  "02": [-61, 14.65],
  "03": [-53.2, 4],
  "04": [55.53, -21.13],
  "06": [45.15, -12.83],
};

const isOverseas = (name: string): name is keyof typeof OVERSEAS => name in OVERSEAS;

/** The plane on which a région is drawn. */
export const planeOf = (regionCode: string): PlaneName =>
  isOverseas(regionCode) ? regionCode : "hexagon";

export function makeProjection(plane: PlaneName): GeoProjection {
  if (!isOverseas(plane)) {
    return geoConicConformal()
      .rotate([-3, 0])
      .center([0, 46.5])
      .parallels([44, 49])
      .scale(EARTH_RADIUS)
      .translate([0, 0]);
  }
  const [longitude, latitude] = OVERSEAS[plane];
  return geoMercator()
    .rotate([-longitude, 0])
    .center([0, latitude])
    .scale(EARTH_RADIUS * Math.cos((latitude * Math.PI) / 180))
    .translate([0, 0]);
}

const projections = new Map<PlaneName, GeoProjection>();

export function projectionOf(plane: PlaneName): GeoProjection {
  const known = projections.get(plane) ?? makeProjection(plane);
  projections.set(plane, known);
  return known;
}

/** A place on Earth as a point of a plane. */
export function project(plane: PlaneName, [longitude, latitude]: Position): Point {
  const point = projectionOf(plane)([longitude, latitude]);
  if (!point) throw new Error(`${longitude}, ${latitude} is on no plane`);
  return point;
}

export function unproject(plane: PlaneName, point: Point): Position {
  const position = projectionOf(plane).invert?.(point);
  if (!position) throw new Error(`${point} is nowhere on Earth`);
  return position;
}
