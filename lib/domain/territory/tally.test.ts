import fc from "fast-check";
import { expect, test } from "vitest";

import {
  type CountedPlace,
  type Cover,
  censusOf,
  coverOf,
  populationBy,
  unionOf,
} from "./counting";
import { CoverTally } from "./tally";

const place = (number: number): CountedPlace => ({
  code: `0${number}`,
  departmentCode: String(number % 3),
  regionCode: String(number % 2),
  population: number * 37 + 1,
  parentCode: null,
});

const census = censusOf([1, 2, 3, 4, 5, 6].map(place));

const member = fc.record(
  {
    code: fc.integer({ min: 1, max: 6 }).map((number) => `0${number}`),
    part: fc.record({
      permille: fc.integer({ min: 1, max: 999 }),
      text: fc.constantFrom("nord", "sud", "centre"),
    }),
  },
  { requiredKeys: ["code"] },
);
const cover = fc.array(member, { minLength: 1, maxLength: 5 }).map((list) => coverOf(census, list));

test("territories that join and leave are counted as their union, at each moment", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cover, fc.boolean()), { maxLength: 12 }), (steps) => {
      const tally = new CoverTally(({ departmentCode }) => departmentCode);
      const present: Cover[] = [];
      for (const [each, leaves] of steps) {
        const leaving = leaves ? present.shift() : undefined;
        if (leaving) tally.remove(leaving);
        tally.add(each);
        present.push(each);
        const union = populationBy(unionOf(present), ({ departmentCode }) => departmentCode);
        for (const [key, inhabitants] of tally.sums) expect(inhabitants).toBe(union.get(key) ?? 0);
      }
    }),
  );
});
