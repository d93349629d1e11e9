import fc from "fast-check";
import { expect, it } from "vitest";

import {
  coverOf,
  coverOfPlaces,
  inhabitantsOf,
  populationOf,
} from "@/lib/domain/territory/counting";

import { loadReference } from "../seed/reference";
import { openTestDatabase } from "../testing/database";
import { CENSUS, COMMUNES } from "../testing/france";
import { readCensus } from "./census";

const database = openTestDatabase(async ({ owner }) => {
  const client = await owner.connect();
  await loadReference(client);
  client.release();
});

const permille = fc.option(fc.integer({ min: 1, max: 999 }), { nil: null });

it("counts the inhabitants of a part as the domain does, up to a city of millions", async () => {
  const sample = fc.sample(fc.tuple(fc.nat(3_000_000), permille), 20_000);
  for (const edge of [0, 1, 999, 1000, 1001, 2_147_483]) sample.push([edge, 1], [edge, 999]);
  const rows = await database.query<{ inhabitants: number }>(
    `select inhabitants_of(s.population, s.permille) as inhabitants
     from unnest($1::int[], $2::smallint[]) with ordinality as s (population, permille, n) order by s.n`,
    [sample.map(([population]) => population), sample.map(([, part]) => part)],
  );
  expect(rows.map(({ inhabitants }) => inhabitants)).toEqual(
    sample.map(([population, part]) => inhabitantsOf(population, part ?? undefined)),
  );
});

const members = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom(...COMMUNES.filter(({ kind }) => kind === "commune")), permille),
    {
      selector: ([{ code }]) => code,
      maxLength: 60,
    },
  )
  .map((chosen) =>
    chosen.map(([commune, part]) => ({
      ...commune,
      ...(part !== null && { part: { permille: part, text: "Iris 0101" } }),
    })),
  );

it("sums a frozen territory as the domain counts it, by the reference and by its own rows", async () => {
  for (const territory of fc.sample(members, 40)) {
    const [row] = await database.query<{ population: number }>(
      `select coalesce(sum(inhabitants_of(c.population, s.permille)), 0)::int as population
       from unnest($1::text[], $2::smallint[]) as s (code, permille) join communes c using (code)`,
      [territory.map(({ code }) => code), territory.map(({ part }) => part?.permille ?? null)],
    );
    expect(row?.population).toBe(populationOf(coverOfPlaces(territory)));
    expect(row?.population).toBe(populationOf(coverOf(CENSUS, territory)));
  }
});

it("reads the census of the base: the reference's own cells, and today's commune for a former code", async () => {
  const census = await readCensus();
  const people = ({ cells }: typeof census) =>
    cells.map(({ code, population }) => `${code} ${population}`).toSorted();
  expect(people(census)).toEqual(people(CENSUS));
  expect(census.cellsOf("05088").map(({ code }) => code)).toEqual(["05024"]);
  expect(census.cellsOf("13055")).toHaveLength(16);
});
