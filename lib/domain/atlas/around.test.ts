import { expect, test } from "vitest";

import { censusOf, coverOf } from "../territory/counting";
import type { Member } from "../territory/part";
import { aroundTerritory, inhabitantsShared } from "./around";
import { chronicleOf, type StageReached, type TerritoryFact } from "./chronicle";
import { checkCommunes } from "./commune-check";
import type { AtlasLine } from "./situation";

const place = (code: string, parentCode: string | null = null) => ({
  code,
  departmentCode: code.slice(0, 2),
  regionCode: "84",
  population: 1000,
  parentCode,
});
const census = censusOf([
  ...["43001", "43002", "43003", "43004"].map((code) => place(code)),
  { ...place("69123"), population: 2000 },
  place("69381", "69123"),
  place("69382", "69123"),
]);
/** In a row: each touches the next. */
const CODES = ["43001", "43002", "43003", "43004"];
const geography = {
  cellsOf: (code: string) => [code],
  neighboursOf: (code: string) =>
    [CODES[CODES.indexOf(code) - 1], CODES[CODES.indexOf(code) + 1]].filter(
      (each) => each !== undefined,
    ),
  centreOf: () => undefined,
};

function line(reference: string, members: readonly Member[]): AtlasLine {
  const fact = {
    id: reference,
    effectiveOn: "2020-01-01",
    precision: "day" as const,
    recordedOn: "2020-01-01",
    knownFrom: 0,
    order: 0,
    replaces: null,
    cancelled: false,
  };
  const stage = { ...fact, stage: "letterValidated" as const };
  const since: StageReached = { stage: "letterValidated", fact: stage, from: "2020-01-01" };
  const territory: TerritoryFact = {
    ...stage,
    givenOrder: 0,
    territoryKey: "acte-1",
    cover: coverOf(census, members),
  };
  return {
    cpts: {
      reference,
      names: [{ name: reference, since: null, knownFrom: 0 }],
      departmentCode: "43",
      regionCode: "84",
      chronicle: chronicleOf([stage], [territory]),
    },
    name: reference,
    stage: "letterValidated",
    since,
    reached: [since],
    territory,
  };
}

const part = (permille: number, text: string) => ({ permille, text });
const LINES = [
  line("own", [{ code: "43002" }]),
  line("beside", [{ code: "43001" }]),
  line("far", [{ code: "43004" }]),
  line("over", [{ code: "43002", part: part(300, "Nord") }, { code: "43003" }]),
  line("city", [{ code: "69381" }]),
];
const coverOfLine = (index: number) => LINES[index]?.territory?.cover ?? new Map();

test("those around a territory share people or touch it, those that share first", () => {
  const around = aroundTerritory({ reference: "own", cover: coverOfLine(0) }, LINES, geography);
  expect(around.map((each) => [each.line.name, inhabitantsShared(each)])).toEqual([
    ["over", 300],
    ["beside", 0],
  ]);
});

test("a commune is of the territory, partly, or of another's", () => {
  const check = (index: number, ...codes: string[]) =>
    checkCommunes(
      "typed",
      codes.map((code) => ({ code, name: code })),
      { census, cover: coverOfLine(index), lines: LINES },
    ).found.map(({ commune, held, holders }) => [
      commune.code,
      held,
      ...holders.map(({ name }) => name),
    ]);
  expect(check(0, "43004", "43002")).toEqual([
    ["43002", "whole"],
    ["43004", "not", "far"],
  ]);
  expect(check(3, "43002")).toEqual([["43002", "partly"]]);
  expect(check(4, "69123", "69382")).toEqual([
    ["69123", "partly"],
    ["69382", "not"],
  ]);
});

test("of many communes of one name, some are answered", () => {
  const many = Array.from({ length: 11 }, () => ({ code: "43001", name: "Saint-Jean" }));
  const { found, more } = checkCommunes("Saint-Jean", many, {
    census,
    cover: coverOfLine(0),
    lines: LINES,
  });
  expect([found.length, more]).toEqual([8, 3]);
});
