import { describe, expect, it } from "vitest";

import { readPlacedCommunes } from "@/lib/server/shapes/placed-communes";

import { COMMUNES, INTERCOMMUNALITIES } from "../../testing/france";
import { Chance } from "./chance";
import type { Cell } from "./country";
import { growTerritories } from "./territories";

const groupOf = new Map(
  INTERCOMMUNALITIES.flatMap(({ code, members }) => members.map((each) => [each.code, code])),
);
const cities = new Set(COMMUNES.flatMap(({ parentCode }) => parentCode ?? []));

const cellsOf = (region: string): Cell[] =>
  COMMUNES.filter(({ regionCode, code }) => regionCode === region && !cities.has(code)).map(
    ({ code, name, departmentCode, regionCode, population, parentCode }) => ({
      code,
      name,
      departmentCode,
      regionCode,
      population,
      intercommunality: groupOf.get(parentCode ?? code) ?? null,
      caisse: `caisse of ${departmentCode}`,
    }),
  );

async function grown(region: string, count: number) {
  const placed = await readPlacedCommunes();
  const neighbours = (code: string) => placed.get(code)?.neighbours ?? [];
  const cells = cellsOf(region);
  const wish = { count, covered: 0.95, neighbours, seed: 7 };
  return { cells, territories: growTerritories(cells, wish, (seed) => new Chance(seed)) };
}

describe("territories", () => {
  it.each([
    ["Bretagne", "53", 43],
    ["Île-de-France", "11", 150],
    ["La Réunion", "04", 12],
    ["Bretagne ten times", "53", 430],
  ])("of %s: as many as asked, none twice, most people in one", async (_, region, count) => {
    const { cells, territories } = await grown(region, count);
    expect(territories).toHaveLength(count);
    const lines = territories.flatMap(({ members }) =>
      members.map(({ code, part }) => `${code} ${part?.text ?? ""}`),
    );
    expect(new Set(lines).size).toBe(lines.length);
    const people = cells.reduce((sum, { population }) => sum + population, 0);
    const covered = territories.reduce((sum, { population }) => sum + population, 0);
    expect(covered / people).toBeGreaterThan(0.84);
    expect(covered / people).toBeLessThan(1);
    const byCode = new Map(cells.map((cell) => [cell.code, cell]));
    for (const { members, departmentCode } of territories)
      expect(members.map(({ code }) => byCode.get(code)?.departmentCode)).toContain(departmentCode);
  });

  it("are the same at each growth", async () => {
    expect((await grown("53", 43)).territories).toEqual((await grown("53", 43)).territories);
  });
});
