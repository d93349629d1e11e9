import { expect, it } from "vitest";

import { censusOf } from "./counting";
import { holdersOf } from "./holders";

const place = (code: string, parentCode: string | null = null) => ({
  code,
  departmentCode: "69",
  regionCode: "84",
  population: 100,
  parentCode,
});

const census = censusOf(
  [place("69001"), place("69123"), place("69381", "69123"), place("69382", "69123")],
  new Map([["69999", "69001"]]),
);

const shared = [
  { name: "CPTS du Fleuve", communes: [{ code: "69381", inhabitants: 10 }] },
  { name: "CPTS des Monts", communes: [{ code: "69001", inhabitants: 5 }] },
  { name: "CPTS du Fleuve", communes: [{ code: "69382", inhabitants: 1 }] },
];

it("names who else holds a commune, an arrondissement of a city, a commune of a former code", () => {
  const members = ["69123", "69999", "69382"].map((code) => ({ code }));
  expect(holdersOf(members, shared, census)).toEqual(
    new Map([
      ["69123", ["CPTS du Fleuve"]],
      ["69999", ["CPTS des Monts"]],
      ["69382", ["CPTS du Fleuve"]],
    ]),
  );
});

it("leaves out who is shared with nobody", () => {
  expect(holdersOf([{ code: "69001" }], [], census)).toEqual(new Map());
});
