import type { Commune } from "../commune";
import type { NameIndex } from "./name-index";
import type { TypedName } from "./typed-name";

/** The most names of one list for which others alike are looked for: beyond, it is of something else. */
const MOST_LOOKED_FOR = 1000;

const MOST_SIMILAR = 6;

/** Names alike, looked for a bounded number of times in one list. */
export class AlikeNames {
  readonly #names: NameIndex;
  #left = MOST_LOOKED_FOR;

  constructor(names: NameIndex) {
    this.#names = names;
  }

  /** Nothing once too many were looked for. */
  to({ keys }: TypedName, keep: (commune: Commune) => boolean): Commune[] {
    const key = keys.at(-1);
    if (key === undefined || this.#left === 0) return [];
    this.#left -= 1;
    return this.#names.similarTo(key, keep, MOST_SIMILAR);
  }
}
