/** West, north, east, south on a plane, in metres. */
export type Bounds = readonly [number, number, number, number];

/** How a part of a plane becomes a map. */
export type View = {
  bounds: Bounds;
  width: number;
  height: number;
  /** Units of the map for one metre. */
  scale: number;
};

export function boundsOf(lines: Iterable<readonly (readonly number[])[]>): Bounds | undefined {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines)
    for (const [x = 0, y = 0] of line) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      north = Math.min(north, y);
      south = Math.max(south, y);
    }
  return west < east && north < south ? [west, north, east, south] : undefined;
}

export const areApart = (a: Bounds, b: Bounds): boolean =>
  a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1];

/** Height for a width: neither a ribbon nor a tower. */
const FLATTEST = 0.5;
const TALLEST = 1.2;

/** A map is never closer than this, in metres: the contours would look surer than they are. */
const CLOSEST = 8000;

/** The view of some bounds with a margin around, in shares of their larger side. */
export function viewOf([west, north, east, south]: Bounds, width: number, margin: number): View {
  const room = 2 * margin * Math.max(east - west, south - north);
  const across = Math.max(CLOSEST, east - west + room);
  const down = south - north + room;
  const ratio = Math.min(TALLEST, Math.max(FLATTEST, down / across));
  const breadth = Math.max(across, down / ratio);
  const [x, y] = [(west + east) / 2, (north + south) / 2];
  const [halfWidth, halfHeight] = [breadth / 2, (breadth * ratio) / 2];
  return {
    bounds: [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight],
    width,
    height: Math.round(width * ratio),
    scale: width / breadth,
  };
}
