import type { RegisterDeclaration } from "./registers";
import type { AtlasCpts } from "./situation";

/**
 * The instants, in milliseconds since 1970, around now at which a fact, a name or a declaration became
 * or becomes public.
 */
export type Publications = {
  /** The last one until now; 0 when there is none. */
  last: number;
  /** The first one after now; infinity when nothing waits. */
  next: number;
  /** How many are public: with `last`, what tells one state of the public data from another. */
  count: number;
};

type Public = {
  cpts: readonly AtlasCpts[];
  declarations: ReadonlyMap<string, readonly RegisterDeclaration[]>;
};

/**
 * Something recorded is made public later without a line being written: what is kept of the register
 * changes at `next`, and `last` tells one moment of it from another, in any process.
 */
export function publicationsAround({ cpts, declarations }: Public, now: number): Publications {
  const around: Publications = { last: 0, next: Number.POSITIVE_INFINITY, count: 0 };
  const consider = ({ knownFrom }: { knownFrom: number }) => {
    if (knownFrom > now) around.next = Math.min(around.next, knownFrom);
    else {
      around.last = Math.max(around.last, knownFrom);
      around.count += 1;
    }
  };
  for (const { recordedAt } of [...declarations.values()].flat())
    consider({ knownFrom: recordedAt });
  for (const { chronicle, names } of cpts) {
    chronicle.stages.forEach(consider);
    chronicle.territories.forEach(consider);
    names.forEach(consider);
  }
  return around;
}
