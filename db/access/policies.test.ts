import { randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";

import { type Actor, asActor, asVisitor, SYSTEM } from "../client";
import { openTestDatabase } from "../testing/database";
import { COMMUNES, givenPlaces, PEOPLE } from "../testing/places";
import { Life, outcomeOf, setClock } from "../testing/raw-acts";
import { lifeUntil, opening } from "../testing/usual-life";

const database = openTestDatabase(({ owner }) => givenPlaces(owner));
const p = PEOPLE;

const SCENES = {
  /** By its leader, nothing sent. */
  emergence: () => lifeUntil("emergence"),
  /** By the ARS, nothing sent. */
  openedByArs: async () => {
    const life = new Life();
    return life.act(p.ars, "arsOfficer", "createProject", "emergence", {
      ...opening(),
      payload: { ...opening().payload, leaderIds: [p.leader.id] },
    });
  },
  openedByCaisse: async () => {
    const life = new Life();
    return life.act(p.cpam, "leadCpamOfficer", "createProject", "emergence", {
      ...opening(),
      payload: { ...opening().payload, leaderIds: [p.leader.id] },
    });
  },
  /** Sent, with a commune of another caisse; no milestone. */
  sent: () => lifeUntil("letterUnderReview"),
  /** With a first milestone. */
  approved: () => lifeUntil("projectDrafting"),
  signed: () => lifeUntil("aciSigned"),
};
type Scene = keyof typeof SCENES;
const played = {} as Record<Scene, string>;

const TABLES = [
  "dossiers",
  "moves",
  "move_contents",
  "submission_communes",
  "milestones",
  "deadlines",
  "drafts",
  "files",
  "file_chunks",
] as const;

beforeAll(async () => {
  await setClock(database.owner, "2026-03-02T11:00:00Z");
  for (const scene of Object.keys(SCENES) as Scene[]) {
    const { id, version } = await SCENES[scene]();
    played[scene] = id;
    await database.query(
      `insert into deadlines (dossier_id, kind, nature, debtor, opened_by) values ($1, 'letterToWrite', 'internal', 'cpts', 1)`,
      [id],
    );
    await database.query(
      `insert into drafts (dossier_id, document, topic, content, saved_by) values ($1, 'letter', 'names', '{}', $2)`,
      [id, p.leader.id],
    );
    const file = randomUUID();
    await database.query(
      `insert into files (id, dossier_id, uploaded_by, name, byte_size, sha256) values ($1, $2, $3, 'x.pdf', 1, repeat('0', 64))`,
      [file, id, p.leader.id],
    );
    await database.query(`insert into file_chunks values ($1, 0, '\\x00')`, [file]);
    await database.query("update files set attached_version = $2 where id = $1", [file, version]);
  }
});

/** The tables of which this actor reads at least one row of the scene. */
async function readTables(actor: Actor, scene: Scene) {
  return asActor(actor, async (tx) => {
    const read: string[] = [];
    for (const table of TABLES) {
      const of =
        table === "dossiers"
          ? sql`id = ${played[scene]}`
          : table === "file_chunks"
            ? sql`file_id in (select id from files where dossier_id = ${played[scene]})`
            : sql`dossier_id = ${played[scene]}`;
      const { rows } = await tx.execute(
        sql`select from ${sql.identifier(table)} where ${of} limit 1`,
      );
      if (rows.length > 0) read.push(table);
    }
    return read.join(" ");
  });
}

const ROW = "dossiers deadlines";
const OPENED = "dossiers moves move_contents deadlines files file_chunks";
const OPENED_LEADER = "dossiers moves move_contents deadlines drafts files file_chunks";
const SENT = "dossiers moves move_contents submission_communes deadlines files file_chunks";
const SENT_LEADER =
  "dossiers moves move_contents submission_communes deadlines drafts files file_chunks";
const PUBLIC =
  "dossiers moves move_contents submission_communes milestones deadlines files file_chunks";
const PUBLIC_LEADER =
  "dossiers moves move_contents submission_communes milestones deadlines drafts files file_chunks";
const OBSERVED = "dossiers submission_communes milestones";

describe("who reads what of a dossier", () => {
  it.each([
    ["emergence", "leader", OPENED_LEADER],
    ["emergence", "ars", ROW],
    ["emergence", "arsDirector", ROW],
    ["emergence", "cpam", ROW],
    ["emergence", "cpam63", ""],
    ["emergence", "ars63", ""],
    ["emergence", "observer", ""],
    ["emergence", "stranger", ""],
    ["openedByArs", "leader", OPENED_LEADER],
    ["openedByArs", "ars", OPENED],
    ["openedByArs", "cpam", ROW],
    ["openedByCaisse", "ars", ROW],
    ["openedByCaisse", "cpam", OPENED],
    ["sent", "leader", SENT_LEADER],
    ["sent", "ars", SENT],
    ["sent", "arsDirector", SENT],
    ["sent", "cpam", SENT],
    ["sent", "cpam63", SENT],
    ["sent", "ars63", ""],
    ["sent", "cpam75", ""],
    ["sent", "otherArs", ""],
    ["sent", "otherLeader", ""],
    ["sent", "observer", ""],
    ["approved", "leader", PUBLIC_LEADER],
    ["approved", "ars", PUBLIC],
    ["approved", "cpam", PUBLIC],
    ["approved", "cpam63", PUBLIC],
    ["approved", "observer", OBSERVED],
    ["approved", "otherArs", ""],
    ["approved", "otherLeader", ""],
    ["approved", "stranger", ""],
  ] as const)("%s, %s", async (scene, who, tables) => {
    expect(await readTables(p[who], scene)).toBe(tables);
  });

  it("the register reads all but drafts", async () => {
    expect(await readTables(SYSTEM, "approved")).toBe(PUBLIC);
  });

  it("a visitor reads nothing of it", async () => {
    const seen = await asVisitor(async (tx) => {
      const counts: number[] = [];
      for (const table of [...TABLES, "people", "mandates", "sessions", "kept_forms"])
        counts.push((await tx.execute(sql`select from ${sql.identifier(table)}`)).rows.length);
      return counts;
    });
    expect(new Set(seen)).toEqual(new Set([0]));
  });

  it.each(Object.keys(p) as (keyof typeof p)[])(
    "what is awaited is what the deadlines' policy shows: %s",
    async (who) => {
      const [awaited, open] = await asActor(p[who], async (tx) => [
        await tx.execute(sql`select id from awaited_acts order by id`),
        await tx.execute(sql`select id from deadlines where closed_by is null order by id`),
      ]);
      expect(awaited?.rows).toEqual(open?.rows);
    },
  );

  it("one reads one's own acts, even before anything is sent", async () => {
    const life = await lifeUntil("emergence");
    await life.act(p.ars, "arsOfficer", "nameLeader", "emergence", {
      payload: { personId: p.otherLeader.id },
    });
    const versions = await asActor(p.ars, (tx) =>
      tx.execute(sql`select version from moves where dossier_id = ${life.id}`),
    );
    expect(versions.rows).toEqual([{ version: 2 }]);
  });
});

describe("the public", () => {
  const publicly = <Row extends Record<string, unknown>>(text: string) =>
    asVisitor(async (tx) => (await tx.execute<Row>(sql.raw(text))).rows);

  it("sees a CPTS from its first milestone on", async () => {
    const seen = await publicly<{ reference: string }>("select reference from public_dossiers");
    const due = await database.query<{ reference: string }>(
      "select reference from dossiers where id = any ($1)",
      [[played.approved, played.signed]],
    );
    expect(seen.map(({ reference }) => reference).toSorted()).toEqual(
      due.map(({ reference }) => reference).toSorted(),
    );
  });

  it("with its stages, their dates, and the size of its territory", async () => {
    const [row] = await publicly<Record<string, unknown>>(
      "select * from public_dossiers where stage = 'aciSigned'",
    );
    expect(row).toEqual({
      reference: expect.any(String),
      name: "CPTS du Velay",
      department_code: "43",
      region_code: "84",
      stage: "aciSigned",
      commune_count: 2,
      population: 166_000,
    });
    expect(Object.keys((await publicly("select * from public_milestones"))[0]!)).toEqual([
      "reference",
      "id",
      "stage",
      "effective_on",
      "precision",
      "recorded_at",
      "replaces",
      "cancelled",
    ]);
  });

  it("reads no contract; an observer and the related do", async () => {
    const contract = sql`select signed_on::text as signed_on, parties from contract_facts`;
    const facts = { signed_on: "2026-03-02", parties: ["cpts", "leadCpam", "ars"] };
    expect((await asVisitor((tx) => tx.execute(contract))).rows).toEqual([]);
    for (const who of [p.observer, p.ars, p.cpam63, p.leader])
      expect((await asActor(who, (tx) => tx.execute(contract))).rows).toEqual([facts]);
    for (const who of [p.otherArs, p.stranger])
      expect((await asActor(who, (tx) => tx.execute(contract))).rows).toEqual([]);
  });
});

describe("drafts", () => {
  const save = (actor: Actor, savedBy = actor, revision = 1) =>
    outcomeOf(
      asActor(actor, (tx) =>
        tx.execute(sql`
          insert into drafts (dossier_id, document, topic, content, saved_by, revision)
          values (${played.sent}, 'letter', ${randomUUID()}, '{}', ${savedBy.id}, ${revision})`),
      ),
    );

  it("are written by the leaders, in their own name", async () => {
    expect(await save(p.leader)).toBe("done");
    expect(await save(p.leader, p.ars)).toBe("42501");
    for (const who of [p.ars, p.cpam, p.observer, p.otherLeader, SYSTEM])
      expect(await save(who)).toBe("42501");
  });

  it("an older save never overwrites a newer one", async () => {
    const saveOver = (revision: number) =>
      outcomeOf(
        asActor(p.leader, (tx) =>
          tx.execute(sql`update drafts set revision = ${revision}
            where dossier_id = ${played.sent} and topic = 'names'`),
        ),
      );
    expect(await saveOver(2)).toBe("done");
    expect(await saveOver(2)).toBe("an_older_save_never_overwrites_a_newer_one");
    expect(await saveOver(9)).toBe("an_older_save_never_overwrites_a_newer_one");
  });
});

describe("sessions and kept forms", () => {
  it("are one's own", async () => {
    await asActor(SYSTEM, (tx) =>
      tx.execute(sql`insert into sessions (token_hash, person_id, expires_at)
        values ('a', ${p.leader.id}, now() + interval '1 hour'), ('b', ${p.ars.id}, now())`),
    );
    await asActor(p.leader, (tx) =>
      tx.execute(sql`insert into kept_forms (person_id, page, fields)
        values (${p.leader.id}, '/', '{}')`),
    );
    const seenBy = (actor: Actor) =>
      asActor(actor, async (tx) => [
        (await tx.execute(sql`select token_hash from sessions`)).rows.length,
        (await tx.execute(sql`select id from kept_forms`)).rows.length,
      ]);
    expect(await seenBy(p.leader)).toEqual([1, 1]);
    expect(await seenBy(p.ars)).toEqual([1, 0]);
    expect(await seenBy(SYSTEM)).toEqual([2, 1]);
    const foreign = asActor(p.ars, (tx) =>
      tx.execute(
        sql`insert into kept_forms (person_id, page, fields) values (${p.leader.id}, '/', '{}')`,
      ),
    );
    expect(await outcomeOf(foreign)).toBe("42501");
  });
});

describe("people", () => {
  const namesSeenBy = (actor: Actor) =>
    asActor(actor, async (tx) =>
      (await tx.execute<{ name: string }>(sql`select name from people`)).rows.map(
        ({ name }) => name,
      ),
    );

  it("a porteur sees the institutions, and whom they lead with", async () => {
    const seen = await namesSeenBy(p.stranger);
    expect(seen).toContain("ars");
    expect(seen).toContain("stranger");
    expect(seen).not.toContain("leader");
    expect(await namesSeenBy(p.otherLeader)).toContain("leader");
  });

  it("an institution sees the accounts that it may name", async () => {
    expect(await namesSeenBy(p.cpam63)).toEqual(expect.arrayContaining(["leader", "stranger"]));
  });

  it("a mandate is nobody's to give", async () => {
    const life = await lifeUntil("letterUnderReview");
    const given = asActor(p.stranger, (tx) =>
      tx.execute(sql`insert into mandates (person_id, role, dossier_id)
        values (${p.stranger.id}, 'leader', ${life.id})`),
    );
    expect(await outcomeOf(given)).toBe("42501");
  });
});

describe("files", () => {
  const send = (actor: Actor, dossierId: string, uploadedBy = actor) => {
    const id = randomUUID();
    return outcomeOf(
      asActor(actor, async (tx) => {
        await tx.execute(sql`insert into files (id, dossier_id, uploaded_by, name, byte_size, sha256)
          values (${id}, ${dossierId}, ${uploadedBy.id}, 'x.pdf', 1, repeat('0', 64))`);
        await tx.execute(sql`insert into file_chunks values (${id}, 0, 'x')`);
      }),
    );
  };

  it("are sent by the related, in their own name", async () => {
    for (const who of [p.leader, p.ars, p.cpam, p.cpam63])
      expect(await send(who, played.sent)).toBe("done");
    for (const who of [p.otherArs, p.stranger, p.observer])
      expect(await send(who, played.sent)).toBe("42501");
    expect(await send(p.observer, played.approved)).toBe("42501");
    expect(await send(p.leader, played.sent, p.ars)).toBe("42501");
  });

  const sent = async (actor: Actor, dossierId: string, digest?: string) => {
    const id = randomUUID();
    const sha256 = digest ?? "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";
    await asActor(actor, async (tx) => {
      await tx.execute(sql`insert into files (id, dossier_id, uploaded_by, name, byte_size, sha256)
        values (${id}, ${dossierId}, ${actor.id}, 'x.pdf', 1, ${sha256})`);
      await tx.execute(sql`insert into file_chunks values (${id}, 0, 'x')`);
    });
    return { id, sha256 };
  };
  const refusal = (life: Life, file: { id: string; sha256: string }) =>
    outcomeOf(
      life.act(p.ars, "arsOfficer", "refuseLetter", "letterRefused", {
        payload: { files: [file] },
      }),
    );

  it("are taken by an act, and frozen by it", async () => {
    const life = await lifeUntil("letterUnderReview");
    const file = await sent(p.ars, life.id);
    const seen = (actor: Actor) =>
      asActor(
        actor,
        async (tx) => (await tx.execute(sql`select from files where id = ${file.id}`)).rows.length,
      );
    expect(await seen(p.leader)).toBe(0);
    expect(await refusal(life, file)).toBe("done");
    expect(await seen(p.leader)).toBe(1);
    const more = asActor(p.ars, (tx) =>
      tx.execute(sql`insert into file_chunks values (${file.id}, 1, 'y')`),
    );
    expect(await outcomeOf(more)).toBe("an_act_freezes_its_files");
    await asActor(p.ars, (tx) => tx.execute(sql`delete from files where id = ${file.id}`));
    expect(await seen(p.ars)).toBe(1);
    expect(await outcomeOf(database.query("delete from files where id = $1", [file.id]))).toBe(
      "an_act_freezes_its_files",
    );
  });

  it.each([
    ["another's", (life: Life) => sent(p.leader, life.id)],
    ["of another dossier", () => sent(p.ars, played.sent)],
    ["with other bytes than it says", (life: Life) => sent(p.ars, life.id, "0".repeat(64))],
    [
      "with another digest than the act says",
      async (life: Life) => ({ ...(await sent(p.ars, life.id)), sha256: "1".repeat(64) }),
    ],
    ["that is not there", async () => ({ id: randomUUID(), sha256: "0".repeat(64) })],
  ])("no act takes a file %s", async (_, given) => {
    const life = await lifeUntil("letterUnderReview");
    expect(await refusal(life, await given(life))).toBe("an_act_takes_the_files_sent_for_it");
  });

  it("leaders take each other's", async () => {
    const life = await lifeUntil("emergence");
    await life.act(p.ars, "arsOfficer", "nameLeader", "emergence", {
      payload: { personId: p.otherLeader.id },
    });
    const file = await sent(p.otherLeader, life.id);
    await life.act(p.leader, "leader", "submitHealthProject", "projectSubmitted", {
      payload: { files: [file] },
      communes: [COMMUNES.lePuy],
    });
  });
});

it("a caisse is associated by the last submitted territory only", async () => {
  const life = await lifeUntil("letterUnderReview");
  const seenBy63 = () =>
    asActor(
      p.cpam63,
      async (tx) => (await tx.execute(sql`select from dossiers where id = ${life.id}`)).rows.length,
    );
  expect(await seenBy63()).toBe(1);
  await life.act(p.leader, "leader", "submitHealthProject", "projectSubmitted", {
    communes: [COMMUNES.lePuy],
  });
  expect(await seenBy63()).toBe(0);
});
