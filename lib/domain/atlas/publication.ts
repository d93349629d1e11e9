import type { AtlasCpts } from "./situation";

/**
 * When something recorded is next made public without being written: the earliest instant, from
 * `now` on, of a fact or a name whose publication is delayed; infinity when nothing waits. In and
 * out: milliseconds since 1970.
 */
export function nextPublication(register: readonly AtlasCpts[], now: number): number {
  let next = Number.POSITIVE_INFINITY;
  const consider = ({ knownFrom }: { knownFrom: number }) => {
    if (knownFrom >= now && knownFrom < next) next = knownFrom;
  };
  for (const { chronicle, names } of register) {
    chronicle.stages.forEach(consider);
    chronicle.territories.forEach(consider);
    names.forEach(consider);
  }
  return next;
}
