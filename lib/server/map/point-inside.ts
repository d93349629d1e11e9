type Ring = readonly (readonly [number, number])[];

/** Where to look, in shares of the height; the middle is preferred. */
const LEVELS = [0.5, 0.35, 0.65, 0.2, 0.8];

/** Where a horizontal line enters and leaves rings, from west to east. */
function crossings(rings: readonly Ring[], level: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    let last = ring.at(-1);
    for (const point of ring) {
      if (last && last[1] <= level !== point[1] <= level) {
        const share = (level - last[1]) / (point[1] - last[1]);
        found.push(last[0] + share * (point[0] - last[0]));
      }
      last = point;
    }
  }
  return found.sort((a, b) => a - b);
}

function areaOf(ring: Ring): number {
  let [sum, last] = [0, ring.at(-1)];
  for (const point of ring) {
    if (last) sum += last[0] * point[1] - point[0] * last[1];
    last = point;
  }
  return Math.abs(sum);
}

function heightsOf(ring: Ring): [top: number, bottom: number] {
  let [top, bottom] = [Infinity, -Infinity];
  for (const [, y] of ring) {
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return [top, bottom];
}

/** A point inside an area, where it is wide and near the middle of its largest piece: room for a name. */
export function pointInside(rings: readonly Ring[]): [number, number] | undefined {
  const largest = rings.toSorted((a, b) => areaOf(b) - areaOf(a))[0];
  if (!largest) return undefined;
  const [top, bottom] = heightsOf(largest);
  let best: { room: number; at: [number, number] } | undefined;
  for (const share of LEVELS) {
    // Off the points of the rings, which are on tenths.
    const level = top + (bottom - top) * share + 0.001;
    const xs = crossings(rings, level);
    for (let index = 0; index + 1 < xs.length; index += 2) {
      const [from = 0, to = 0] = [xs[index], xs[index + 1]];
      const room = (to - from) * (1 - Math.abs(share - 0.5));
      if (!best || room > best.room) best = { room, at: [(from + to) / 2, level] };
    }
  }
  return best?.at;
}
