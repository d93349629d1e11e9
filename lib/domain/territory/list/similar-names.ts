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

/** A short name has few groups, and one wrong letter spoils three of them. */
const leastLikeness = (key: string) => (key.length <= 6 ? 0.15 : 0.35);
const mostMeasured = (key: string) => (key.length <= 6 ? 150 : 30);

/** Names by groups of three letters: made once, asked for each name that is unknown. */
class Trigrams {
  readonly #sizes: Uint16Array;
  readonly #holders = new Map<string, number[]>();
  /** How many groups each name shares with the one sought; zero again between two searches. */
  readonly #shared: Uint16Array;
  /** Of those last touched, from 0 to 1. */
  readonly #likeness: Float32Array;

  constructor(keys: readonly string[]) {
    this.#sizes = new Uint16Array(keys.length);
    this.#shared = new Uint16Array(keys.length);
    this.#likeness = new Float32Array(keys.length);
    for (const [at, key] of keys.entries()) {
      const trigrams = trigramsOf(key);
      this.#sizes[at] = trigrams.size;
      for (const trigram of trigrams) {
        const holder = this.#holders.get(trigram);
        if (holder) holder.push(at);
        else this.#holders.set(trigram, [at]);
      }
    }
  }

  /** Places of the names that share enough with a key, the most alike first. */
  like(key: string): number[] {
    const trigrams = trigramsOf(key);
    const touched: number[] = [];
    for (const trigram of trigrams)
      for (const at of this.#holders.get(trigram) ?? []) {
        if (this.#shared[at] === 0) touched.push(at);
        this.#shared[at] = (this.#shared[at] ?? 0) + 1;
      }
    const least = leastLikeness(key);
    const found: number[] = [];
    for (const at of touched) {
      const likeness = (2 * (this.#shared[at] ?? 0)) / (trigrams.size + (this.#sizes[at] ?? 1));
      this.#likeness[at] = likeness;
      this.#shared[at] = 0;
      if (likeness >= least) found.push(at);
    }
    return found.sort((a, b) => (this.#likeness[b] ?? 0) - (this.#likeness[a] ?? 0));
  }
}

export function indexSimilarNames(names: readonly Named[]): FindSimilar {
  const trigrams = new Trigrams(names.map(({ key }) => key));
  return (key, keep, most) => {
    const farthest = mostDistance(key);
    const measured: { commune: Commune; distance: number }[] = [];
    for (const at of trigrams.like(key)) {
      const named = names[at];
      if (!named || Math.abs(named.key.length - key.length) > farthest || !keep(named.commune))
        continue;
      measured.push({ commune: named.commune, distance: distanceBetween(key, named.key) });
      if (measured.length >= mostMeasured(key)) break;
    }
    const near = measured
      .filter(({ distance }) => distance <= farthest)
      .toSorted((a, b) => a.distance - b.distance);
    return [...new Map(near.map(({ commune }) => [commune.code, commune])).values()].slice(0, most);
  };
}
