import { beforeAll, describe, expect, it } from "vitest";

import { openTestDatabase } from "../testing/database";
import { givenPlaces, PEOPLE } from "../testing/places";
import { type Life, outcomeOf, setClock } from "../testing/raw-acts";
import { brokenAfter } from "../testing/tampering";
import { lifeUntil } from "../testing/usual-life";
import { verifyJournals } from "./verify";

const database = openTestDatabase(({ owner }) => givenPlaces(owner));
const p = PEOPLE;
let life: Life;
let reference: string;

beforeAll(async () => {
  await setClock(database.owner, "2026-03-02T11:00:00Z");
  await lifeUntil("aciSigned");
  await lifeUntil("emergence");
  life = await lifeUntil("projectValidated");
  await life.act(p.ars, "arsOfficer", "abandon", "abandoned", {
    payload: { warnedOn: "2026-01-02" },
    content: { reason: "sans nouvelles" },
  });
  const [row] = await database.query("select reference from dossiers where id = $1", [life.id]);
  reference = row?.["reference"];
});

const verified = () => verifyJournals(database.drizzle());

const brokenBy = (statement: string) =>
  brokenAfter(database.owner, statement.replaceAll("$id", `'${life.id}'`));

describe("verification", () => {
  it("counts dossiers and acts, and finds nothing broken", async () => {
    expect(await verified()).toEqual({ dossiers: 3, acts: 19, erased: 0, broken: undefined });
  });

  it.each([
    [
      "edited history",
      'update moves set payload = payload || \'{"documentOn": "2026-02-01"}\' where dossier_id = $id and version = 3',
      3,
      "l’empreinte de cet acte n’est pas celle de ce qu’il dit.",
    ],
    [
      "a re-dated act",
      "update moves set made_at = made_at - interval '1 ms' where dossier_id = $id and version = 8",
      8,
      "l’empreinte de cet acte n’est pas celle de ce qu’il dit.",
    ],
    [
      "an edited hash",
      "update moves set hash = repeat('0', 64) where dossier_id = $id and version = 3",
      4,
      "cet acte n’est pas enchaîné au précédent.",
    ],
    [
      "an edited act with its hash made again",
      "update moves m set acted_on = acted_on - 1, hash = hash_of(jsonb_populate_record(m, jsonb_build_object('acted_on', acted_on - 1))) where dossier_id = $id and version = 3",
      4,
      "cet acte n’est pas enchaîné au précédent.",
    ],
    [
      "a removed act",
      "delete from moves where dossier_id = $id and version = 4",
      5,
      "un acte manque dans la suite du journal.",
    ],
    [
      "a cut tail",
      "delete from moves where dossier_id = $id and version = 8",
      7,
      "le dossier n’est pas dans l’état de son dernier acte.",
    ],
    [
      "a row set back to an earlier act",
      "update dossiers set version = 7, state = 'projectValidated' where id = $id",
      8,
      "le dossier n’est pas dans l’état de son dernier acte.",
    ],
    [
      "a journal beyond its row",
      "insert into moves (dossier_id, version, move, from_state, to_state, relation, actor_id, acted_on, made_at, intent_id, intent_digest, rules_version, previous_hash, hash) select dossier_id, 9, 'reopen', to_state, 'projectValidated', relation, actor_id, acted_on, made_at + interval '1 s', gen_random_uuid(), '', rules_version, hash, '' from moves where dossier_id = $id and version = 8; update moves m set hash = hash_of(m) where dossier_id = $id and version = 9",
      9,
      "le dossier n’est pas dans l’état de son dernier acte.",
    ],
    [
      "a changed content",
      'update move_contents set content = \'{"reason": "autre"}\' where dossier_id = $id and version = 8',
      8,
      "le contenu de cet acte n’est pas celui qui a été enregistré.",
    ],
    [
      "a removed content",
      "delete from move_contents where dossier_id = $id and version = 8",
      8,
      "le contenu de cet acte n’est pas celui qui a été enregistré.",
    ],
    [
      "an added content",
      "insert into move_contents (dossier_id, version, content) values ($id, 3, '{}')",
      3,
      "le contenu de cet acte n’est pas celui qui a été enregistré.",
    ],
    [
      "an added commune",
      "insert into submission_communes values ($id, 2, '43040', 6700, 2023)",
      2,
      "les communes de cet acte ne sont pas celles qui ont été transmises.",
    ],
    [
      "a changed population",
      "update submission_communes set population = 1 where dossier_id = $id and version = 2",
      2,
      "les communes de cet acte ne sont pas celles qui ont été transmises.",
    ],
    [
      "another population on the row",
      "update dossiers set population = 12 where id = $id",
      5,
      "le territoire du dossier n’est pas le dernier transmis.",
    ],
    [
      "a forged milestone",
      "insert into milestones (dossier_id, stage, effective_on, precision, recorded_at, act_version) values ($id, 'operational', '2026-03-01', 'day', now(), 8)",
      8,
      "les étapes publiques ne sont pas celles que ses actes lui donnent.",
    ],
    [
      "a moved milestone",
      "update milestones set effective_on = '2020-01-01' where dossier_id = $id and stage = 'projectValidated'",
      7,
      "les étapes publiques ne sont pas celles que ses actes lui donnent.",
    ],
    [
      "a removed milestone",
      "delete from milestones where dossier_id = $id and stage = 'left'",
      8,
      "les étapes publiques ne sont pas celles que ses actes lui donnent.",
    ],
    [
      "a re-dated recording",
      "update milestones set recorded_at = recorded_at - interval '1 day' where dossier_id = $id and stage = 'left'",
      8,
      "une étape publique n’est pas datée, ou publiée, comme son acte le dit.",
    ],
    [
      "a delay that no act says",
      "update milestones set published_at = recorded_at + interval '3 days' where dossier_id = $id and stage = 'left'",
      8,
      "une étape publique n’est pas datée, ou publiée, comme son acte le dit.",
    ],
    [
      "a forged stage",
      "update dossiers set stage = 'operational' where id = $id",
      null,
      "l’étape publique du dossier n’est pas celle de ses actes.",
    ],
    [
      "a file that no act names",
      "insert into files (dossier_id, uploaded_by, name, byte_size, sha256, attached_version) select id, actor_id, 'x', 1, repeat('0', 64), 2 from dossiers join moves on dossier_id = id and moves.version = 2 where id = $id",
      2,
      "un fichier de cet acte n’est pas celui qui a été joint.",
    ],
  ])("finds %s", async (_, statement, version, says) => {
    const where =
      version === null ? `Dossier ${reference}` : `Dossier ${reference}, acte ${version}`;
    expect(await brokenBy(statement)).toBe(`${where} : ${says}`);
  });

  it("finds a number that is missing", async () => {
    expect(await brokenBy("update reference_counters set last_number = last_number + 1")).toContain(
      "les numéros de son département ne se suivent pas.",
    );
  });

  it("counts an erased act as erased, not as broken", async () => {
    await database.query("select erase_content($1, 8)", [life.id]);
    expect(await verified()).toMatchObject({ erased: 1, broken: undefined });
    const [row] = await database.query(
      "select content, salt, erased_at is not null as erased from move_contents where dossier_id = $1 and version = 8",
      [life.id],
    );
    expect(row).toEqual({ content: null, salt: null, erased: true });
    expect(await outcomeOf(database.query("select erase_content($1, 8)", [life.id]))).toBe(
      "there_is_a_content_to_erase",
    );
  });

  it("the owner does not edit history either", async () => {
    for (const statement of [
      "update moves set payload = '{}'",
      "delete from moves",
      "truncate moves cascade",
      "update move_contents set content = '{}'",
      "delete from submission_communes",
    ])
      expect(await outcomeOf(database.query(statement))).toBe("history_is_never_edited");
  });
});
