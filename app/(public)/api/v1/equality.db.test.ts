import { expect, test } from "vitest";

import { ask, openDemonstration, rowsOf } from "@/db/testing/open-data";
import { readAtlasAsked } from "@/lib/domain/atlas/asked";
import { countedStages, coverOfLines } from "@/lib/domain/atlas/situation";
import { addMonths } from "@/lib/domain/shared/plain-date";
import { populationBy } from "@/lib/domain/territory/counting";
import { atlasDay, openAtlas } from "@/lib/server/atlas/day";
import { selectAsked } from "@/lib/server/atlas/selection";

import * as atlas from "./atlas/route";
import * as atlasCsv from "./atlas.csv/route";
import * as cpts from "./cpts/route";
import * as cptsCsv from "./cpts.csv/route";
import * as cptsJson from "./cpts.json/route";
import * as series from "./series/route";

openDemonstration();

const today = new Date().toISOString().slice(0, 10);
const monthsAgo = (months: number) => addMonths(today, -months);

const QUESTIONS: Record<string, string>[] = [
  {},
  { date: monthsAgo(6) },
  { date: monthsAgo(6), connu_le: monthsAgo(5) },
  { date: monthsAgo(14), connu_le: monthsAgo(20) },
  { region: "84" },
  { date: monthsAgo(3), region: "53" },
  { date: monthsAgo(9), departement: "43", connu_le: monthsAgo(2) },
  { date: "2016-01-26" },
  { date: "2999-01-01", connu_le: "2999-01-01" },
];

const FRENCH = {
  letterValidated: "lettre_validee",
  projectValidated: "projet_valide",
  aciSigned: "aci_signe",
  operational: "operationnelle",
  contractSigned: "contrat_signe",
} as const;

const countsIn = (row: Record<string, string>) =>
  Object.fromEntries(Object.entries(FRENCH).map(([stage, name]) => [stage, Number(row[name])]));

function countsOf(stages: readonly string[]) {
  const of = (stage: string) => stages.filter((each) => each === stage).length;
  const counts = Object.fromEntries(
    ["letterValidated", "projectValidated", "aciSigned", "operational"].map((stage) => [
      stage,
      of(stage),
    ]),
  );
  return { ...counts, contractSigned: of("aciSigned") + of("operational") };
}

test.each(QUESTIONS)("every output says the same of %o", async (params) => {
  const query = `?${new URLSearchParams(params)}`;
  const { register, places } = await openAtlas();
  const { asked } = readAtlasAsked(params, { today: register.today, places });
  const day = await atlasDay(register, asked);

  const json = await (await ask(atlas, query)).json();
  expect(json.national).toEqual({
    counts: day.national.counts,
    population: day.national.population,
    covered: day.national.covered,
  });
  for (const region of json.regions)
    expect(day.regions.find(({ code }) => code === region.code)).toMatchObject(region);
  for (const department of json.departments)
    expect(day.departments.find(({ code }) => code === department.code)).toMatchObject(department);
  if (!asked.region && !asked.department) {
    expect(json.regions).toHaveLength(18);
    expect(json.departments).toHaveLength(101);
  }

  const table = rowsOf(await (await ask(atlasCsv, query)).text());
  const places_ = [{ code: "FR", ...json.national }, ...json.regions, ...json.departments];
  expect(table.map(({ code }) => code)).toEqual(places_.map(({ code }) => code));
  for (const [index, place] of places_.entries()) {
    const row = table[index]!;
    expect(countsIn(row)).toEqual(place.counts);
    expect(Number(row["population"])).toBe(place.population);
    expect(Number(row["habitants_contrat"])).toBe(place.covered.contract.inhabitants);
    expect(Number(row["pourcent_toutes"]?.replace(",", "."))).toBe(place.covered.all.percent);
  }

  const list = rowsOf(await (await ask(cptsCsv, query)).text());
  const { lines } = await selectAsked(day, asked, {});
  expect(list.map(({ reference }) => reference)).toEqual(
    lines.map((line) => line.cpts.reference).toSorted(),
  );
  const here = asked.department
    ? json.departments[0].counts
    : asked.region
      ? json.regions[0].counts
      : json.national.counts;
  expect(countsOf(list.map(({ etape }) => etape ?? ""))).toEqual(here);
  expect(countedStages(lines.map(({ stage }) => stage))).toEqual(here);
  for (const { code, counts } of json.regions) {
    const its = list.filter((row) => row["region_code"] === code && row["etape"]);
    if (!asked.department) expect(countsOf(its.map(({ etape }) => etape ?? ""))).toEqual(counts);
  }

  const file = await (await ask(cptsJson, query)).json();
  const page = await (await ask(cpts, `${query}&limit=500`)).json();
  expect(page.items).toEqual(file.items);
  expect(file.total).toBe(list.length);
  expect(file.items.map(({ id }: { id: string }) => id)).toEqual(
    list.map(({ reference }) => reference),
  );

  const { points } = await (await ask(series, query)).json();
  expect(points.at(-1)).toMatchObject({ date: asked.on, counts: here });
  expect(json).toMatchObject({ asOf: asked.on, knownAt: asked.knownOn ?? register.today });
});

test.each(["?region=84", "?departement=43", "?departement=42"])(
  "the CPTS that cover %s cover all its people covered",
  async (query) => {
    const { register, places, today } = await openAtlas();
    const params = Object.fromEntries(new URLSearchParams(query));
    const { asked } = readAtlasAsked(params, { today, places });
    const day = await atlasDay(register, asked);
    const figures = asked.department
      ? day.departments.find(({ code }) => code === asked.department?.code)
      : day.regions.find(({ code }) => code === asked.region?.code);
    for (const [coverage, etape] of [
      ["contract", "&etape=contractSigned"],
      ["all", ""],
    ] as const) {
      const file = await (await ask(cptsJson, `${query}&couvre=1${etape}`)).json();
      const ids = new Set(file.items.map(({ id }: { id: string }) => id));
      const behind = day.lines.filter(({ cpts: { reference } }) => ids.has(reference));
      const inhabitants = populationBy(coverOfLines(behind), (cell) =>
        asked.department ? cell.departmentCode : cell.regionCode,
      ).get(asked.department?.code ?? asked.region?.code ?? "");
      expect(inhabitants).toBe(figures?.covered[coverage].inhabitants);
      expect(behind).toHaveLength(file.total);
    }
  },
);

test.each([
  ["contractSigned", ["aciSigned", "operational"]],
  ["letterValidated", ["letterValidated"]],
  ["left", [null]],
] as const)("the stage %s gives the CPTS behind its figure", async (stage, stages) => {
  const file = await (await ask(cptsJson, `?etape=${stage}`)).json();
  expect(file.total).toBeGreaterThan(0);
  for (const item of file.items) {
    expect(stages).toContain(item.stage);
    expect(item.leftOn === null).toBe(stage !== "left");
  }
  if (stage === "left") return;
  const { national } = await (await ask(atlas)).json();
  expect(file.total).toBe(national.counts[stage]);
});

test("pages hold the whole list, each CPTS once", async () => {
  const { items } = await (await ask(cptsJson)).json();
  let next: string | null = "/api/v1/cpts?limit=7";
  const read: unknown[] = [];
  while (next !== null) {
    const page: { items: unknown[]; links: { next: string | null } } = await (
      await ask(cpts, next.slice(next.indexOf("?")))
    ).json();
    read.push(...page.items);
    next = page.links.next;
  }
  expect(read).toEqual(items);
});
