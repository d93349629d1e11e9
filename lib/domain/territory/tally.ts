import { type CountedPlace, type Cover, inhabitantsOf, permilleOf, type Share } from "./counting";

/** A cell claimed any number of times, whole or by parts. */
type Tallied = { cell: CountedPlace; wholes: number; parts: Map<string, Map<number, number>> };

const NO_PART: ReadonlyMap<string, number> = new Map();

const talliedShare = ({ wholes, parts }: Tallied): Share =>
  wholes > 0
    ? "whole"
    : new Map([...parts].map(([key, permilles]) => [key, Math.max(0, ...permilles.keys())]));

/**
 * Inhabitants of a union that territories join and leave, by what `keyOf` says of the cell: the same
 * as `populationBy(unionOf(…))` at each moment, paid only for what moves.
 */
export class CoverTally {
  readonly sums = new Map<string, number>();
  readonly #cells = new Map<string, Tallied>();
  readonly #keyOf: (cell: CountedPlace) => string;

  constructor(keyOf: (cell: CountedPlace) => string) {
    this.#keyOf = keyOf;
  }

  add(cover: Cover): void {
    this.#move(cover, 1);
  }

  remove(cover: Cover): void {
    this.#move(cover, -1);
  }

  #move(cover: Cover, by: 1 | -1) {
    for (const { cell, share } of cover.values()) {
      const tallied = this.#cells.get(cell.code) ?? { cell, wholes: 0, parts: new Map() };
      const before = this.#inhabitants(tallied);
      if (share === "whole") tallied.wholes += by;
      for (const [key, permille] of share === "whole" ? NO_PART : share) {
        const permilles = tallied.parts.get(key) ?? new Map<number, number>();
        const count = (permilles.get(permille) ?? 0) + by;
        if (count > 0) permilles.set(permille, count);
        else permilles.delete(permille);
        tallied.parts.set(key, permilles);
      }
      this.#cells.set(cell.code, tallied);
      const key = this.#keyOf(cell);
      const change = this.#inhabitants(tallied) - before;
      this.sums.set(key, (this.sums.get(key) ?? 0) + change);
    }
  }

  #inhabitants(tallied: Tallied): number {
    return inhabitantsOf(tallied.cell.population, permilleOf(talliedShare(tallied)));
  }
}
