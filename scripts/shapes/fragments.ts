/** A commune in several pieces may be right; so many cells away from the rest are an accident. */
const LARGEST_ACCIDENT = 16;

type Fragment = { label: number; cells: number[] };

/** The pieces of each label: cells that touch by a side. */
function fragmentsOf(labels: Uint16Array, width: number): Fragment[] {
  const seen = new Uint8Array(labels.length);
  const fragments: Fragment[] = [];
  for (const [first, label] of labels.entries()) {
    if (label === 0 || seen[first] === 1) continue;
    const cells = [first];
    seen[first] = 1;
    for (const cell of cells) {
      for (const next of [cell - width, cell - 1, cell + 1, cell + width]) {
        if (seen[next] === 1 || labels[next] !== label) continue;
        seen[next] = 1;
        cells.push(next);
      }
    }
    fragments.push({ label, cells });
  }
  return fragments;
}

/** The label that has most sides in common with a fragment, if any. */
function surroundingLabel(labels: Uint16Array, width: number, { label, cells }: Fragment) {
  const sides = new Map<number, number>();
  for (const cell of cells) {
    for (const next of [cell - width, cell - 1, cell + 1, cell + width]) {
      const other = labels[next] ?? 0;
      if (other !== 0 && other !== label) sides.set(other, (sides.get(other) ?? 0) + 1);
    }
  }
  return [...sides].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Gives small pieces cut off from the rest of their commune to the commune around them. */
export function giveFragmentsAway(labels: Uint16Array, width: number) {
  const fragments = fragmentsOf(labels, width);
  const largest = new Map<number, Fragment>();
  for (const fragment of fragments) {
    const known = largest.get(fragment.label);
    if (!known || fragment.cells.length > known.cells.length) largest.set(fragment.label, fragment);
  }
  for (const fragment of fragments) {
    if (largest.get(fragment.label) === fragment) continue;
    if (fragment.cells.length > LARGEST_ACCIDENT) continue;
    const other = surroundingLabel(labels, width, fragment);
    if (other !== undefined) for (const cell of fragment.cells) labels[cell] = other;
  }
}
