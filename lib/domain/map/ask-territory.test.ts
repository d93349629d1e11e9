import { describe, expect, test } from "vitest";

import { type ComparedPlace, compareTerritories } from "../territory/compare";
import { askComparison, askTerritory, shortName } from "./ask-territory";

const place = (code: string, population: number, more: Partial<ComparedPlace> = {}) => ({
  code,
  name: `Commune ${code}`,
  departmentCode: "43",
  regionCode: "84",
  parentCode: null,
  population,
  ...more,
});

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test.each([
  ["CPTS des Rives du Haut-Allier", "Rives du Haut-Allier"],
  ["CPTS du Brivadois", "Brivadois"],
  ["CPTS de l’Ondaine", "Ondaine"],
  ["CPTS d’Auvergne", "Auvergne"],
  ["CPTS Velay Sud", "Velay Sud"],
  ["CPTS", "CPTS"],
  ["Communauté du Lac", "Communauté du Lac"],
])("%s is %s on a map of CPTS", (name, short) => {
  expect(shortName(name)).toBe(short);
});

describe("the map of a territory", () => {
  const communes = [10, 50, 40, 30, 20].map((people, index) => place(`4300${index}`, people));

  test("has each commune, leading to its line, and names the four most inhabited", () => {
    const { areas, frame } = askTerritory(communes);
    expect(areas.map(({ href, codes }) => [href, codes])).toEqual(
      communes.map(({ code }) => [`#commune-${code}`, [code]]),
    );
    expect(areas.map(({ caption }) => caption === undefined)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(frame).toEqual({ keys: communes.map(({ code }) => code) });
  });

  test("says the people of a part, and which", () => {
    const part = { permille: 335, text: "Quartier nord" };
    const [area] = askTerritory([place("43040", 1000, { part })]).areas;
    expect(plain(area?.label ?? "")).toBe("Commune 43040, 335 habitants, 33,5 % : Quartier nord");
  });

  test("shows the CPTS around under it, outside the frame", () => {
    const others = [{ reference: "43-2026-0001", name: "CPTS du Lac", codes: ["43009"] }];
    const { areas, frame } = askTerritory(communes, others);
    expect(areas[0]).toMatchObject({ key: "43-2026-0001", tone: "neighbour", caption: "Lac" });
    expect(frame).toEqual({ keys: communes.map(({ code }) => code) });
  });
});

test("the map of a comparison shows what came, what left, what stayed", () => {
  const part = { permille: 500, text: "Nord" };
  const before = [place("43001", 10), place("43002", 20), place("43003", 30)];
  const after = [place("43001", 10), place("43003", 30, { part }), place("43004", 40)];
  const change = compareTerritories(before, after);
  const { areas } = askComparison(change, after.slice(0, 2));
  expect(areas.map(({ href }) => href !== undefined)).toEqual([false, true, true, true]);
  expect(areas.map(({ key, tone, label }) => [key, tone, plain(label)])).toEqual([
    ["43001", "territory", "Commune 43001, 10 habitants"],
    ["43003", "territory", "Commune 43003, 15 habitants, 50 % : Nord, pour une autre partie"],
    ["43004", "added", "Commune 43004, 40 habitants, ajoutée"],
    ["43002", "removed", "Commune 43002, 20 habitants, retirée"],
  ]);
});
