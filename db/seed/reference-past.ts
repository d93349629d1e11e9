import { readFileSync } from "node:fs";

import type { ClientBase } from "pg";

import { readPastPopulations } from "@/lib/domain/territory/past-populations";

const PAST_VINTAGES = [2019, 2020];

const fileOf = (vintage: number) => `data/populations/${vintage}.txt`;

/**
 * The municipal populations of earlier years, and the commune of today that holds each. They never
 * change: only what is missing is written, then successions are followed.
 */
export async function loadPastPopulations(owner: ClientBase) {
  const { rows } = await owner.query<{ vintage: number }>(
    "select distinct vintage from past_populations",
  );
  const known = new Set(rows.map(({ vintage }) => vintage));
  for (const vintage of PAST_VINTAGES.filter((year) => !known.has(year)))
    await writeVintage(owner, vintage);
  await owner.query(
    `update past_populations p set current_code = now.code
     from past_populations past
     left join former_communes f on f.code = past.code
     join communes now on now.code = coalesce(f.current_code, past.code)
     where (past.vintage, past.code) = (p.vintage, p.code) and p.current_code is distinct from now.code`,
  );
}

async function writeVintage(owner: ClientBase, vintage: number) {
  const places = readPastPopulations(readFileSync(fileOf(vintage), "utf8"));
  await owner.query(
    `insert into past_populations (vintage, code, department_code, region_code, population)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::int[])`,
    [
      vintage,
      places.map(({ code }) => code),
      places.map(({ departmentCode }) => departmentCode),
      places.map(({ regionCode }) => regionCode),
      places.map(({ population }) => population),
    ],
  );
}
