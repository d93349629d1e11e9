import "server-only";

import { LRUCache } from "lru-cache";
import { presimplify } from "topojson-simplify";

import { readContourTopology } from "@/db/contours/queries";
import { readCensus } from "@/db/territory/census";
import type { Census } from "@/lib/domain/territory/counting";

import { unpackRaster } from "./grid-file";
import { joinedLand, type Land, landOf } from "./land";
import { unpackTopology } from "./packed-topology";
import { topologyOfRaster } from "./raster-topology";
import { readShapeFile } from "./shape-file";
import type { RegionTopology } from "./topology";

export type RegionLand = Land & { approximate: boolean; credits: readonly string[] };

const APPROXIMATE_CREDIT =
  "Sources\u00a0: IGN, Admin Express 2017 (Licence Ouverte 2.0)\u202f; Natural Earth.";

/** Cities that a file of exact contours may hold whole, without their arrondissements. */
const placeIn = (census: Census) => (code: string) => {
  const [cell, another] = census.cellsOf(code);
  return cell && { ...cell, code: another ? code : cell.code };
};

const landIn = (census: Census, topology: RegionTopology): Land =>
  landOf(presimplify(topology), placeIn(census));

async function approximateLand(census: Census, regionCode: string): Promise<RegionLand> {
  const raster = unpackRaster(await readShapeFile(`regions/${regionCode}.br`));
  const land = landIn(census, topologyOfRaster(raster));
  return { ...land, approximate: true, credits: [APPROXIMATE_CREDIT] };
}

/** Arrondissements of a city that is there, when they are not themselves. */
const lackingIn = (census: Census, { communes }: Land): Set<string> =>
  new Set(
    [...communes.keys()]
      .map((code) => census.cellsOf(code))
      .filter((cells) => cells.length > 1)
      .flatMap((cells) => cells.map(({ code }) => code).filter((code) => !communes.has(code))),
  );

async function loadLand(regionCode: string): Promise<RegionLand> {
  const [census, stored] = await Promise.all([readCensus(), readContourTopology(regionCode)]);
  if (!stored) return approximateLand(census, regionCode);
  const exact = landIn(census, unpackTopology(stored.topology));
  const lacking = lackingIn(census, exact);
  if (lacking.size === 0) return { ...exact, approximate: false, credits: [stored.credit] };
  const { arcs, communes, credits } = await approximateLand(census, regionCode);
  const parts = new Map([...communes].filter(([code]) => lacking.has(code)));
  const land = joinedLand([exact, { arcs, communes: parts, departments: new Map() }]);
  return { ...land, approximate: true, credits: [stored.credit, ...credits] };
}

/** A région takes up to eight megabytes; régions joined share their points with each alone. */
const REGIONS_KEPT = 8;
const JOINS_KEPT = 4;

const lands = new LRUCache<string, Promise<RegionLand>>({ max: REGIONS_KEPT });
const joins = new LRUCache<string, Promise<RegionLand>>({ max: JOINS_KEPT });

/** What is made once under a key, and again after a failure. */
function once<Value extends object>(
  kept: LRUCache<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = kept.get(key);
  if (known) return known;
  const value = make().catch((error: unknown) => {
    kept.delete(key);
    throw error;
  });
  kept.set(key, value);
  return value;
}

async function joinRegions(regionCodes: readonly string[], version: string): Promise<RegionLand> {
  const regions = await Promise.all(
    regionCodes.map((code) => once(lands, `${version} ${code}`, () => loadLand(code))),
  );
  return {
    ...joinedLand(regions),
    approximate: regions.some(({ approximate }) => approximate),
    credits: [...new Set(regions.flatMap(({ credits }) => credits))],
  };
}

/**
 * The contours of régions of one plane, joined: those an administrator imported, else approximate
 * ones. `version` is what readContourVersion() said: under another one they are read again.
 */
export function readLand(regionCodes: Iterable<string>, version: string): Promise<RegionLand> {
  const codes = [...new Set(regionCodes)].sort();
  return once(joins, [version, ...codes].join(" "), () => joinRegions(codes, version));
}
