import { expect, it } from "vitest";

import { asActor } from "../client";
import { openTestDatabase } from "../testing/database";
import { givenPlaces, PEOPLE } from "../testing/places";
import { outcomeOf } from "../testing/raw-acts";

const database = openTestDatabase(({ owner }) => givenPlaces(owner));

const lines = async (text: string) =>
  (await database.query<{ line: string }>(text)).map(({ line }) => line);

it("the server may do this to tables and views, and nothing else", async () => {
  expect(
    await lines(`
      select format('%s: %s', c.relname, string_agg(lower(g.privilege_type), ', ' order by g.privilege_type)) as line
      from pg_class c cross join lateral aclexplode(c.relacl) g
      where c.relnamespace = 'public'::regnamespace
        and g.grantee in (0, (select oid from pg_roles where rolname = 'app_user'))
      group by c.relname order by c.relname`),
  ).toMatchInlineSnapshot(`
    [
      "awaited_acts: select",
      "caisse_communes: select",
      "caisse_departments: select",
      "caisse_editions: select",
      "change_communes: select",
      "change_contents: select",
      "change_moves: select",
      "change_rules: select",
      "communes: select",
      "contour_sets: select",
      "contour_topologies: select",
      "contours_in_force: select",
      "contract_facts: select",
      "deadlines: insert, select",
      "departments: select",
      "dossier_names: select",
      "dossiers: select",
      "drafts: delete, insert, select, update",
      "error_reports: select",
      "file_chunks: insert, select",
      "files: delete, insert, select",
      "former_communes: select",
      "former_names: select",
      "intercommunalities: select",
      "kept_forms: delete, insert, select, update",
      "lifecycle_rules: select",
      "mandates: select",
      "milestones: select",
      "move_contents: insert, select",
      "moves: select",
      "national_rules: select",
      "organisations: select",
      "past_populations: select",
      "people: select",
      "public_changes: select",
      "public_contacts: delete, select",
      "public_cpts: select",
      "public_dossiers: select",
      "public_milestones: select",
      "public_names: select",
      "public_sources: select",
      "public_stage_facts: select",
      "public_territories: select",
      "public_territory_facts: select",
      "readable_histories: select",
      "regions: select",
      "register_declarations: select",
      "related_dossiers: select",
      "sessions: delete, insert, select, update",
      "snapshots: select",
      "standing_milestones: select",
      "submission_communes: select",
      "territory_changes: select",
      "territory_claims: select",
    ]
  `);
});

it("and this to single columns", async () => {
  expect(
    await lines(`
      select format('%s: %s (%s)', c.relname, lower(g.privilege_type), string_agg(a.attname, ', ' order by a.attnum)) as line
      from pg_attribute a join pg_class c on c.oid = a.attrelid cross join lateral aclexplode(a.attacl) g
      where c.relnamespace = 'public'::regnamespace
        and g.grantee in (0, (select oid from pg_roles where rolname = 'app_user'))
      group by c.relname, g.privilege_type order by 1`),
  ).toMatchInlineSnapshot(`
    [
      "change_communes: insert (change_id, commune_code, share_permille, share_text)",
      "change_contents: insert (change_id, version, content, consequences)",
      "change_moves: insert (change_id, version, move, from_state, to_state, relation, actor_id, acted_on, intent_id, intent_digest, payload)",
      "deadlines: update (closed_by)",
      "error_reports: insert (dossier_id, message, email)",
      "error_reports: update (answer)",
      "moves: insert (dossier_id, version, move, from_state, to_state, relation, actor_id, acted_on, intent_id, intent_digest, payload)",
      "public_contacts: insert (dossier_id, email, phone, website)",
      "public_contacts: update (email, phone, website)",
      "register_declarations: insert (region_code, version, kind, declared_on, covered_since)",
      "snapshots: insert (month, sha256, line_count, file)",
      "submission_communes: insert (dossier_id, version, commune_code, share_permille, share_text)",
    ]
  `);
});

it("and may call these functions, not the owner's", async () => {
  expect(
    await lines(`
      select proname as line from pg_proc p
      where pronamespace = 'public'::regnamespace and has_function_privilege('app_user', p.oid, 'execute')
      order by 1`),
  ).toMatchInlineSnapshot(`
    [
      "account_of_session",
      "app_now",
      "blocking_overlap",
      "caisses_of_commune",
      "cells_of",
      "codes_of",
      "current_actor",
      "day_in",
      "day_of",
      "dossier_term",
      "edit_caisses",
      "import_contours",
      "inhabitants_of",
      "is_administrator",
      "last_act",
      "legal_term",
      "lock_dossier",
      "members_in_force",
      "my_mandates",
      "my_scope",
      "published_situation",
      "received_on",
      "refuse",
      "relations_to",
      "system_person",
      "term_start",
      "touch_session",
      "withdraw_contours",
    ]
  `);
});

it("every table has row-level security, and no function searches a path it was not given", async () => {
  expect(
    await lines(`select relname as line from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity`),
  ).toEqual([]);
  expect(
    await lines(`select proname as line from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef
        and not coalesce(array_to_string(proconfig, ' ') like '%search_path=pg_catalog, public, pg_temp%', false)`),
  ).toEqual([]);
});

it("the server's login owns nothing, creates nothing and is nobody else", async () => {
  const login = new URL(database.appUrl).username;
  expect(
    await database.query(
      `select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls,
         (select count(*)::int from pg_shdepend where refobjid = r.oid and deptype = 'o') as owned
       from pg_roles r where rolname = $1`,
      [login],
    ),
  ).toEqual([
    { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false, owned: 0 },
  ]);
});

it.each([
  "create table mine (id int)",
  "create function mine() returns int language sql as 'select 1'",
  "alter table moves disable trigger all",
  "update moves set payload = '{}'",
  "delete from moves",
  "truncate moves",
  "update dossiers set state = 'operational'",
  "update dossiers set version = 1",
  "update dossiers set stage = 'operational', has_milestone = true",
  "insert into dossiers (id) values (gen_random_uuid())",
  "delete from dossiers",
  "insert into milestones (stage) values ('operational')",
  "update move_contents set content = '{}'",
  "delete from submission_communes",
  "update submission_communes set population = 1",
  "insert into mandates (person_id, role) values (current_actor(), 'observer')",
  "update mandates set role = 'observer'",
  "update people set name = 'x'",
  "update lifecycle_rules set relations = '{leader}'",
  "update national_rules set restarts_on_missing_documents = false",
  "update regions set letter_policy = 'joint'",
  "update communes set population = 1",
  "select * from instance",
  "update instance set demonstration = true",
  "select set_clock_offset(interval '1 year')",
  "select erase_content(gen_random_uuid(), 1)",
  "select * from reference_counters",
  "insert into moves (made_at) values (now())",
  "insert into moves (hash) values ('x')",
  "update files set sha256 = 'x'",
  "update file_chunks set bytes = ''",
  "update deadlines set nature = 'legal'",
  "insert into territory_changes (id) values (gen_random_uuid())",
  "update territory_changes set state = 'accepted'",
  "update change_moves set payload = '{}'",
  "insert into change_moves (made_at) values (now())",
  "insert into change_communes (population) values (1)",
  "delete from change_communes",
  "update change_contents set content = '{}'",
  "insert into change_contents (salt) values (gen_random_uuid())",
  "update change_rules set relations = '{leader}'",
  "update files set attached_change_id = null",
  "select erase_change_content(gen_random_uuid(), 1)",
])("the server does not: %s", async (statement) => {
  const { sql } = await import("drizzle-orm");
  const attempt = asActor(PEOPLE.ars, (tx) => tx.execute(sql.raw(statement)));
  expect(await outcomeOf(attempt)).toBe("42501");
});
