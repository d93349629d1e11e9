import type { Commune } from "../commune";

/** Communes whose name looks like a key, the most alike first. */
export type FindSimilar = (
  key: string,
  keep: (commune: Commune) => boolean,
  most: number,
) => Commune[];

type Named = { key: string; commune: Commune };

function trigramsOf(key: string): Set<string> {
  const padded = `  ${key} `;
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) trigrams.add(padded.slice(at, at + 3));
  return trigrams;
}

/** How many letters to add, take out, change or swap with the next one, to make one text the other. */
export function distanceBetween(a: string, b: string): number {
  let [older, previous] = [[] as number[], Array.from({ length: b.length + 1 }, (_, n) => n)];
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (older[j - 2] ?? 0) + 1);
      current.push(least);
    }
    [older, previous] = [previous, current];
  }
  return previous[b.length] ?? 0;
}

/** One letter in five may be wrong, and one in a short name. */
const mostDistance = (key: string) => Math.max(1, Math.floor(key.length / 5));

const LEAST_LIKENESS = 0.35;
const MOST_MEASURED = 40;

/** The index of names by groups of three letters: made once, asked for each name unknown. */
export function indexSimilarNames(names: readonly Named[]): FindSimilar {
  const sizes = new Uint8Array(names.length);
  const holders = new Map<string, number[]>();
  for (const [at, { key }] of names.entries()) {
    const trigrams = trigramsOf(key);
    sizes[at] = trigrams.size;
    for (const trigram of trigrams) {
      const holder = holders.get(trigram);
      if (holder) holder.push(at);
      else holders.set(trigram, [at]);
    }
  }
  return (key, keep, most) => {
    const trigrams = trigramsOf(key);
    const shared = new Map<number, number>();
    for (const trigram of trigrams)
      for (const at of holders.get(trigram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const likely = [...shared].flatMap(([at, count]) => {
      const named = names[at];
      const likeness = (2 * count) / (trigrams.size + (sizes[at] ?? 0));
      return named && likeness >= LEAST_LIKENESS && keep(named.commune)
        ? [{ ...named, likeness }]
        : [];
    });
    const near = likely
      .toSorted((a, b) => b.likeness - a.likeness)
      .slice(0, MOST_MEASURED)
      .map((named) => ({ ...named, distance: distanceBetween(key, named.key) }))
      .filter(({ distance }) => distance <= mostDistance(key))
      .toSorted((a, b) => a.distance - b.distance || b.likeness - a.likeness);
    return [...new Map(near.map(({ commune }) => [commune.code, commune])).values()].slice(0, most);
  };
}
