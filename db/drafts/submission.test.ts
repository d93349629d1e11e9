import { createHash, randomUUID } from "node:crypto";

import { describe, expect, it } from "vitest";

import { PROJECT_FORM } from "@/lib/domain/health-project/form";
import { LETTER_FORM } from "@/lib/domain/letter/form";
import type { SubmissionForm } from "@/lib/domain/topics/document-form";
import type { Draft } from "@/lib/domain/topics/tasks";
import type { Answers } from "@/lib/domain/topics/topic";

import { asActor } from "../client";
import { moveDossier } from "../dossiers/commands/move-dossier";
import { readHistory } from "../dossiers/history";
import { readDossier } from "../dossiers/queries";
import { storeFile } from "../files/commands";
import { dossiers } from "../schema/dossiers";
import { readSubmittedCommunes } from "../territory/submitted";
import { openTestDatabase } from "../testing/database";
import { COMMUNES, givenPlaces, PEOPLE } from "../testing/places";
import { lifeUntil } from "../testing/usual-life";

const database = openTestDatabase(({ owner }) => givenPlaces(owner));

const { leader, ars } = PEOPLE;
const finished = (answers: Answers) => ({ answers, finished: true });
const communes = [COMMUNES.lePuy, COMMUNES.brioude];

const letter: Draft = {
  projectLeader: finished({ name: "Claire", profession: "Médecin", email: "claire@exemple.fr" }),
  involvedActors: finished({ professions: { generalPractitioner: 4, nurse: 6 }, structures: {} }),
  territory: finished({ communes, reason: "Bassin de vie" }),
  initialDiagnosis: finished({ needs: "x".repeat(10_000) }),
};

const project = (fileId: string): Draft => ({
  territory: finished({ communes: [COMMUNES.brioude], reason: "" }),
  projectDocument: finished({ files: [fileId] }),
  association: finished({ name: "CPTS", rna: "", court: "x".repeat(100) }),
});

const referenceOf = async (id: string) => {
  const rows = await asActor(leader, (tx) => tx.select().from(dossiers));
  return rows.find((row) => row.id === id)?.reference ?? "";
};

const submit = async (form: SubmissionForm, reference: string, draft: Draft, intentId: string) => {
  const dossier = await readDossier(leader, reference);
  return moveDossier(leader, {
    reference,
    version: dossier?.version ?? 0,
    move: form.move,
    relation: "leader",
    intentId,
    ...form.submission(draft),
  });
};

const PDF = Buffer.from("%PDF-1.7");

async function* onePdf() {
  yield PDF;
}

describe("a draft that is submitted", () => {
  it("becomes an act with its texts and its territory, which the ARS reads", async () => {
    const { id } = await lifeUntil("emergence");
    const reference = await referenceOf(id);
    const sent = await submit(LETTER_FORM, reference, letter, randomUUID());
    expect(sent).toMatchObject({ ok: true, value: { version: 2, state: "letterUnderReview" } });

    const dossier = await readDossier(ars, reference);
    const [line] = dossier ? await readHistory(ars, dossier, 2) : [];
    expect(line?.payload).toEqual({
      statement: true,
      professions: { generalPractitioner: 4, nurse: 6 },
    });
    expect(line?.content).toMatchObject({ topics: { territory: { reason: "Bassin de vie" } } });
    const territory = await readSubmittedCommunes(ars, id, 2);
    expect(territory.map(({ code, population }) => [code, population])).toEqual([
      ["43040", 6700],
      ["43157", 19_000],
    ]);
  });

  it("is submitted once, however often the same intent is sent", async () => {
    const { id } = await lifeUntil("emergence");
    const reference = await referenceOf(id);
    const intentId = randomUUID();
    const version = (await readDossier(leader, reference))?.version ?? 0;
    const act = { reference, version, move: LETTER_FORM.move, intentId };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        moveDossier(leader, { ...act, ...LETTER_FORM.submission(letter) }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await readDossier(leader, reference))?.version).toBe(2);
  });

  it("takes the project's PDF and the association's register with it", async () => {
    const { id } = await lifeUntil("emergence");
    const reference = await referenceOf(id);
    const stored = await storeFile(leader, {
      dossierId: id,
      name: "projet.pdf",
      byteSize: PDF.length,
      sha256: createHash("sha256").update(PDF).digest("hex"),
      chunks: onePdf(),
    });
    const fileId = stored === "tooMany" ? "" : stored.id;
    const sent = await submit(PROJECT_FORM, reference, project(fileId), randomUUID());
    expect(sent).toMatchObject({ ok: true, value: { state: "projectSubmitted" } });
    const [file] = await database.query("select attached_version from files where id = $1", [
      fileId,
    ]);
    expect(file?.["attached_version"]).toBe(sent.ok ? sent.value.version : 0);
  });

  it("is refused without its PDF, and nothing changes", async () => {
    const { id } = await lifeUntil("emergence");
    const reference = await referenceOf(id);
    const before = (await readDossier(leader, reference))?.version;
    const draft = { ...project(""), projectDocument: finished({ files: [] }) };
    expect(await submit(PROJECT_FORM, reference, draft, randomUUID())).toMatchObject({
      ok: false,
      failure: { kind: "factsMissing" },
    });
    expect((await readDossier(leader, reference))?.version).toBe(before);
  });
});
