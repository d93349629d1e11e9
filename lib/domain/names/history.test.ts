import { describe, expect, test } from "vitest";

import { type NameGiven, namePeriods } from "./history";

const given = (actVersion: number, name: string, since: string): NameGiven => ({
  actVersion,
  name,
  since,
});

const said = (names: NameGiven[]) =>
  namePeriods(names).map(({ name, from, until }) => [name, from, until]);

describe("the names of a CPTS", () => {
  test("one name has no date", () => {
    expect(said([given(1, "CPTS du Velay", "2026-01-05")])).toEqual([
      ["CPTS du Velay", null, null],
    ]);
  });

  test("each is borne until the next, the present one first", () => {
    expect(
      said([
        given(9, "Gorges", "2026-06-01"),
        given(1, "Velay", "2026-01-05"),
        given(14, "Gorges de l’Allier", "2026-09-10"),
      ]),
    ).toEqual([
      ["Gorges de l’Allier", "2026-09-10", null],
      ["Gorges", "2026-06-01", "2026-09-10"],
      ["Velay", null, "2026-06-01"],
    ]);
  });

  test("a change dated before the opening stands: the first name was borne until then", () => {
    expect(said([given(1, "Velay", "2026-01-05"), given(2, "Gorges", "2025-03-01")])).toEqual([
      ["Gorges", "2025-03-01", null],
      ["Velay", null, "2025-03-01"],
    ]);
  });

  test("a name replaced from the same day or an earlier one was a mistake", () => {
    const names = [given(1, "Velay", "2026-01-05"), given(5, "Gorje", "2026-06-01")];
    expect(said([...names, given(6, "Gorges", "2026-06-01")])).toEqual([
      ["Gorges", "2026-06-01", null],
      ["Velay", null, "2026-06-01"],
    ]);
    expect(said([...names, given(6, "Gorges", "2026-05-20")])).toEqual([
      ["Gorges", "2026-05-20", null],
      ["Velay", null, "2026-05-20"],
    ]);
  });
});
