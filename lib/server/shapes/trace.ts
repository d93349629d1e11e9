import type { Raster } from "./raster";

type Corner = [column: number, row: number];

/** A line between two labels, from one end to the other; both are the same point for a ring. */
export type Line = {
  /** Both ends and each turn between them. */
  corners: Corner[];
  left: number;
  right: number;
};

const EAST = 0;
const SOUTH = 1;
const WEST = 2;
const NORTH = 3;
const WAYS = [EAST, SOUTH, WEST, NORTH] as const;

type Way = (typeof WAYS)[number];

const backOf = (way: Way): Way => WAYS[(way + 2) % 4] ?? EAST;

/**
 * The sides of the cells of a raster. A vertex is numbered as the cell south-east of it; a side is a
 * step from a vertex to the next.
 */
class Sides {
  readonly #labels: Uint16Array;
  readonly #own: number;
  readonly #steps: readonly number[];
  readonly #left: readonly number[];
  readonly #right: readonly number[];
  /** One bit for each way a line was followed out of a vertex. */
  readonly #followed: Uint8Array;

  constructor({ labels, width, own }: Raster) {
    this.#labels = labels;
    this.#own = own;
    this.#steps = [1, width, -1, -width];
    this.#left = [-width, 0, -1, -width - 1];
    this.#right = [0, -1, -width - 1, -width];
    this.#followed = new Uint8Array(labels.length);
  }

  after = (vertex: number, way: Way) => vertex + (this.#steps[way] ?? 0);
  leftOf = (vertex: number, way: Way) => this.#labels[vertex + (this.#left[way] ?? 0)] ?? 0;
  rightOf = (vertex: number, way: Way) => this.#labels[vertex + (this.#right[way] ?? 0)] ?? 0;

  isLine = (vertex: number, way: Way) => this.leftOf(vertex, way) !== this.rightOf(vertex, way);

  /** How many lines leave a vertex. */
  linesAt(vertex: number): number {
    let lines = 0;
    for (const way of WAYS) if (this.isLine(vertex, way)) lines += 1;
    return lines;
  }

  isToFollow(vertex: number, way: Way): boolean {
    const [left, right] = [this.leftOf(vertex, way), this.rightOf(vertex, way)];
    const isOwn = (left > 0 && left <= this.#own) || (right > 0 && right <= this.#own);
    return left !== right && isOwn && ((this.#followed[vertex] ?? 0) & (1 << way)) === 0;
  }

  follow(vertex: number, way: Way): number {
    const next = this.after(vertex, way);
    this.#followed[vertex] = (this.#followed[vertex] ?? 0) | (1 << way);
    this.#followed[next] = (this.#followed[next] ?? 0) | (1 << backOf(way));
    return next;
  }
}

function lineFrom(sides: Sides, start: number, first: Way, width: number): Line {
  const cornerAt = (vertex: number): Corner => [vertex % width, Math.floor(vertex / width)];
  const corners = [cornerAt(start)];
  let vertex = sides.follow(start, first);
  let way = first;
  while (vertex !== start && sides.linesAt(vertex) === 2) {
    const turn = WAYS.find((other) => other !== backOf(way) && sides.isLine(vertex, other)) ?? way;
    if (turn !== way) corners.push(cornerAt(vertex));
    way = turn;
    vertex = sides.follow(vertex, way);
  }
  corners.push(cornerAt(vertex));
  return { corners, left: sides.leftOf(start, first), right: sides.rightOf(start, first) };
}

/**
 * Follows the sides of cells between two labels, one of them the région's own. Lines end where more
 * than two sides meet, so that each is between the same two labels all along; one without end is a
 * ring. A line's direction, and where a ring begins, depend on its own place only: two rasters that
 * hold it trace it alike. The cells at the edge of the raster are nobody's or a neighbour's.
 */
export function traceLines(raster: Raster): Line[] {
  const { labels, width } = raster;
  const sides = new Sides(raster);
  const vertices: number[] = [];
  for (let vertex = width + 1; vertex < labels.length; vertex += 1) {
    const label = labels[vertex];
    const isInside =
      label === labels[vertex - 1] &&
      label === labels[vertex - width] &&
      label === labels[vertex - width - 1];
    if (!isInside) vertices.push(vertex);
  }
  const lines: Line[] = [];
  const traceFrom = (vertex: number, ways: readonly Way[]) => {
    for (const way of ways)
      if (sides.isToFollow(vertex, way)) lines.push(lineFrom(sides, vertex, way, width));
  };
  for (const vertex of vertices) if (sides.linesAt(vertex) > 2) traceFrom(vertex, WAYS);
  // What is left has no end: rings, met at their north-western corner.
  for (const vertex of vertices) traceFrom(vertex, [EAST]);
  return lines;
}
