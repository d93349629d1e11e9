import type { PlainDate } from "@/lib/domain/shared/plain-date";

import { SHARES } from "./shares";

/** Whose letter is validated next: the région the furthest behind its share of the period. */
export class Births {
  #born = new Map<string, number>();
  #ends: readonly PlainDate[];

  constructor(ends: readonly PlainDate[]) {
    this.#ends = ends;
  }

  next(on: PlainDate): string {
    const period = Math.min(2, this.#ends.filter((end) => end < on).length);
    const due = SHARES.map(({ code, births }) => {
      const before = period === 0 ? 0 : (births[period - 1] ?? 0);
      const wanted = (births[period] ?? 0) - before;
      const key = `${period} ${code}`;
      return { key, code, left: wanted / ((this.#born.get(key) ?? 0) + 0.5) };
    });
    const [first] = due.toSorted((a, b) => b.left - a.left || (a.code < b.code ? -1 : 1));
    if (!first) throw new Error("there is no région");
    this.#born.set(first.key, (this.#born.get(first.key) ?? 0) + 1);
    return first.code;
  }
}
