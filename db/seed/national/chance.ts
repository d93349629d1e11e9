/** The same draws at each run, so that two measures are of the same dossiers. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 to 1, 1 left out (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  one<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(this.next() * values.length)];
    if (value === undefined) throw new Error("there is nothing to draw from");
    return value;
  }

  /** One of them, each as often as its weight. */
  weighted<Value>(values: readonly Value[], weightOf: (value: Value) => number): Value {
    let left = this.next() * values.reduce((sum, value) => sum + weightOf(value), 0);
    const drawn = values.find((value) => {
      left -= weightOf(value);
      return left < 0;
    });
    return drawn ?? this.one(values);
  }
}
