import type { MultiPolygon, Polygon } from "geojson";

type Box = readonly [west: number, south: number, east: number, north: number];

const HEXAGON: Box = [-5.6, 41.2, 9.8, 51.3];

/** Where the communes of a région overseas are, in degrees. */
const OVERSEAS: Record<string, Box> = {
  "01": [-61.9, 15.7, -60.9, 16.7],
  "02": [-61.4, 14.3, -60.7, 15],
  "03": [-54.8, 2, -51.4, 6],
  "04": [55, -21.5, 56, -20.7],
  "06": [44.9, -13.2, 45.4, -12.5],
};

/** Whether an area is where its région is; degrees in the wrong order are not. */
export function isInRegion(geometry: Polygon | MultiPolygon, regionCode: string): boolean {
  const [west, south, east, north] = OVERSEAS[regionCode] ?? HEXAGON;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.every((rings) =>
    rings.every((ring) =>
      ring.every(
        ([longitude = Number.NaN, latitude = Number.NaN]) =>
          west <= longitude && longitude <= east && south <= latitude && latitude <= north,
      ),
    ),
  );
}
