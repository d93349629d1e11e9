import "server-only";

import { LRUCache } from "lru-cache";

import type { Cover } from "@/lib/domain/territory/counting";

import { polygonsOf } from "../shapes/geometry";
import { type PlaneName, planeOf } from "../shapes/plane";
import { readLand } from "../shapes/region-land";

/** A territory as a GeoJSON geometry, already written. */
export type TerritoryShape = {
  /** JSON; "null" when nothing of it is drawn. */
  geometry: string;
  approximate: boolean;
  credits: readonly string[];
};

/** Characters of geometries that are kept. */
const KEPT = 48_000_000;

const shapes = new LRUCache<string, TerritoryShape>({
  maxSize: KEPT,
  sizeCalculation: ({ geometry }) => geometry.length + 200,
});

/** Cells of one plane, with the régions where they are. */
function byPlane(cover: Cover): Map<PlaneName, { codes: string[]; regions: Set<string> }> {
  const planes = new Map<PlaneName, { codes: string[]; regions: Set<string> }>();
  for (const { cell } of cover.values()) {
    const plane = planeOf(cell.regionCode);
    const known = planes.get(plane) ?? { codes: [], regions: new Set<string>() };
    known.codes.push(cell.code);
    known.regions.add(cell.regionCode);
    planes.set(plane, known);
  }
  return planes;
}

/** The régions of a territory, as one text: those of one text are drawn from the same contours. */
export const regionsKey = (cover: Cover): string =>
  [...new Set([...cover.values()].map(({ cell }) => cell.regionCode))].sort().join(" ");

async function draw(cover: Cover, version: string): Promise<TerritoryShape> {
  const coordinates = [];
  const credits = new Set<string>();
  let approximate = false;
  for (const [plane, { codes, regions }] of byPlane(cover)) {
    const land = await readLand(regions, version);
    const around = codes.flatMap((code) => land.communes.get(code) ?? []);
    coordinates.push(...polygonsOf(around, land, plane));
    approximate ||= land.approximate;
    for (const credit of land.credits) credits.add(credit);
  }
  const [only] = coordinates;
  const geometry =
    only && coordinates.length === 1
      ? { type: "Polygon", coordinates: only }
      : { type: "MultiPolygon", coordinates };
  return {
    geometry: only ? JSON.stringify(geometry) : "null",
    approximate,
    credits: [...credits],
  };
}

/**
 * The shape of a frozen territory, drawn once: `key` names it among all, `version` is what
 * readContourVersion() said. A commune of which a part is in it is drawn whole.
 */
export async function shapeOf(key: string, cover: Cover, version: string): Promise<TerritoryShape> {
  const kept = `${version} ${key}`;
  const known = shapes.get(kept);
  if (known) return known;
  const shape = await draw(cover, version);
  shapes.set(kept, shape);
  return shape;
}
