type Corner = readonly [column: number, row: number];

/** Corners are cut at this many cells from their tip, or at the middle of a shorter side. */
const CUT = 1;

function pointsBetween([fromX, fromY]: Corner, [toX, toY]: Corner): [number, number][] {
  const length = Math.abs(toX - fromX) + Math.abs(toY - fromY);
  const at = (share: number): [number, number] => [
    fromX + (toX - fromX) * share,
    fromY + (toY - fromY) * share,
  ];
  if (length <= 2 * CUT) return [at(0.5)];
  return [at(CUT / length), at(1 - CUT / length)];
}

/**
 * Makes slopes of the stairs of a line that follows cells: its corners are cut, its ends stay. Only
 * the cell inside a corner is crossed, so that lines do not meet where they did not.
 */
export function smoothed(corners: readonly Corner[]): [number, number][] {
  const [start, end] = [corners[0], corners.at(-1)];
  if (!start || !end) return [];
  const sides = corners
    .slice(1)
    .map((corner, index) => pointsBetween(corners[index] ?? start, corner));
  return [[...start], ...sides.flat(), [...end]];
}
