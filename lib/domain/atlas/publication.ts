import type { AtlasCpts } from "./situation";

/** The instants, in milliseconds since 1970, around now at which a fact or a name became or becomes public. */
export type Publications = {
  /** The last one until now; 0 when there is none. */
  last: number;
  /** The first one after now; infinity when nothing waits. */
  next: number;
};

/**
 * Something recorded is made public later without a line being written: what is kept of the register
 * changes at `next`, and `last` tells one moment of it from another, in any process.
 */
export function publicationsAround(register: readonly AtlasCpts[], now: number): Publications {
  const around: Publications = { last: 0, next: Number.POSITIVE_INFINITY };
  const consider = ({ knownFrom }: { knownFrom: number }) => {
    if (knownFrom > now) around.next = Math.min(around.next, knownFrom);
    else around.last = Math.max(around.last, knownFrom);
  };
  for (const { chronicle, names } of register) {
    chronicle.stages.forEach(consider);
    chronicle.territories.forEach(consider);
    names.forEach(consider);
  }
  return around;
}
