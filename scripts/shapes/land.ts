import type { MultiPolygon, Polygon, Position } from "geojson";

import { type PlaneName, type Point, project } from "@/lib/server/shapes/plane";

/** A département of Natural Earth on its plane: rings of points in metres, outer ring first. */
export type Outline = { code: string; plane: PlaneName; polygons: Point[][][] };

export type OutlineFeature = {
  properties: { gn_a1_code: string };
  geometry: Polygon | MultiPolygon;
};

/** Départements overseas are régions too, under another code. */
const OVERSEAS: Record<string, PlaneName> = {
  "971": "01",
  "972": "02",
  "973": "03",
  "974": "04",
  "976": "06",
};

/** "FR.43" is the Haute-Loire; Mayotte has no number: "FR.". */
export const codeOf = ({ properties }: OutlineFeature) => properties.gn_a1_code.slice(3) || "976";

export function outlinesOf(features: readonly OutlineFeature[]): Outline[] {
  return features
    .map((feature): Outline => {
      const code = codeOf(feature);
      const plane = OVERSEAS[code] ?? "hexagon";
      const { geometry } = feature;
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      const onPlane = ([longitude = 0, latitude = 0]: Position) =>
        project(plane, [longitude, latitude]);
      return {
        code,
        plane,
        polygons: polygons.map((rings) => rings.map((ring) => ring.map(onPlane))),
      };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
