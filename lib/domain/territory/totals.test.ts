import { expect, it } from "vitest";

import { censusOf, coverOf } from "./counting";
import type { Member } from "./part";
import { totalsOf } from "./totals";

const place = (code: string, regionCode: string, population: number) => ({
  code,
  departmentCode: code.slice(0, 2),
  regionCode,
  population,
  parentCode: null,
});

const census = censusOf(
  [place("26220", "84", 7000), place("84138", "93", 9000), place("84150", "93", 600)],
  new Map([["84999", "84150"]]),
);

const totals = (members: Member[]) => totalsOf(coverOf(census, members));

it("counts people where their commune is, the most inhabited place first", () => {
  const members = [{ code: "26220" }, { code: "84138" }, { code: "84150" }];
  expect(totals(members)).toEqual({
    inhabitants: 16_600,
    departments: [
      { code: "84", inhabitants: 9600 },
      { code: "26", inhabitants: 7000 },
    ],
    regions: [
      { code: "93", inhabitants: 9600 },
      { code: "84", inhabitants: 7000 },
    ],
  });
});

it("counts a part, a former code once with its commune, and nobody for an unknown code", () => {
  const part = { permille: 335, text: "Centre" };
  const members = [
    { code: "26220", part },
    { code: "84150" },
    { code: "84999" },
    { code: "99999" },
  ];
  expect(totals(members).inhabitants).toBe(2345 + 600);
});

it("holds nobody when it is empty", () => {
  expect(totals([])).toEqual({ inhabitants: 0, departments: [], regions: [] });
});
