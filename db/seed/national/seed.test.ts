import { beforeAll, describe, expect, it, vi } from "vitest";

import type { AtlasCpts } from "@/lib/domain/atlas/situation";
import {
  type AtlasLine,
  type Coverage,
  countStages,
  coveredLines,
  coverOfLines,
  situationAt,
} from "@/lib/domain/atlas/situation";
import { addDays, dayIn } from "@/lib/domain/shared/plain-date";
import { populationOf, sharedCells } from "@/lib/domain/territory/counting";
import { readPlacedCommunes } from "@/lib/server/shapes/placed-communes";

import { readRegister } from "../../atlas/register";
import { withOwner } from "../../instance/owner";
import { verifyJournals } from "../../journal/verify";
import { readCensus } from "../../territory/census";
import { openTestDatabase } from "../../testing/database";
import { seedDemonstration } from "../demonstration/seed";
import { loadReference } from "../reference";
import { anchorsUntil, PUBLISHED } from "./anchors";
import { seedNational } from "./seed";

const PUBLISHED_BY_OTHERS = ["2021-06-30", "2022-07-27", "2024-02-01", "2025-05-31"];

// The scenes, then a country: more than a hook has on a busy machine.
vi.setConfig({ hookTimeout: 240_000 });

const WISH = {
  scale: 1,
  readNeighbours: async () => {
    const placed = await readPlacedCommunes();
    return (code: string) => placed.get(code)?.neighbours ?? [];
  },
  onProgress: () => {},
};

const database = openTestDatabase(async ({ ownerUrl }) => {
  await withOwner(ownerUrl, async ({ client }) => {
    await loadReference(client);
    await client.query("update instance set demonstration = true");
    await seedDemonstration(client);
    await seedNational(client, WISH);
  });
});

let register: AtlasCpts[];
let country: number;
beforeAll(async () => {
  register = [...(await readRegister()).values()];
  const { cells } = await readCensus();
  country = cells.reduce((sum, { population }) => sum + population, 0);
});

const today = dayIn("Europe/Paris", new Date());
const on = (day: string, knownBefore = Date.now()) =>
  situationAt(register, { on: day, knownBefore });

const percentOf = (lines: readonly AtlasLine[], coverage: Coverage) =>
  (100 * populationOf(coverOfLines(coveredLines(lines, coverage)))) / country;

describe("the whole register", () => {
  it.each(anchorsUntil(addDays(today, -1)))(
    "counts what is to be counted on $on, what the scenes hold included",
    ({ on: day, ...counts }) => {
      expect(countStages(on(day).lines)).toMatchObject(counts);
    },
  );

  it("has the published counts among them", () => {
    const days = PUBLISHED.map((anchor) => anchor.on);
    expect(days).toEqual(expect.arrayContaining(PUBLISHED_BY_OTHERS));
  });

  it("covers about what was published, by the populations of today", () => {
    const june = on("2021-06-30").lines;
    expect(Math.abs(percentOf(june, "contract") - 19)).toBeLessThan(2);
    expect(Math.abs(percentOf(june, "all") - 48)).toBeLessThan(2);
    expect(Math.abs(percentOf(on("2024-02-01").lines, "all") - 84)).toBeLessThan(6);
    expect(Math.abs(percentOf(on(today).lines, "contract") - 81)).toBeLessThan(3);
  });

  it("has régions of December 2020 near the published ones, and CPTS in each région now", () => {
    const validated = new Map<string, number>();
    for (const { stage, cpts } of on("2020-12-31").lines)
      if (stage !== "letterValidated")
        validated.set(cpts.regionCode, (validated.get(cpts.regionCode) ?? 0) + 1);
    for (const [region, published] of [
      ["24", 33],
      ["11", 18],
      ["84", 16],
      ["76", 12],
    ] as const)
      expect(Math.abs((validated.get(region) ?? 0) - published)).toBeLessThanOrEqual(2);
    expect(new Set(on(today).lines.map(({ cpts }) => cpts.regionCode)).size).toBe(18);
  });

  it("knew less than today at the time, and told some dates otherwise", () => {
    const then = countStages(on("2021-06-30", Date.parse("2021-07-01T00:00:00Z")).lines);
    const now = countStages(on("2021-06-30").lines);
    expect(then.contractSigned).toBeLessThan(now.contractSigned);
    expect(then.contractSigned).toBeGreaterThan(20);
    const facts = register.flatMap(({ chronicle }) => chronicle.stages);
    expect(facts.filter(({ replaces }) => replaces !== null).length).toBeGreaterThan(10);
    const precisions = new Set(facts.map(({ precision }) => precision));
    expect([...precisions].toSorted()).toEqual(["day", "month", "unknown", "year"]);
  });

  it("has overlaps, gaps, several départements and régions, parts, endings, departures, names", () => {
    const { lines, left } = on(today);
    const covers = lines.flatMap(({ territory }) => territory?.cover ?? []);
    const shared = covers.filter((cover) =>
      covers.some((other) => other !== cover && sharedCells(cover, other).length > 0),
    );
    expect(shared.length).toBeGreaterThan(50);
    const crossing = (keyOf: "departmentCode" | "regionCode") =>
      covers.filter(
        (cover) => new Set([...cover.values()].map(({ cell }) => cell[keyOf])).size > 1,
      );
    expect(crossing("departmentCode").length).toBeGreaterThan(20);
    expect(crossing("regionCode").length).toBeGreaterThan(3);
    expect(left.length).toBeGreaterThan(20);
    const stages = new Set(
      register.flatMap(({ chronicle }) => chronicle.stages.map((f) => f.stage)),
    );
    expect(stages).toContain("resumed");
    expect(register.filter(({ names }) => names.length > 1).length).toBeGreaterThan(10);
  });

  it("has the real CPTS of the Haute-Loire with the pages where their facts were read", () => {
    const real = register.filter(({ sources }) => sources !== undefined);
    expect(real.map(({ names }) => names[0]?.name).toSorted()).toEqual([
      "CPTS Entre Loire et Sucs",
      "CPTS Nord-Velay-Forez",
      "CPTS Ondaine-Forez",
      "CPTS Velay Sud",
      "CPTS du Brivadois",
    ]);
    for (const { sources = [], chronicle } of real) {
      const subjects = sources.map(({ subject }) => subject);
      const dated = chronicle.stages.filter(({ precision }) => precision !== "unknown");
      expect(subjects).toEqual(
        expect.arrayContaining([...dated.map(({ stage }) => stage), "territory"]),
      );
      expect(chronicle.stages.every(({ replaces }) => replaces === null)).toBe(true);
    }
    expect(real.filter(({ sources }) => sources?.some((s) => s.approximate))).toHaveLength(4);
  });

  it("has territories that changed, were refused a change, or wait for one", async () => {
    const rows = await database.query<{ state: string; count: number }>(
      `select c.state, count(*)::int as count from territory_changes c
       join dossiers d on d.id = c.dossier_id where d.department_code <> '43' group by 1 order by 1`,
    );
    const counts = Object.fromEntries(rows.map(({ state, count }) => [state, count]));
    expect(counts["accepted"]).toBeGreaterThan(3);
    expect(counts["refused"]).toBeGreaterThan(0);
    expect(counts["proposed"]).toBeGreaterThan(0);
  });

  it("goes on where it was cut off, and fills nothing twice", async () => {
    const count =
      "select count(*)::int as acts from (select from moves union all select from change_moves) a";
    const [before] = await database.query<{ acts: number }>(count);
    await withOwner(database.ownerUrl, ({ client }) => seedNational(client, WISH));
    const [after] = await database.query<{ acts: number }>(count);
    expect(after).toEqual(before);
  });

  it("has each name once, whoever bears it", async () => {
    const [row] = await database.query<{ twice: number }>(
      `select count(*)::int as twice from
         (select name from dossier_names group by name having count(distinct dossier_id) > 1) n`,
    );
    expect(row?.twice).toBe(0);
  });

  it("has journals that verification accepts, and every register declared complete", async () => {
    const found = await withOwner(database.ownerUrl, (owner) => verifyJournals(owner.database));
    expect(found.broken).toBeUndefined();
    expect(found.dossiers).toBeGreaterThan(850);
    const [row] = await database.query<{ complete: number }>(
      "select count(*)::int as complete from register_declarations where kind = 'complete'",
    );
    expect(row?.complete).toBe(18);
  });
});
