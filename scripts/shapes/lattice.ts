import type { Box } from "@/lib/server/shapes/commune-file";
import { type PlaneName, type Point, project, unproject } from "@/lib/server/shapes/plane";
import { CELL } from "@/lib/server/shapes/raster";

/** The cells of a part of a plane, by number: row by row from the north-west. */
export type Lattice = {
  plane: PlaneName;
  x: number;
  y: number;
  width: number;
  height: number;
};

/** The lattice that holds some points, with a margin all around. */
export function latticeOf(plane: PlaneName, points: readonly Point[], margin: number): Lattice {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  const x = Math.floor(west / CELL) - margin;
  const y = Math.floor(north / CELL) - margin;
  return {
    plane,
    x,
    y,
    width: Math.ceil(east / CELL) + margin - x,
    height: Math.ceil(south / CELL) + margin - y,
  };
}

const middle = (index: number) => (index + 0.5) * CELL;

/** The place on Earth of the middle of a cell. */
export const positionOf = ({ plane, x, y, width }: Lattice, cell: number) =>
  unproject(plane, [middle(x + (cell % width)), middle(y + Math.floor(cell / width))]);

/** The cell that holds a place on Earth. */
export function cellAt({ plane, x, y, width }: Lattice, position: readonly [number, number]) {
  const point = project(plane, position);
  return (Math.floor(point[1] / CELL) - y) * width + Math.floor(point[0] / CELL) - x;
}

/** The cells whose middle may be in a box: a few more than those that are. */
export function* cellsAround(lattice: Lattice, [west, south, east, north]: Box): Generator<number> {
  const { plane, x, y, width, height } = lattice;
  const edge = [west, (west + east) / 2, east].flatMap((longitude) =>
    [south, (south + north) / 2, north].map((latitude) => project(plane, [longitude, latitude])),
  );
  const around = latticeOf(plane, edge, 1);
  const [left, top] = [Math.max(0, around.x - x), Math.max(0, around.y - y)];
  const right = Math.min(width, around.x - x + around.width);
  const bottom = Math.min(height, around.y - y + around.height);
  for (let row = top; row < bottom; row += 1)
    for (let column = left; column < right; column += 1) yield row * width + column;
}

/** The cells whose middle is in a polygon, given by its rings. */
export function* cellsIn(lattice: Lattice, rings: readonly Point[][]): Generator<number> {
  const { x, y, width, height } = lattice;
  for (let row = 0; row < height; row += 1) {
    const latitude = middle(y + row);
    const crossings: number[] = [];
    for (const ring of rings) {
      let last = ring.at(-1);
      for (const point of ring) {
        if (last && last[1] <= latitude !== point[1] <= latitude) {
          const share = (latitude - last[1]) / (point[1] - last[1]);
          crossings.push(last[0] + share * (point[0] - last[0]));
        }
        last = point;
      }
    }
    crossings.sort((a, b) => a - b);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const from = Math.ceil((crossings[pair] ?? 0) / CELL - 0.5) - x;
      const to = Math.ceil((crossings[pair + 1] ?? 0) / CELL - 0.5) - x;
      for (let column = Math.max(0, from); column < Math.min(width, to); column += 1)
        yield row * width + column;
    }
  }
}
