import "server-only";

import { createHash } from "node:crypto";

import { LRUCache } from "lru-cache";

import { readContourVersion } from "@/db/contours/queries";
import { readCensus } from "@/db/territory/census";
import type { MapAsked, MapModel } from "@/lib/domain/map/model";
import type { Census } from "@/lib/domain/territory/counting";

import { drawing } from "./drawing";
import { type AskedArea, aroundArea, sceneOfAreas, sceneOfPlace } from "./scene";

/** Characters of drawn maps that are kept. */
const KEPT = 8_000_000;

const drawnMaps = new LRUCache<string, MapModel>({
  maxSize: KEPT,
  sizeCalculation: ({ ground, borders, areas }) =>
    areas.reduce((sum, { path }) => sum + path.length + 100, ground.length + borders.length + 1),
});

async function draw(asked: MapAsked, census: Census, version: string): Promise<MapModel> {
  const { frame, width } = asked;
  const areas: AskedArea[] = asked.areas.map((area) => ({
    ...area,
    cells: area.codes.flatMap((code) => census.cellsOf(code)),
  }));
  const framed =
    frame && "keys" in frame ? areas.filter(({ key }) => frame.keys.includes(key)) : areas;
  const { land, view, departments } =
    frame && "region" in frame
      ? await sceneOfPlace(frame, areas, { width, version })
      : await sceneOfAreas(framed, { width, census, version });
  const drawn = drawing(land, view);
  return {
    width,
    height: view.height,
    ground: drawn.ground(departments),
    borders: drawn.borders(departments),
    areas: areas.flatMap((area) => drawn.area(area, aroundArea(land, area)) ?? []),
    approximate: land.approximate,
    credit: land.credits.join(" "),
  };
}

/**
 * Draws a map as it is asked, on the plane where most of its frame is; what lies elsewhere is left
 * out, and so is what the frame does not show. The same question on the same contours is drawn once.
 */
export async function drawMap(asked: MapAsked): Promise<MapModel> {
  const [census, version] = await Promise.all([readCensus(), readContourVersion()]);
  const key = createHash("sha256")
    .update(`${version} ${JSON.stringify(asked)}`)
    .digest("base64");
  const known = drawnMaps.get(key);
  if (known) return known;
  const model = await draw(asked, census, version);
  drawnMaps.set(key, model);
  return model;
}
