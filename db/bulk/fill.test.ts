import { afterAll, expect, it } from "vitest";

import type { DossierForDecision } from "@/lib/domain/lifecycle/journal";

import { SYSTEM } from "../client";
import { readDossier } from "../dossiers/queries";
import { withOwner } from "../instance/owner";
import { verifyJournals } from "../journal/verify";
import { resetClock, setClock } from "../seed/scenes/clock";
import { open, play } from "../seed/scenes/play";
import type { Place, Played, Scene, Setting } from "../seed/scenes/setting";
import { openTestDatabase } from "../testing/database";
import { CAISSES, COMMUNES, givenPlaces, PEOPLE } from "../testing/places";
import { VELAY } from "../testing/velay";
import { fillDossiers } from "./fill";
import type { Script, ScriptedAct } from "./script";

const database = openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
});
afterAll(resetClock);

const RULES = {
  letterPolicy: "joint",
  letterAnswerDays: 60,
  restartsOnMissingDocuments: true,
  completenessDays: 15,
} as const;

type Told = Scene & { on: string; saysOf?: ScriptedAct["saysOf"] };

const lifeIn = (name: string, communes: readonly Place[], told: readonly Told[]): Script => {
  const setting: Setting = { ...VELAY, name, communes };
  const acts = told.map(({ on, ...scene }, index) => ({
    ...scene,
    at: new Date(Date.parse(`${on}T10:00:00Z`) + index * 60_000 * 7),
  }));
  return { key: name, setting, regionCode: "84", rules: RULES, acts };
};

const by =
  (who: Scene["who"]) =>
  (on: string, move: Scene["move"], said: Partial<Told> = {}): Told => ({ who, move, on, ...said });
const [leader, ars, dg, cpam, register] = [
  by("leader"),
  by("arsOfficer"),
  by("arsDirector"),
  by("leadCpamOfficer"),
  by("system"),
];

const corrected = { subject: "milestone", newOn: "2024-04-01", precision: "month" };
const milestoneOf = (stage: string) => (dossier: DossierForDecision) =>
  dossier.milestones.find((row) => row.stage === stage)?.id;

const LIVES = [
  lifeIn(
    "CPTS de la Sente",
    [COMMUNES.lePuy, { code: COMMUNES.clermont, part: { permille: 300, text: "Quartiers nord" } }],
    [
      leader("2023-01-10", "createProject"),
      leader("2023-03-10", "submitLetter"),
      cpam("2023-03-15", "askLetterClarification"),
      leader("2023-03-20", "answerLetterClarification"),
      ars("2023-04-12", "approveLetter", { payload: { documentOn: "2023-04-03" } }),
      cpam("2023-05-12", "approveLetter", { payload: { documentOn: "2023-05-03" } }),
      leader("2024-01-31", "submitHealthProject"),
      ars("2024-02-09", "acknowledgeComplete"),
      dg("2024-03-05", "validateProject"),
      cpam("2024-04-05", "openAci"),
      cpam("2024-05-05", "openSigning"),
      leader("2024-05-15", "recordSignature"),
      cpam("2024-08-05", "recordSignature", {
        payload: {
          signatures: ["cpts", "leadCpam", "ars"].map((party) => ({
            party,
            signedOn: "2024-06-03",
          })),
        },
      }),
      cpam("2024-10-05", "startOperation", { payload: { startedOn: "2024-09-02" } }),
      leader("2025-01-05", "rename", { content: { name: "CPTS de la Grande Sente" } }),
      ars("2025-02-05", "correctDate", {
        saysOf: (dossier) => ({
          payload: {
            phase: "propose",
            milestoneId: milestoneOf("projectValidated")(dossier),
            ...corrected,
          },
          content: { reason: "La décision porte une autre date." },
        }),
      }),
      dg("2025-02-15", "correctDate", {
        saysOf: (dossier) => ({
          payload: {
            phase: "confirm",
            milestoneId: milestoneOf("projectValidated")(dossier),
            ...corrected,
            proposalVersion: 16,
          },
          content: { reason: "La décision porte une autre date." },
        }),
      }),
    ],
  ),
  lifeIn(
    "CPTS du Gué",
    [COMMUNES.brioude, COMMUNES.lePuy],
    [
      ars("2024-04-02", "takeOver", {
        payload: {
          to: "projectDrafting",
          milestones: [{ stage: "letterValidated", on: "2019-11-15", precision: "year" }],
        },
        content: { sources: ["Rapport annuel"] },
      }),
      ars("2024-04-03", "nameLeader"),
      leader("2025-01-10", "submitHealthProject"),
      ars("2025-01-15", "askMissingDocuments"),
      leader("2025-01-31", "sendMissingDocuments"),
      ars("2025-02-03", "acknowledgeComplete"),
      register("2025-04-01", "deemValidated"),
      dg("2025-04-20", "confirmValidation"),
      leader("2025-05-20", "openAci"),
      ars("2025-08-20", "endCpts"),
    ],
  ),
  lifeIn(
    "CPTS du Pont",
    [COMMUNES.clermont, COMMUNES.brioude],
    [
      ars("2024-06-03", "takeOver", {
        payload: {
          to: "aciSigned",
          milestones: [
            { stage: "letterValidated", on: null, precision: "unknown" },
            { stage: "projectValidated", on: "2020-05-12", precision: "month" },
            { stage: "aciSigned", on: "2020-12-10", precision: "day" },
          ],
        },
      }),
      cpam("2024-07-03", "startOperation"),
    ],
  ),
  lifeIn(
    "CPTS du Seuil",
    [COMMUNES.brioude, COMMUNES.lePuy],
    [
      leader("2023-02-01", "createProject"),
      leader("2023-03-01", "submitLetter"),
      ars("2023-04-03", "approveLetter"),
      cpam("2023-04-04", "approveLetter"),
      leader("2023-07-03", "withdraw"),
      ars("2024-02-05", "reopen"),
      leader("2024-09-02", "submitHealthProject"),
      dg("2024-10-01", "validateProject"),
      leader("2025-06-02", "withdraw"),
    ],
  ),
];

const VIEWS = [
  `select d.*, null::uuid as in_force_change_id from dossiers d order by reference`,
  `select d.reference, m.* from moves m join dossiers d on d.id = m.dossier_id order by 1, m.version`,
  `select d.reference, c.* from move_contents c join dossiers d on d.id = c.dossier_id order by 1, c.version`,
  `select d.reference, s.* from submission_communes s join dossiers d on d.id = s.dossier_id
   order by 1, s.version, s.commune_code`,
  `select d.reference, m.* from milestones m join dossiers d on d.id = m.dossier_id
   order by 1, m.act_version, m.stage`,
  `select d.reference, n.* from dossier_names n join dossiers d on d.id = n.dossier_id order by 1, n.act_version`,
  `select d.reference, w.* from deadlines w join dossiers d on d.id = w.dossier_id
   order by 1, opened_by, kind, debtor, due_on`,
  `select d.reference, m.person_id, m.role, m.valid_from, m.valid_until from mandates m
   join dossiers d on d.id = m.dossier_id order by 1, m.person_id`,
  `select d.reference, f.name, f.byte_size, f.sha256, f.uploaded_by, f.attached_version,
     (select encode(sha256(c.bytes), 'hex') from file_chunks c where c.file_id = f.id) as bytes
   from files f join dossiers d on d.id = f.dossier_id order by 1, f.attached_version, f.name`,
  `select * from reference_counters order by 1`,
  `select c.* from public_cpts c order by reference`,
  `select c.reference, s.* from public_stage_facts s join public_cpts c on c.id = s.dossier_id
   order by 1, s.given_order, s.stage`,
  `select c.reference, f.* from public_territory_facts f join public_cpts c on c.id = f.dossier_id
   order by 1, f.given_at, f.stage, f.recorded_on`,
  `select c.reference, t.* from public_territories t join public_cpts c on c.id = t.dossier_id order by 1, territory_key`,
  `select * from public_names order by 1, act_version`,
  `select d.reference, count(*) > 0 as told from dossiers d join public_changes p on p.dossier_id = d.id
   group by 1 order by 1`,
];

/** Salted, chained, drawn, or of an instant that differs by the seconds that a command takes. */
const APART = ["hash", "previous_hash", "content_digest", "salt", "intent_id", "id", "dossier_id"];
const KNOWN: ReadonlySet<string> = new Set([
  ...Object.values(PEOPLE).map(({ id }) => id),
  ...Object.values(CAISSES),
]);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function comparable(row: Record<string, unknown>) {
  const kept = Object.entries(row).filter(([name]) => !APART.includes(name));
  const text = JSON.stringify(Object.fromEntries(kept), (_, value) =>
    typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)
      ? value.slice(0, 16)
      : value,
  );
  const plain = JSON.parse(text.replaceAll(UUID, (id) => (KNOWN.has(id) ? id : "an id")));
  // What an act asked for names its files and what it corrects, whose ids differ.
  if (text.includes('"files"') || row["move"] === "correctDate") delete plain.intent_digest;
  return plain;
}

type Reads = (statement: string) => Promise<{ rows: Record<string, unknown>[] }>;

async function readAll(read: Reads) {
  const tables: unknown[][] = [];
  for (const view of VIEWS) tables.push((await read(view)).rows.map(comparable));
  return tables;
}

/** Every act of every life through the command of its form, under the register's clock. */
async function playLives() {
  const played = new Map<string, Played>();
  const acts = LIVES.flatMap((script) => script.acts.map((act) => ({ script, act })));
  for (const { script, act } of acts.toSorted((a, b) => a.act.at.getTime() - b.act.at.getTime())) {
    await setClock(act.at);
    const { at, saysOf, ...scene } = act;
    const dossier = played.get(script.key);
    if (!dossier) {
      played.set(script.key, await open(script.setting, scene));
      continue;
    }
    const known = saysOf && (await readDossier(SYSTEM, dossier.reference));
    played.set(script.key, await play(dossier, { ...scene, ...(known && saysOf(known)) }));
  }
  await resetClock();
}

it("leaves the rows that the commands leave, for the same lives", async () => {
  const filled = await withOwner(database.ownerUrl, async ({ client }) => {
    await client.query("begin");
    await fillDossiers(client, LIVES);
    const rows = await readAll((statement) => client.query(statement));
    await client.query("rollback");
    return rows;
  });
  await playLives();
  const played = await readAll((statement) => database.owner.query(statement));
  for (const [index, rows] of played.entries()) {
    expect(filled[index], VIEWS[index]).toEqual(rows);
    expect(rows.length).toBeGreaterThan(0);
  }
});

it("leaves journals that verification accepts, and the triggers as they were", async () => {
  const later = LIVES.slice(0, 1).map((script) => ({
    ...script,
    key: "later",
    acts: script.acts.slice(0, 8).map((act) => ({ ...act, at: new Date(act.at.getTime() + 1000) })),
  }));
  const found = await withOwner(database.ownerUrl, async ({ client, database: owner }) => {
    await client.query("begin");
    await fillDossiers(client, later);
    await client.query("commit");
    return verifyJournals(owner);
  });
  expect(found).toMatchObject({ dossiers: 5, broken: undefined });
  const [disabled] = await database.query<{ count: number }>(
    "select count(*)::int as count from pg_trigger where tgenabled <> 'O'",
  );
  expect(disabled?.count).toBe(0);
  await expect(database.query("update moves set version = version")).rejects.toThrow();
});
