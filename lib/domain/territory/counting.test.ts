import { describe, expect, it } from "vitest";

import {
  type CountedPlace,
  censusOf,
  coverOf,
  coverOfPlaces,
  inhabitantsOf,
  populationBeyond,
  populationBy,
  populationOf,
  remainderOf,
  sharedCells,
  unionOf,
} from "./counting";

const place = (
  code: string,
  population: number,
  parentCode: string | null = null,
): CountedPlace => ({
  code,
  departmentCode: code.slice(0, 2),
  regionCode: code.startsWith("2") ? "94" : "93",
  population,
  parentCode,
});

const marseille = place("13055", 1000);
const first = place("13201", 600, "13055");
const second = place("13202", 400, "13055");
const corte = place("2B096", 100);
const census = censusOf([marseille, first, second, corte], new Map([["2B999", "2B096"]]));

const cover = (...codes: string[]) =>
  coverOf(
    census,
    codes.map((code) => ({ code })),
  );
const part = (permille: number, text: string, code = "2B096") => ({
  code,
  part: { permille, text },
});

describe("a city and its arrondissements", () => {
  it("are the same people, in any order and any number", () => {
    expect(populationOf(cover("13055"))).toBe(1000);
    expect(populationOf(cover("13201", "13055"))).toBe(1000);
    expect(populationOf(cover("13055", "13202", "13201"))).toBe(1000);
    expect(populationOf(cover("13201"))).toBe(600);
    expect(census.cells.map(({ code }) => code)).toEqual(["13201", "13202", "2B096"]);
  });

  it("add up when a list has the city and some of them only", () => {
    expect(populationOf(coverOfPlaces([first, marseille]))).toBe(1000);
    expect(populationOf(coverOfPlaces([marseille, first, corte]))).toBe(1100);
    expect(populationOf(coverOfPlaces([marseille]))).toBe(1000);
    expect(populationOf(coverOfPlaces([first]))).toBe(600);
    expect(censusOf([first, marseille]).cells).toEqual([first, { ...marseille, population: 400 }]);
  });
});

describe("codes", () => {
  it("listed twice count once, a former one counts its successor, an unknown one nobody", () => {
    expect(populationOf(cover("2B096", "2B096"))).toBe(100);
    expect(populationOf(cover("2B999"))).toBe(100);
    expect(populationOf(cover("2B999", "2B096"))).toBe(100);
    expect(populationOf(cover("99999", ""))).toBe(0);
  });
});

describe("parts", () => {
  it("of one text are the same part, the larger of them; the whole holds them all", () => {
    const of = (...members: Parameters<typeof coverOf>[1]) =>
      populationOf(coverOf(census, members));
    expect(of(part(300, "Rive droite"))).toBe(30);
    expect(of(part(300, "Rive droite"), part(200, "rive-droite"))).toBe(30);
    expect(of(part(300, "Rive droite"), part(200, "Rive gauche"))).toBe(50);
    expect(of(part(700, "Rive droite"), part(700, "Rive gauche"))).toBe(100);
    expect(of(part(300, "Rive droite"), { code: "2B096" })).toBe(100);
  });

  it("count a started inhabitant", () => {
    expect(inhabitantsOf(5, 1)).toBe(1);
    expect(inhabitantsOf(0, 999)).toBe(0);
    expect(inhabitantsOf(1000, 335)).toBe(335);
    expect(inhabitantsOf(7)).toBe(7);
  });

  it("share people when they are the same part, or more than the whole together", () => {
    const shared = (a: number, texts: [string, string], b: number) =>
      sharedCells(coverOf(census, [part(a, texts[0])]), coverOf(census, [part(b, texts[1])])).map(
        ({ inhabitants }) => inhabitants,
      );
    expect(shared(300, ["a", "b"], 600)).toEqual([]);
    expect(shared(300, ["a", "A"], 600)).toEqual([30]);
    expect(shared(700, ["a", "b"], 600)).toEqual([30]);
  });
});

it("tells who is shared, who is not, and who is left, by département too", () => {
  const [a, b] = [cover("13055", "2B096"), cover("13201")];
  expect(sharedCells(a, b)).toEqual([{ cell: first, inhabitants: 600 }]);
  expect(populationBeyond(a, b)).toBe(500);
  expect(populationBeyond(b, a)).toBe(0);
  expect(populationOf(unionOf([a, b]))).toBe(1100);
  expect(remainderOf(b, census.cells)).toEqual({ inhabitants: 500, cells: 2 });
  expect(remainderOf(coverOf(census, [part(333, "a")]), [corte])).toEqual({
    inhabitants: 66,
    cells: 0,
  });
  expect(populationBy(a, ({ departmentCode }) => departmentCode)).toEqual(
    new Map([
      ["13", 1000],
      ["2B", 100],
    ]),
  );
});
