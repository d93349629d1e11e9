import type { MultiPolygon, Polygon } from "geojson";

import { fail, ok, type Result } from "@/lib/domain/shared/result";

import type { ContourProblem, FeatureName } from "./problems";

export type ContourFeature = {
  /** Five characters, as the file says: of today, former, or unknown. */
  code: string;
  geometry: Polygon | MultiPolygon;
  points: number;
};

/** Names of the property that holds the INSEE code, in small letters and without marks. */
const CODE_PROPERTIES = [
  "code",
  "insee",
  "inseecom",
  "codeinsee",
  "codgeo",
  "codegeo",
  "codecommune",
  "codecom",
  "inseecommune",
  "depcom",
  "com",
  "cdcmmn",
];

type Unknown = Record<string, unknown>;

const isObject = (value: unknown): value is Unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, "");

/** A code that a spreadsheet took for a number has lost its leading zero. */
function codeOf(properties: Unknown): string | undefined {
  const byName = new Map(Object.entries(properties).map(([name, value]) => [plain(name), value]));
  for (const name of CODE_PROPERTIES) {
    const value = byName.get(name);
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text !== "string") continue;
    const code = text.trim().toUpperCase().padStart(5, "0");
    if (/^(\d{5}|2[AB]\d{3})$/.test(code)) return code;
  }
  return undefined;
}

type PointReading = "degrees" | "other units" | "unreadable";

function readPoint(point: unknown): PointReading {
  if (!Array.isArray(point)) return "unreadable";
  const [longitude, latitude] = point as unknown[];
  if (typeof longitude !== "number" || typeof latitude !== "number") return "unreadable";
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? "degrees" : "other units";
}

const same = (a: unknown, b: unknown) =>
  Array.isArray(a) && Array.isArray(b) && a[0] === b[0] && a[1] === b[1];

type RingProblem = "badRing" | "notWgs84";

/** How many points a closed ring has. */
function readRing(ring: unknown): Result<number, RingProblem> {
  if (!Array.isArray(ring)) return fail("badRing");
  for (const point of ring) {
    const read = readPoint(point);
    if (read !== "degrees") return fail(read === "unreadable" ? "badRing" : "notWgs84");
  }
  return ring.length >= 4 && same(ring[0], ring.at(-1)) ? ok(ring.length) : fail("badRing");
}

function readPolygon(rings: unknown): Result<number, RingProblem> {
  if (!Array.isArray(rings) || rings.length === 0) return fail("badRing");
  let points = 0;
  for (const ring of rings) {
    const read = readRing(ring);
    if (!read.ok) return read;
    points += read.value;
  }
  return ok(points);
}

function readArea(geometry: unknown): Result<number, RingProblem | "notAnArea"> {
  if (!isObject(geometry)) return fail("notAnArea");
  const { type, coordinates } = geometry;
  if (type === "Polygon") return readPolygon(coordinates);
  if (type !== "MultiPolygon" || !Array.isArray(coordinates)) return fail("notAnArea");
  let points = 0;
  for (const polygon of coordinates) {
    const read = readPolygon(polygon);
    if (!read.ok) return read;
    points += read.value;
  }
  return ok(points);
}

/**
 * One feature of a GeoJSON of communes. In: any JSON value, and its place in the file from 1. Out:
 * its code and its area in degrees. Refused: no code, a point or a line, rings that are not closed,
 * coordinates that are not degrees.
 */
export function readFeature(value: unknown, place: number): Result<ContourFeature, ContourProblem> {
  const properties = isObject(value) && isObject(value["properties"]) ? value["properties"] : {};
  const code = codeOf(properties);
  const feature: FeatureName = code ? { code } : { place };
  if (!code) return fail({ kind: "noCode", feature, properties: Object.keys(properties) });
  const geometry = (value as Unknown)["geometry"];
  const points = readArea(geometry);
  if (!points.ok) return fail({ kind: points.failure, feature });
  return ok({ code, geometry: geometry as Polygon | MultiPolygon, points: points.value });
}
