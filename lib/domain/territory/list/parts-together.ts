import type { Settled } from "./reading";
import type { TypedPartly } from "./typed-name";

/** Of one commune, on several lines: all that is said of its parts; nothing once a line has it whole. */
export type PartsOf = (settled: Settled, owner: string) => TypedPartly | undefined;

const IRIS = /^iris /i;

/** "Iris 0101" and "Iris 0102" are "Iris 0101, 0102". */
function together(texts: readonly string[]): string {
  const [first = "", ...others] = [...new Set(texts)];
  const isIris = IRIS.test(first) && others.every((text) => IRIS.test(text));
  return [first, ...others.map((text) => (isIris ? text.replace(IRIS, "") : text))].join(", ");
}

/** A list by IRIS has a line for each: they are parts of one commune for each CPTS. */
export function gatherParts(said: readonly { settled: Settled; owner: string }[]): PartsOf {
  const parts = new Map<string, (TypedPartly | undefined)[]>();
  const keyOf = ({ commune }: Settled, owner: string) => `${owner} ${commune.code}`;
  for (const { settled, owner } of said) {
    const key = keyOf(settled, owner);
    parts.set(key, [...(parts.get(key) ?? []), settled.partly]);
  }
  return (settled, owner) => {
    const all = parts.get(keyOf(settled, owner)) ?? [];
    const known = all.filter((partly) => partly !== undefined);
    if (known.length < all.length) return undefined;
    return known.length === 1 ? known[0] : { text: together(known.map(({ text }) => text)) };
  };
}
