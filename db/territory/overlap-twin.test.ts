import { randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";
import fc from "fast-check";
import type { PoolClient } from "pg";
import { expect, it } from "vitest";

import { PUBLIC_STAGES, type PublicStage } from "@/lib/domain/lifecycle/milestones";
import { censusOf } from "@/lib/domain/territory/counting";
import { effectsOf } from "@/lib/domain/territory/effects";
import { searchKey } from "@/lib/domain/territory/names";
import type { Member } from "@/lib/domain/territory/part";

import { asSystem } from "../client";
import { openTestDatabase } from "../testing/database";
import { CAISSES, givenPlaces } from "../testing/places";

/** Two communes, a former one, and a city whose arrondissements are all there. */
const PLACES = [
  { code: "43301", population: 1_001, parentCode: null },
  { code: "43302", population: 333, parentCode: null },
  { code: "43300", population: 37_000, parentCode: null },
  { code: "43381", population: 16_000, parentCode: "43300" },
  { code: "43382", population: 21_000, parentCode: "43300" },
].map((place) => ({ ...place, departmentCode: "43", regionCode: "84" }));

const FORMER = { code: "43399", currentCode: "43302" };

const database = openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  for (const { code, population, parentCode } of PLACES)
    await owner.query(
      `insert into communes (code, name, search_name, department_code, region_code, population, kind, parent_code, vintage)
       values ($1, $1, $1, '43', '84', $2, case when $3::text is null then 'commune' else 'arrondissement' end, $3, 2023)`,
      [code, population, parentCode],
    );
  // A merged commune that a territory names still.
  await owner.query(
    `insert into communes (code, name, search_name, department_code, region_code, population, vintage, retired_in)
     values ($1, $1, $1, '43', '84', 0, 2022, 2023)`,
    [FORMER.code],
  );
  await owner.query("insert into former_communes values ($1, $2)", [
    FORMER.code,
    FORMER.currentCode,
  ]);
});

const census = censusOf(PLACES, new Map([[FORMER.code, FORMER.currentCode]]));

const TEXTS = ["Nord", "  nord ", "Île-Sainte", "ile ste", "IRIS 01, 02"];

const part = fc.record({
  permille: fc.integer({ min: 1, max: 999 }),
  text: fc.constantFrom(...TEXTS),
});
const divisible = ["43301", "43302", "43381", "43382", FORMER.code];
const member: fc.Arbitrary<Member> = fc.oneof(
  fc.record({ code: fc.constantFrom(...divisible, "43300") }),
  fc.record({ code: fc.constantFrom(...divisible), part }),
);
const members = fc.uniqueArray(member, {
  selector: ({ code }) => code,
  minLength: 1,
  maxLength: 5,
});
const other = fc.record({
  stage: fc.constantFrom<PublicStage | null>(null, ...PUBLIC_STAGES),
  members,
});

type Row = {
  reference: string;
  stage: PublicStage | null;
  inForce: boolean;
  members: readonly Member[];
};

/** A dossier with a territory and nothing else, past the journal that would write it. */
async function insertDossier(client: PoolClient, row: Row) {
  const id = randomUUID();
  await client.query(
    `insert into dossiers (id, reference, department_code, region_code, opened_year, number, opened_as, name,
       state, version, rules_version, lead_caisse_id, disclosed, stage, territory_version, in_force_version,
       last_move_at, created_at)
     values ($1, $2, '43', '84', 2026, $3, 'leader', $2, 'projectUnderReview', 1, 1, $4, true, $5, 1, $6, now(), now())`,
    [
      id,
      row.reference,
      Math.floor(Math.random() * 1e9),
      CAISSES.c43,
      row.stage,
      row.inForce ? 1 : null,
    ],
  );
  for (const { code, part: share } of row.members)
    await client.query(
      `insert into submission_communes (dossier_id, version, commune_code, population, vintage, share_permille, share_text)
       values ($1, 1, $2, 0, 2023, $3, $4)`,
      [id, code, share?.permille ?? null, share?.text ?? null],
    );
  return id;
}

async function inSql(
  own: readonly Member[],
  others: readonly Omit<Row, "reference" | "inForce">[],
) {
  const client = await database.owner.connect();
  try {
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    await client.query("truncate dossiers, submission_communes cascade");
    for (const [n, each] of others.entries())
      await insertDossier(client, {
        ...each,
        reference: `43-2020-000${n}`,
        inForce: true,
      });
    const id = await insertDossier(client, {
      reference: "43-2026-0001",
      stage: "letterValidated",
      inForce: false,
      members: own,
    });
    await client.query("commit");
    const { rows } = await asSystem((tx) =>
      tx.execute<{ reference: string; code: string; inhabitants: number }>(
        sql`select reference, commune_code as code, inhabitants from blocking_overlap(${id})`,
      ),
    );
    return rows;
  } finally {
    client.release();
  }
}

it("what the guard and the journal read is what the module counts", {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(members, fc.array(other, { maxLength: 3 }), async (own, others) => {
      const { shared } = effectsOf({
        census,
        own,
        others: others.map((each, n) => ({
          ...each,
          reference: `43-2020-000${n}`,
          name: "CPTS",
          claim: "inForce",
        })),
        covered: [],
      });
      const counted = shared
        .filter(({ isBlocking }) => isBlocking)
        .flatMap(({ reference, communes }) =>
          communes.map((commune) => ({ reference, ...commune })),
        );
      const order = (rows: { reference: string; code: string }[]) =>
        rows.toSorted((a, b) => (`${a.reference}${a.code}` < `${b.reference}${b.code}` ? -1 : 1));
      expect(order(await inSql(own, others))).toEqual(order(counted));
    }),
    { numRuns: 60 },
  );
});

it.each([
  "Nord",
  "IRIS 01, 02 ; 03",
  "Sts-Pères & Œuvres",
  "  L’Île-aux-Moines, s/ Mer  ",
  "ÉCOLE (Nord)",
  "Quartier st. Jean",
])("the part « %s » has one key in both", async (text) => {
  const [row] = await database.query<{ key: string }>("select part_key($1) as key", [text]);
  expect(row?.key).toBe(searchKey(text));
});
