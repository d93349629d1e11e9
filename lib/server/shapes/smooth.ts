type Corner = readonly [column: number, row: number];

/** Corners are cut at this many cells from their tip, or at the middle of a shorter side. */
const CUT = 1;

const isStraight = (a: Corner, b: Corner, c: Corner) =>
  (b[0] - a[0]) * (c[1] - b[1]) === (c[0] - b[0]) * (b[1] - a[1]);

/**
 * Makes slopes of the stairs of a line that follows cells: its corners are cut, its ends stay. Only
 * the cell inside a corner is crossed, so that lines do not meet where they did not.
 */
export function smoothed(corners: readonly Corner[]): [number, number][] {
  const points: [number, number][] = [];
  const add = (x: number, y: number) => {
    const [beforeLast, last] = [points.at(-2), points.at(-1)];
    if (beforeLast && last && isStraight(beforeLast, last, [x, y])) points.pop();
    points.push([x, y]);
  };
  let from: Corner | undefined;
  for (const corner of corners) {
    if (from) {
      const [x, y] = [corner[0] - from[0], corner[1] - from[1]];
      // Sides go east, south, west or north: one of the two is nothing.
      const cut = Math.min(0.5, CUT / Math.abs(x + y));
      add(from[0] + x * cut, from[1] + y * cut);
      if (cut < 0.5) add(corner[0] - x * cut, corner[1] - y * cut);
    } else add(corner[0], corner[1]);
    from = corner;
  }
  if (from) add(from[0], from[1]);
  return points;
}
