import { beforeAll, describe, expect, it } from "vitest";

import { type AtlasDay, atlasDayOf } from "@/lib/domain/atlas/day";
import { flowsBetween } from "@/lib/domain/atlas/flows";
import { type AtlasPlaces, type Populations, populationsOf } from "@/lib/domain/atlas/places";
import type { RegisterDeclaration } from "@/lib/domain/atlas/registers";
import { seriesOf, type Within } from "@/lib/domain/atlas/series";
import type { AtlasCpts } from "@/lib/domain/atlas/situation";
import { totalState } from "@/lib/domain/atlas/words";
import { addDays, dayIn, monthEndsBetween, startOfDay } from "@/lib/domain/shared/plain-date";

import { withOwner } from "../instance/owner";
import { seedDemonstration } from "../seed/demonstration/seed";
import { loadReference } from "../seed/reference";
import { readCensus } from "../territory/census";
import { openTestDatabase } from "../testing/database";
import { readDeclarations } from "./declarations";
import { readPlaces } from "./places";
import { readRegister } from "./register";
import { openNaive } from "./testing/naive";

const FIRST = "2017-01-01";
const today = dayIn("Europe/Paris", new Date());

const database = openTestDatabase(async ({ ownerUrl }) => {
  await withOwner(ownerUrl, async ({ client }) => {
    await loadReference(client);
    await client.query("update instance set demonstration = true");
    await seedDemonstration(client);
  });
});

let register: AtlasCpts[];
let declarations: Map<string, RegisterDeclaration[]>;
let country: { places: AtlasPlaces; populations: Populations };

beforeAll(async () => {
  register = [...(await readRegister()).values()];
  declarations = await readDeclarations();
  country = { places: await readPlaces(), populations: populationsOf(await readCensus()) };
});

const endOf = (day: string) => startOfDay("Europe/Paris", addDays(day, 1));

const dayOf = (on: string, knownBefore = endOf(today)): AtlasDay =>
  atlasDayOf({ cpts: register, declarations }, { on, knownBefore }, country);

/** The same sequence at each run: a failure names its pair. */
function* randomDays(from: string, span: number): Generator<string> {
  let seed = 20260101;
  for (;;) {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    yield addDays(from, seed % span);
  }
}

const SPAN = Math.round((Date.parse(today) - Date.parse(FIRST)) / 86_400_000) + 40;

it("counts what the journal's rows say, at 200 random days on both axes", async () => {
  const naive = await openNaive(database.owner);
  const days = randomDays(FIRST, SPAN);
  let seen = 0;
  for (let count = 0; count < 200; count += 1) {
    const [on, known] = [days.next().value, days.next().value];
    // One in three asks what is known now; recordings are recent, and others would mostly be empty.
    const knownBefore = endOf(count % 3 === 0 ? today : known);
    const day = dayOf(on, knownBefore);
    const { contractSigned, ...byStage } = day.national.counts;
    seen += contractSigned;
    expect(
      {
        byStage: { ...byStage, left: day.left.length },
        covered: {
          contract: day.national.covered.contract.inhabitants,
          all: day.national.covered.all.inhabitants,
        },
      },
      `${on} as known ${new Date(knownBefore).toISOString()}`,
    ).toEqual(naive(on, knownBefore));
  }
  expect(seen).toBeGreaterThan(100);
});

describe("conservation", () => {
  it("parts sum to the whole, in counts and in people", () => {
    for (const on of ["2021-06-30", "2024-02-01", today]) {
      const { national, regions, departments } = dayOf(on);
      for (const parts of [regions, departments]) {
        const sum = (of: (each: (typeof parts)[number]) => number) =>
          parts.reduce((total, each) => total + of(each), 0);
        expect(sum(({ population }) => population)).toBe(national.population);
        expect(sum(({ covered }) => covered.contract.inhabitants)).toBe(
          national.covered.contract.inhabitants,
        );
        expect(sum(({ covered }) => covered.all.inhabitants)).toBe(
          national.covered.all.inhabitants,
        );
        for (const stage of Object.keys(national.counts) as (keyof typeof national.counts)[])
          expect(sum(({ counts }) => counts[stage])).toBe(national.counts[stage]);
      }
    }
  });

  it("what stood, with what came and less what went, is what stands", () => {
    const [before, after] = [dayOf(addDays(today, -365)), dayOf(today)];
    const flows = flowsBetween(before, after);
    expect(flows.length).toBeGreaterThan(2);
    for (const stage of [
      "letterValidated",
      "projectValidated",
      "aciSigned",
      "operational",
    ] as const) {
      const moved = flows.reduce(
        (sum, { from, to, count }) =>
          sum + (to === stage ? count : 0) - (from === stage ? count : 0),
        0,
      );
      expect(before.national.counts[stage] + moved).toBe(after.national.counts[stage]);
    }
  });
});

describe("a series", () => {
  const days = monthEndsBetween(FIRST, today);

  it("is the figures of each of its days", () => {
    const points = seriesOf(register, days, {
      knownBefore: endOf(today),
      within: {},
      population: country.populations.national,
      declared: country.places.regions.map(({ code }) => declarations.get(code) ?? []),
    });
    for (const { on, ...figures } of points) {
      const day = dayOf(on);
      expect(figures, on).toEqual({
        counts: day.national.counts,
        covered: day.national.covered,
        register: totalState(day),
      });
    }
  });

  it.each<Within>([{ regionCode: "84" }, { departmentCode: "06" }])("of %j too", (within) => {
    const { regionCode, departmentCode }: Within = within;
    const find = ({ regions, departments }: AtlasDay) =>
      regions.find(({ code }) => code === regionCode) ??
      departments.find(({ code }) => code === departmentCode);
    const population = find(dayOf(today))?.population ?? 0;
    const points = seriesOf(register, days, {
      knownBefore: endOf(today),
      within,
      population,
      declared: [],
    });
    for (const { on, counts, covered } of points) {
      const figures = find(dayOf(on));
      expect({ counts, covered }, on).toEqual({
        counts: figures?.counts,
        covered: figures?.covered,
      });
    }
  });
});
