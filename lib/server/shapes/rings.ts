/** Room on each side of the origin of a plane, in metres: a point is one number below 2^53. */
const REACH = 2 ** 23;

const numberOf = (point: number[] | undefined) =>
  (Math.round(point?.[0] ?? 0) + REACH) * 2 * REACH + Math.round(point?.[1] ?? 0) + REACH;

/**
 * Joins arcs into rings, each arc begun where the last one ends; an arc that is there both ways is
 * between two shapes and is left out. So the arcs of one shape give its rings, and those of several
 * the rings of their union. Outlines turn one way and holes the other, as the arcs do.
 */
export function ringsOf(arcs: readonly number[], points: readonly number[][][]): number[][] {
  // An arc there both ways is taken back; what is left is on the outside.
  const kept = new Set<number>();
  for (const arc of arcs) if (!kept.delete(~arc)) kept.add(arc);

  const startOf = (arc: number) => numberOf(arc < 0 ? points[~arc]?.at(-1) : points[arc]?.[0]);
  const leaving = new Map<number, number[]>();
  for (const arc of kept) {
    const start = startOf(arc);
    const others = leaving.get(start);
    if (others) others.push(arc);
    else leaving.set(start, [arc]);
  }
  const rings: number[][] = [];
  for (const [start, waiting] of leaving) {
    while (waiting.length > 0) {
      const ring: number[] = [];
      let at = start;
      do {
        const arc = leaving.get(at)?.pop();
        if (arc === undefined) break;
        ring.push(arc);
        at = startOf(~arc);
      } while (at !== start);
      rings.push(ring);
    }
  }
  return rings;
}
