import type { Census } from "@/lib/domain/territory/counting";

import type { PlacedCommune } from "../shapes/commune-file";
import { type PlaneName, planeOf, unproject } from "../shapes/plane";
import { areApart, type Bounds } from "./view";

/** A rectangle of a plane as the box around it in degrees. */
function boxAround(plane: PlaneName, [west, north, east, south]: Bounds): Bounds {
  const edge = [west, (west + east) / 2, east].flatMap((x) =>
    [north, (north + south) / 2, south].map((y) => unproject(plane, [x, y])),
  );
  const [longitudes, latitudes] = [edge.map(([x]) => x), edge.map(([, y]) => y)];
  return [
    Math.min(...longitudes),
    Math.min(...latitudes),
    Math.max(...longitudes),
    Math.max(...latitudes),
  ];
}

/** The régions of which a view shows a commune. */
export function regionsWithin(
  plane: PlaneName,
  bounds: Bounds,
  communes: Iterable<PlacedCommune>,
  census: Census,
): Set<string> {
  const seen = boxAround(plane, bounds);
  const regions = new Set<string>();
  for (const { code, box } of communes) {
    if (areApart(box, seen)) continue;
    const regionCode = census.cellsOf(code)[0]?.regionCode;
    if (regionCode && planeOf(regionCode) === plane) regions.add(regionCode);
  }
  return regions;
}
