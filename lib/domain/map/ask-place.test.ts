import { expect, test } from "vitest";

import { chronicleOf, type StageReached } from "../atlas/chronicle";
import type { AtlasLine } from "../atlas/situation";
import { uncoveredOf } from "../atlas/uncovered";
import { censusOf, coverOf, unionOf } from "../territory/counting";
import type { Member } from "../territory/part";
import { askPlace, sharedCodes } from "./ask-place";

const place = (code: string) => ({
  code,
  departmentCode: "43",
  regionCode: "84",
  population: 100,
  parentCode: null,
});
const census = censusOf(
  ["43001", "43002", "43003", "43004"].map(place),
  new Map([["43099", "43002"]]),
);

function cpts(reference: string, ...members: Member[]): AtlasLine {
  const fact = {
    id: reference,
    stage: "aciSigned" as const,
    effectiveOn: "2020-01-01",
    precision: "day" as const,
    recordedOn: "2020-01-01",
    knownFrom: 0,
    order: 0,
    replaces: null,
    cancelled: false,
  };
  const since: StageReached = { stage: "aciSigned", fact, from: "2020-01-01" };
  return {
    cpts: {
      reference,
      names: [],
      departmentCode: "43",
      regionCode: "84",
      chronicle: chronicleOf([fact], []),
    },
    name: `CPTS du ${reference}`,
    stage: "aciSigned",
    since,
    reached: [since],
    territory: {
      ...fact,
      givenOrder: 0,
      territoryKey: "acte-1",
      cover: coverOf(census, members),
    },
  };
}

const north = { permille: 500, text: "Nord" };
const half = { code: "43003", part: north };

test("the communes of several CPTS: whole, by a former code, by the same part", () => {
  expect(sharedCodes([cpts("A", { code: "43001" }), cpts("B", { code: "43002" })])).toEqual([]);
  expect(sharedCodes([cpts("A", { code: "43099" }), cpts("B", { code: "43002" })])).toEqual([
    "43002",
  ]);
  expect(sharedCodes([cpts("A", half), cpts("B", half)])).toEqual(["43003"]);
  const south = { code: "43003", part: { ...north, text: "Sud" } };
  expect(sharedCodes([cpts("A", half), cpts("B", south)])).toEqual([]);
});

test("each CPTS is one area at its stage, and leads to its sheet", () => {
  const lines = [cpts("Lac", { code: "43001" }), cpts("Pré", { code: "43001" })];
  const { areas, frame } = askPlace({ region: "84", department: "43" }, lines, ({ name }) => name);
  expect(frame).toEqual({ region: "84", department: "43" });
  expect(areas[0]).toMatchObject({
    key: "Lac",
    tone: "aciSigned",
    href: "CPTS du Lac",
    caption: "Lac",
    codes: ["43001"],
  });
  expect(areas[0]?.label.replace(/[\u00a0\u202f]/g, " ")).toBe(
    "CPTS du Lac, ACI signé, 100 habitants",
  );
  expect(areas.at(-1)).toMatchObject({ tone: "shared", codes: ["43001"] });
  expect(askPlace({ region: "84" }, [], () => "").areas).toEqual([]);
});

test("who is in no CPTS: whole communes with their names, and parts of others", () => {
  const cover = unionOf(
    [cpts("A", { code: "43001" }), cpts("B", half)].flatMap(({ territory }) =>
      territory ? [territory.cover] : [],
    ),
  );
  const names = new Map([
    ["43002", "Éables"],
    ["43004", "Allègre"],
  ]);
  const departments = [{ code: "43", name: "Haute-Loire", regionCode: "84" }];
  expect(uncoveredOf(cover, census.cells, { departments, names })).toEqual({
    communes: 2,
    inhabitants: 200,
    partly: 50,
    byDepartment: [{ code: "43", name: "Haute-Loire", names: "Allègre, Éables" }],
  });
});
