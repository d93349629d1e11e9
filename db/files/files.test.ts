import { createHash } from "node:crypto";

import { describe, expect, it } from "vitest";

import type { Actor } from "../client";
import { moveDossier } from "../dossiers/commands/move-dossier";
import { openTestDatabase } from "../testing/database";
import { givenPlaces, PEOPLE } from "../testing/places";
import { lifeUntil as lifeIn } from "../testing/usual-life";
import { storeFile } from "./commands";
import { listFiles, listSentFiles, openFile } from "./queries";

const database = openTestDatabase(({ owner }) => givenPlaces(owner));

const { leader, otherLeader, stranger, ars, cpam, observer } = PEOPLE;

async function lifeUntil(state: Parameters<typeof lifeIn>[0]) {
  const { id, version } = await lifeIn(state);
  const [row] = await database.query<{ reference: string }>(
    "select reference from dossiers where id = $1",
    [id],
  );
  return { id, version, reference: row?.reference ?? "" };
}

const chunks = (n: number) => Array.from({ length: n }, (_, i) => Buffer.alloc(1000, i + 1));

async function* stream(parts: Buffer[]) {
  for (const part of parts) yield part;
}

async function send(actor: Actor, dossierId: string, parts = chunks(3), name = "a.pdf") {
  const whole = Buffer.concat(parts);
  const sha256 = createHash("sha256").update(whole).digest("hex");
  const stored = await storeFile(actor, {
    dossierId,
    name,
    byteSize: whole.length,
    sha256,
    chunks: stream(parts),
  });
  if (stored === "tooMany") throw new Error("too many");
  return stored.id;
}

async function bytesOf(actor: Actor, reference: string, id: string) {
  const file = await openFile(actor, { reference, id });
  if (!file) return undefined;
  const read: Buffer[] = [];
  for await (const chunk of file.bytes) read.push(chunk);
  return Buffer.concat(read);
}

describe("a file", () => {
  it("is read again byte for byte, chunk by chunk", async () => {
    const { id: dossierId, reference } = await lifeUntil("letterUnderReview");
    const parts = [Buffer.from("%PDF-1.7\n"), Buffer.alloc(700_000, 7), Buffer.from("%%EOF")];
    const id = await send(ars, dossierId, parts);
    const read = await bytesOf(ars, reference, id);
    expect(read?.equals(Buffer.concat(parts))).toBe(true);
  });

  it("waits for its act, seen by its sender alone; then by all who read the history", async () => {
    const { id: dossierId, reference, version } = await lifeUntil("letterUnderReview");
    const id = await send(ars, dossierId);
    expect(await openFile(leader, { reference, id })).toBeUndefined();
    expect(await openFile(cpam, { reference, id })).toBeUndefined();
    expect((await listSentFiles(ars, dossierId)).map((file) => file.id)).toEqual([id]);

    const moved = await moveDossier(ars, {
      reference,
      version,
      move: "askLetterClarification",
      payload: { answerBy: "2027-06-01", questionCount: 1 },
      content: { questions: ["Quel calendrier ?"] },
      fileIds: [id],
      intentId: "00000000-0000-4000-8000-0000000000f1",
    });
    expect(moved).toMatchObject({ ok: true });
    for (const reader of [ars, leader, cpam]) {
      expect(await openFile(reader, { reference, id })).toMatchObject({
        attachedVersion: version + 1,
      });
    }
    for (const other of [stranger, otherLeader, observer]) {
      expect(await openFile(other, { reference, id })).toBeUndefined();
      expect((await listFiles(other, dossierId)).map((file) => file.id)).not.toContain(id);
    }
  });

  it("belongs to one dossier: another reference, or an id that is none, gives nothing", async () => {
    const { id: dossierId, reference } = await lifeUntil("letterUnderReview");
    const another = await lifeUntil("letterUnderReview");
    const id = await send(ars, dossierId);
    expect(await openFile(ars, { reference: another.reference, id })).toBeUndefined();
    expect(await openFile(ars, { reference, id: "../../etc/passwd" })).toBeUndefined();
    expect(await openFile(ars, { reference, id: crypto.randomUUID() })).toBeUndefined();
  });

  it("is not stored for a dossier that is not the sender's", async () => {
    const { id: dossierId } = await lifeUntil("letterUnderReview");
    await expect(send(stranger, dossierId)).rejects.toThrow();
    expect(await listFiles(ars, dossierId)).toHaveLength((await listFiles(cpam, dossierId)).length);
  });
});

describe("files that wait", () => {
  it("are forty at most for one person on one dossier", async () => {
    const { id: dossierId } = await lifeUntil("letterUnderReview");
    for (let n = 0; n < 40; n += 1) await send(ars, dossierId, [Buffer.from([n])]);
    const one = { dossierId, name: "b.pdf", byteSize: 1, sha256: "ab".repeat(32) };
    const refused = await storeFile(ars, { ...one, chunks: stream([Buffer.from("x")]) });
    expect(refused).toBe("tooMany");
  });

  it("are forgotten after two days, unless a draft names them", async () => {
    const { id: dossierId } = await lifeUntil("emergence");
    const forgotten = await send(leader, dossierId);
    const drafted = await send(leader, dossierId);
    await database.query(
      `insert into drafts (dossier_id, document, topic, content, revision, saved_at, saved_by)
       values ($1, 'project', 'projectDocument', $2, 1, now(), $3)`,
      [dossierId, JSON.stringify({ answers: { files: [drafted] }, finished: true }), leader.id],
    );
    await database.query(
      "update files set uploaded_at = now() - interval '3 days' where dossier_id = $1",
      [dossierId],
    );
    const recent = await send(leader, dossierId);
    const kept = (await listSentFiles(leader, dossierId)).map(({ id }) => id);
    expect(kept.toSorted()).toEqual([drafted, recent].toSorted());
    expect(kept).not.toContain(forgotten);
  });
});
