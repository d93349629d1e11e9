import { expect, test } from "vitest";

import { censusOf } from "../territory/counting";
import { askRegion, type StagedTerritory, sharedCodes } from "./ask-region";

const place = (code: string) => ({
  code,
  departmentCode: "43",
  regionCode: "84",
  population: 100,
  parentCode: null,
});
const census = censusOf(["43001", "43002", "43003"].map(place), new Map([["43099", "43002"]]));

const cpts = (reference: string, ...members: StagedTerritory["members"]): StagedTerritory => ({
  reference,
  name: `CPTS du ${reference}`,
  stage: "aciSigned",
  population: 12_345,
  members,
});

const north = { permille: 500, text: "Nord" };

test("the communes of several CPTS: whole, by a former code, by the same part", () => {
  const codes = (...territories: StagedTerritory[]) => sharedCodes(census, territories);
  expect(codes(cpts("A", { code: "43001" }), cpts("B", { code: "43002" }))).toEqual([]);
  expect(codes(cpts("A", { code: "43099" }), cpts("B", { code: "43002" }))).toEqual(["43002"]);
  const part = { code: "43003", part: north };
  expect(codes(cpts("A", part), cpts("B", part))).toEqual(["43003"]);
  const south = { code: "43003", part: { ...north, text: "Sud" } };
  expect(codes(cpts("A", part), cpts("B", south))).toEqual([]);
});

test("each CPTS is one area at its stage, and leads to its line", () => {
  const { areas, frame } = askRegion("84", [cpts("Lac", { code: "43001" })], ["43002"]);
  expect(frame).toEqual({ region: "84" });
  expect(areas[0]).toMatchObject({
    key: "Lac",
    tone: "aciSigned",
    href: "#cpts-Lac",
    caption: "Lac",
    codes: ["43001"],
  });
  expect(areas[0]?.label.replace(/[\u00a0\u202f]/g, " ")).toBe(
    "CPTS du Lac, ACI signé, 12 345 habitants",
  );
  expect(areas[1]).toMatchObject({ tone: "shared", codes: ["43002"] });
  expect(askRegion("84", [], []).areas).toEqual([]);
});
