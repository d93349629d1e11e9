import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { describe, expect, it, test } from "vitest";

import type { Geography } from "@/lib/domain/territory/geography";
import { farMembers, piecesOf } from "@/lib/domain/territory/pieces";

import { packCommunes, unpackCommunes } from "./commune-file";

type Entry = { code: string; type: string; zone: string };

const load = createRequire(import.meta.url);
const reference: Entry[] = load("@etalab/decoupage-administratif/data/communes.json");
const cities = ["75056", "69123", "13055"];
const places = reference
  .filter(({ type, zone }) => /actuelle|municipal/.test(type) && zone !== "com")
  .map(({ code }) => code)
  .filter((code) => !cities.includes(code))
  .sort();

const communes = unpackCommunes(readFileSync("data/shapes/communes.br"));
const byCode = new Map(communes.map((commune) => [commune.code, commune]));

const geography: Geography = {
  cellsOf: (code) => (byCode.has(code) ? [code] : []),
  neighboursOf: (cell) => byCode.get(cell)?.neighbours ?? [],
  centreOf: (cell) => {
    const [west, south, east, north] = byCode.get(cell)!.box;
    return [(west + east) / 2, (south + north) / 2];
  },
};

it("holds what was put in it, to ten metres", () => {
  const placed = [
    { code: "01001", box: [4.91234, 46.1, 4.95, 46.2] as const, neighbours: ["2A004"] },
    { code: "01002", box: [-61.5, 16, -61.4, 16.1] as const, neighbours: [] },
    { code: "2A004", box: [5, 46.1, 5.1, 46.2] as const, neighbours: ["01001"] },
  ];
  const read = unpackCommunes(packCommunes(placed));
  expect(read.map(({ code, neighbours }) => ({ code, neighbours }))).toEqual(
    placed.map(({ code, neighbours }) => ({ code, neighbours })),
  );
  expect(read[0]?.box).toEqual([4.9123, 46.1, 4.95, 46.2]);
});

describe("the communes shipped", () => {
  it("are all those of today, and the arrondissements in the place of their city", () => {
    expect(communes.map(({ code }) => code)).toEqual(places);
    expect(communes).toHaveLength(34_875 - 3 + 45);
  });

  it("have a box that is one, in France", () => {
    const wrong = communes.filter(({ box: [west, south, east, north] }) => {
      const isBox = west < east && south < north;
      return !(isBox && west > -62 && east < 56 && south > -22 && north < 51.2);
    });
    expect(wrong).toEqual([]);
  });

  it("touch both ways; only islands touch nothing", () => {
    const oneWay = communes.flatMap(({ code, neighbours }) =>
      neighbours.filter((neighbour) => !byCode.get(neighbour)?.neighbours.includes(code)),
    );
    expect(oneWay).toEqual([]);
    const alone = communes.filter(({ neighbours }) => neighbours.length === 0);
    expect(alone.map(({ code }) => code)).toMatchInlineSnapshot(`
      [
        "17004",
        "22016",
        "29082",
        "29083",
        "29155",
        "56069",
        "56085",
        "56086",
        "56087",
        "56088",
        "85113",
        "97110",
        "97130",
        "97131",
      ]
    `);
  });

  test.each([
    ["the Enclave des Papes, 84 within 26", "84138", "26"],
    ["Lyon and its suburb", "69383", "69266"],
    ["Paris and Saint-Denis", "75118", "93"],
  ])("touch across limits: %s", (_case, code, prefix) => {
    const across = byCode.get(code)?.neighbours.filter((other) => other.startsWith(prefix));
    expect(across).not.toEqual([]);
  });

  it("find homonyms taken for another: Venterol (04) and Rochebrune (05) in a list of the Drôme", () => {
    // Nyons, Venterol, Aubres, Mirabel-aux-Baronnies, Vinsobres; then the two from elsewhere.
    const drome = ["26220", "26367", "26016", "26182", "26377"];
    const found = farMembers([...drome, "04234", "05121"], geography);
    expect(found.map(({ code }) => code).sort()).toEqual(["04234", "05121"]);
    expect(piecesOf(drome, geography)).toHaveLength(1);
  });
});
