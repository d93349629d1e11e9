import type { MapAsked } from "@/lib/domain/map/model";
import type { Census, CountedPlace } from "@/lib/domain/territory/counting";

import type { Around, Land } from "../shapes/land";
import { readPlacedCommunes } from "../shapes/placed-communes";
import { type PlaneName, planeOf } from "../shapes/plane";
import { type RegionLand, readLand } from "../shapes/region-land";
import { regionsWithin } from "./regions-within";
import { type Bounds, boundsOf, type View, viewOf } from "./view";

export type AskedArea = MapAsked["areas"][number] & { cells: readonly CountedPlace[] };

/** What a map shows, before it is drawn. */
export type Scene = {
  land: RegionLand;
  view: View;
  /** The arcs around each département whose land is seen. */
  departments: readonly Around[];
};

/** Room around what is framed, in shares of its larger side. */
const REGION_MARGIN = 0.02;
const AREAS_MARGIN = 0.15;

/** Where nothing is, somewhere in the middle of France. */
const NOWHERE: Bounds = [-50_000, -50_000, 50_000, 50_000];

const regionsOf = (areas: readonly AskedArea[]) =>
  areas.flatMap(({ cells }) => cells.map(({ regionCode }) => regionCode));

/** The plane on which most of some areas are: a map shows one. */
function mainPlane(areas: readonly AskedArea[]): PlaneName {
  const counts = new Map<PlaneName, number>();
  for (const region of regionsOf(areas))
    counts.set(planeOf(region), (counts.get(planeOf(region)) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? "hexagon";
}

/** The arcs around the communes of an area, those between them twice. */
export const aroundArea = ({ communes }: Land, { cells }: AskedArea): Around =>
  [...new Set(cells.map(({ code }) => code))].flatMap((code) => communes.get(code) ?? []);

const boundsAround = ({ arcs }: Land, around: Around): Bounds =>
  boundsOf(around.map((arc) => arcs[arc < 0 ? ~arc : arc] ?? [])) ?? NOWHERE;

const onPlane = (regions: Iterable<string>, plane: PlaneName) =>
  [...regions].filter((code) => planeOf(code) === plane);

/** A région, or one département of it, fills the map and is alone on it. */
export async function sceneOfPlace(
  { region, department }: { region: string; department?: string | undefined },
  areas: readonly AskedArea[],
  { width, version }: { width: number; version: string },
): Promise<Scene> {
  const regions = onPlane([region, ...regionsOf(areas)], planeOf(region));
  const [own, land] = await Promise.all([readLand([region], version), readLand(regions, version)]);
  const codes = department === undefined ? [...own.departments.keys()] : [department];
  const departments = codes.map((code) => land.departments.get(code) ?? []);
  const view = viewOf(boundsAround(land, departments.flat()), width, REGION_MARGIN);
  return { land, view, departments };
}

/** Some areas fill the map, with all the land around them. */
export async function sceneOfAreas(
  framed: readonly AskedArea[],
  { width, census, version }: { width: number; census: Census; version: string },
): Promise<Scene> {
  const plane = mainPlane(framed);
  const regions = onPlane(regionsOf(framed), plane);
  const near = await readLand(regions, version);
  const around = framed.flatMap((area) => aroundArea(near, area));
  const view = viewOf(boundsAround(near, around), width, AREAS_MARGIN);
  const communes = (await readPlacedCommunes()).values();
  const shown = regionsWithin(plane, view.bounds, communes, census);
  const land = await readLand([...shown, ...regions], version);
  return { land, view, departments: [...land.departments.values()] };
}
