import { createRequire } from "node:module";

import { expect, it } from "vitest";

import { readCountryMap } from "./country";

const load = createRequire(import.meta.url);
type Place = { code: string; nom: string; region?: string; zone: string };
const read = (name: string): Place[] => load(`@etalab/decoupage-administratif/data/${name}.json`);
const isCounted = ({ zone }: Place) => zone !== "com";

const places = {
  regions: read("regions")
    .filter(isCounted)
    .map(({ code, nom }) => ({ code, name: nom })),
  departments: read("departements")
    .filter(isCounted)
    .map(({ code, nom, region = "" }) => ({ code, name: nom, regionCode: region })),
  vintage: 2023,
};

it("draws thirteen régions in Europe and five overseas, light enough for a page", async () => {
  const { areas, overseas, borders, width, height } = await readCountryMap(places);
  expect(areas).toHaveLength(13);
  expect(overseas.map(({ code }) => code).toSorted()).toEqual(["01", "02", "03", "04", "06"]);
  for (const { at, path } of areas) {
    expect(path).toMatch(/^M.*z$/);
    expect(at[0]).toBeGreaterThan(0);
    expect(at[0]).toBeLessThan(width);
    expect(at[1]).toBeGreaterThan(0);
    expect(at[1]).toBeLessThan(height);
  }
  const drawn = [...areas, ...overseas].reduce((sum, { path }) => sum + path.length, 0);
  expect(drawn + borders.length).toBeLessThan(30_000);
});
