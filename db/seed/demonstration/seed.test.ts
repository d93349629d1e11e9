import { expect, it } from "vitest";

import { DOSSIER_STATES } from "@/lib/domain/lifecycle/states";
import { addDays, dayIn } from "@/lib/domain/shared/plain-date";
import { territoryAt, territoryKeyOf } from "@/lib/domain/territory/in-force";

import { SYSTEM } from "../../client";
import { readDossier } from "../../dossiers/queries";
import { withOwner } from "../../instance/owner";
import { readChanges } from "../../territory-changes/queries";
import { openTestDatabase } from "../../testing/database";
import { loadReference } from "../reference";
import { seedDemonstration, storiesOn } from "./seed";

const today = dayIn("Europe/Paris", new Date());

const database = openTestDatabase(async ({ ownerUrl }) => {
  await withOwner(ownerUrl, async ({ client }) => {
    await loadReference(client);
    await client.query("update instance set demonstration = true");
    await seedDemonstration(client);
  });
});

it("has at least one dossier in each state", async () => {
  const rows = await database.query<{ state: string }>("select distinct state from dossiers");
  expect(rows.map(({ state }) => state).toSorted()).toEqual([...DOSSIER_STATES].toSorted());
});

it("has a legal term in twelve days, or on the nearest later day that a term may fall on", async () => {
  const rows = await database.query<{ due_on: string }>(
    "select due_on::text from deadlines where kind = 'legalTerm' and closed_by is null",
  );
  const target = [12, 13, 14].map((days) => addDays(today, days));
  expect(rows.some(({ due_on }) => target.includes(due_on))).toBe(true);
});

it("shows territories: communes shared with a validated CPTS, parts, changes in each state, a new name", async () => {
  const [row] = await database.query(
    `select (select array_agg(distinct state order by state) from territory_changes) as changes,
       (select count(*)::int from submission_communes where share_text is not null) as parts,
       (select count(*)::int from dossier_names where act_version > 1) as names,
       (select count(distinct mine.commune_code)::int from dossiers d
        join submission_communes mine on mine.dossier_id = d.id and mine.version = d.territory_version
        join territory_claims other on other.commune_code = mine.commune_code
          and other.dossier_id <> d.id and other.stage = 'operational'
        where d.state = 'projectUnderReview') as shared`,
  );
  expect(row).toEqual({
    changes: ["accepted", "proposed", "refused"],
    parts: 3,
    names: 1,
    shared: 3,
  });
});

it("the territory in force is the same for PostgreSQL and for the rule", async () => {
  const rows = await database.query<{ reference: string; key: string | null }>(
    `select d.reference, coalesce('acte-' || d.in_force_version, 'modification-' || c.number) as key
     from dossiers d left join territory_changes c on c.id = d.in_force_change_id order by 1`,
  );
  const ruled = await Promise.all(
    rows.map(async ({ reference }) => {
      const dossier = await readDossier(SYSTEM, reference);
      if (!dossier) throw new Error(`${reference} is not there`);
      const changes = (await readChanges(SYSTEM, dossier.id)).map((change) => ({
        ...change,
        acceptedAt: change.acceptedAt?.toISOString() ?? null,
      }));
      const on = dayIn(dossier.timeZone, dossier.now);
      const fact = territoryAt({ ...dossier, changes }, on, dossier.now);
      return { reference, key: (fact && territoryKeyOf(fact, dossier.acts)) ?? null };
    }),
  );
  expect(ruled).toEqual(rows);
  expect(rows.filter(({ key }) => key?.startsWith("modification-"))).toHaveLength(1);
  expect(rows.filter(({ key }) => key === null).length).toBeGreaterThan(2);
});

it("shows a publication that waits, a contact with consent, an error to answer", async () => {
  const [row] = await database.query(
    `select (select count(*)::int from milestones where published_at > app_now()) as waiting,
       (select count(*)::int from public_contacts) as contacts,
       (select count(*)::int from error_reports where closed_at is null) as reports`,
  );
  expect(row).toEqual({ waiting: 1, contacts: 1, reports: 1 });
});

it("ends at real time", async () => {
  const [row] = await database.query<{ late: number }>(
    "select abs(extract(epoch from app_now() - clock_timestamp()))::float as late",
  );
  expect(row?.late).toBeLessThan(1);
});

it("plays every dossier to its last episode", async () => {
  const rows = await database.query<{ name: string; version: number }>(
    "select name, version from dossiers",
  );
  expect(Object.fromEntries(rows.map(({ name, version }) => [name, version]))).toEqual(
    Object.fromEntries(storiesOn(today).map(({ name, episodes }) => [name, episodes.length])),
  );
});

it("goes on where it was cut off, and plays nothing twice", async () => {
  const count = async () =>
    (
      await database.query(
        "select 1 from moves union all select 1 from change_moves union all select 1 from error_reports",
      )
    ).length;
  const before = await count();
  await withOwner(database.ownerUrl, ({ client }) => seedDemonstration(client));
  expect(await count()).toBe(before);
});
