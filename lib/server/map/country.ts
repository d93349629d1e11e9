import "server-only";

import { type GeoProjection, geoPath } from "d3-geo";
import type { MultiLineString, MultiPolygon } from "geojson";
import { merge, mesh } from "topojson-client";
import { presimplify, simplify, sphericalTriangleArea } from "topojson-simplify";
import type {
  GeometryCollection,
  MultiPolygon as MultiPolygonArcs,
  Polygon as PolygonArcs,
  Topology,
} from "topojson-specification";

import type { AtlasPlaces } from "@/lib/domain/atlas/places";
import type { CountryArea, CountryMap } from "@/lib/domain/map/country";

import { makeProjection, planeOf } from "../shapes/plane";
import { readShapeFile } from "../shapes/shape-file";
import { Outline } from "./outline";

const WIDTH = 560;
const HEIGHT = 572;
const OVERSEAS_SIDE = 64;
const MARGIN = 4;

/** Bends smaller than this are not seen, in square units of the drawing. */
const SMALLEST_BEND = 2.5;
const SMALLEST_BEND_OVERSEAS = 0.3;

const CREDIT = "Fond : Natural Earth.";

type Departments = Topology<{ departments: GeometryCollection }>;
type Shape = (PolygonArcs | MultiPolygonArcs) & { id?: string | number };

const readTopology = async (): Promise<Departments> =>
  presimplify(
    JSON.parse((await readShapeFile("departments.topojson")).toString()),
    sphericalTriangleArea,
  ) as Departments;

const shapesOf = ({ objects }: Departments) => objects.departments.geometries as Shape[];

const codeOf = ({ id }: Shape) => String(id);

function draw(geometry: MultiPolygon | MultiLineString, projection: GeoProjection): Outline {
  const outline = new Outline();
  geoPath(projection, outline)(geometry);
  return outline;
}

/** Makes a place fill a drawing, and leaves out the bends that its scale does not show. */
function fitted(
  topology: Departments,
  codes: ReadonlySet<string>,
  projection: GeoProjection,
  { width, height, bend }: { width: number; height: number; bend: number },
) {
  const shapes = (from: Departments) => shapesOf(from).filter((shape) => codes.has(codeOf(shape)));
  projection.fitExtent(
    [
      [MARGIN, MARGIN],
      [width - MARGIN, height - MARGIN],
    ],
    merge(topology, shapes(topology)),
  );
  const seen = simplify(topology, bend / projection.scale() ** 2) as Departments;
  return { seen, shapes: shapes(seen), projection };
}

/** The middle, which every région holds; an archipelago's is at sea, where no figure is written. */
function areaOf(code: string, geometry: MultiPolygon, projection: GeoProjection): CountryArea {
  const outline = draw(geometry, projection);
  const [x, y] = geoPath(projection).centroid(geometry);
  return { code, path: outline.path(), at: [Math.round(x), Math.round(y)] };
}

async function drawCountry({ regions, departments }: AtlasPlaces): Promise<CountryMap> {
  const topology = await readTopology();
  const regionOf = new Map(departments.map(({ code, regionCode }) => [code, regionCode]));
  const within = (isShown: (regionCode: string) => boolean) =>
    new Set(departments.filter(({ regionCode }) => isShown(regionCode)).map(({ code }) => code));
  const isHere = (region: string) => (shape: Shape) => regionOf.get(codeOf(shape)) === region;

  const inEurope = (code: string) => planeOf(code) === "hexagon";
  const europe = fitted(topology, within(inEurope), makeProjection("hexagon"), {
    width: WIDTH,
    height: HEIGHT,
    bend: SMALLEST_BEND,
  });
  const borders = mesh(
    europe.seen,
    { type: "GeometryCollection", geometries: europe.shapes },
    (a, b) => a !== b && regionOf.get(codeOf(a as Shape)) === regionOf.get(codeOf(b as Shape)),
  );
  return {
    width: WIDTH,
    height: HEIGHT,
    areas: regions
      .filter(({ code }) => inEurope(code))
      .map(({ code }) =>
        areaOf(code, merge(europe.seen, europe.shapes.filter(isHere(code))), europe.projection),
      ),
    borders: draw(borders, europe.projection).path(),
    overseas: regions
      .filter(({ code }) => !inEurope(code))
      .map(({ code }) => {
        const alone = within((region) => region === code);
        const { seen, shapes, projection } = fitted(
          topology,
          alone,
          makeProjection(planeOf(code)),
          { width: OVERSEAS_SIDE, height: OVERSEAS_SIDE, bend: SMALLEST_BEND_OVERSEAS },
        );
        return areaOf(code, merge(seen, shapes), projection);
      }),
    overseasSide: OVERSEAS_SIDE,
    credit: CREDIT,
  };
}

let country: Promise<CountryMap> | undefined;

/** The régions, drawn once for a process: neither they nor their outlines change while it runs. */
export const readCountryMap = (places: AtlasPlaces): Promise<CountryMap> => {
  country ??= drawCountry(places).catch((error: unknown) => {
    country = undefined;
    throw error;
  });
  return country;
};
