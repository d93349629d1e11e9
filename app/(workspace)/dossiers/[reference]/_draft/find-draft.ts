import "server-only";

import type { Actor } from "@/db/client";
import { type Dossier, readDossier } from "@/db/dossiers/queries";
import { readDraft, type SavedDraft } from "@/db/drafts/queries";
import { listFiles, type StoredFile } from "@/db/files/queries";
import { resolveMembers } from "@/db/territory/resolve";
import type { ChosenTerritory } from "@/lib/domain/territory/chosen";
import { type DocumentForm, fileFieldOf } from "@/lib/domain/topics/document-form";
import { membersOf } from "@/lib/domain/topics/members";
import type { Draft, TaskList } from "@/lib/domain/topics/tasks";
import { listOf } from "@/lib/domain/topics/topic";

import { territoryProblems } from "../_territory/territory-problems";
import { type DocumentRules, readDocumentRules } from "./document-rules";
import { type KnownAnswers, readKnownAnswers, TERRITORY } from "./known-answers";

/** A leader's document as its pages need it. */
export type FoundDraft = DocumentRules & {
  dossier: Dossier;
  saved: SavedDraft;
  /** The same, without the files that an earlier version has taken. */
  draft: Draft;
  /** What is already known and need not be typed again, for the topics never saved. */
  known: KnownAnswers;
  territory: ChosenTerritory;
  /** The PDFs that wait to be submitted, the main one first. */
  files: StoredFile[];
  list: TaskList;
};

/** The files of the draft that no act carries yet: a version never takes the file of another. */
async function waitingFiles(actor: Actor, dossier: Dossier, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const stored = new Map(
    (await listFiles(actor, dossier.id))
      .filter(
        ({ attachedVersion, attachedChangeId }) =>
          attachedVersion === null && attachedChangeId === null,
      )
      .map((file) => [file.id, file]),
  );
  return ids.flatMap((id) => stored.get(id) ?? []);
}

/** Changes with each save of any topic: what was checked is what is submitted. */
export const draftVersion = ({ saved }: Pick<FoundDraft, "saved">): string =>
  Object.values(saved)
    .map(({ topic, revision }) => `${topic}.${revision}`)
    .toSorted()
    .join(" ");

/** The document of a dossier that this person leads; undefined for anybody else. */
export async function findDraft(
  actor: Actor,
  reference: string,
  form: DocumentForm,
): Promise<FoundDraft | undefined> {
  const dossier = await readDossier(actor, reference);
  if (!dossier?.relations.includes("leader")) return undefined;

  const saved = await readDraft(actor, dossier.id, form.document);
  const known = await readKnownAnswers(actor, dossier, form.document, saved);
  const rules = await readDocumentRules(actor, dossier, form.document, saved);
  const answers = saved[TERRITORY]?.answers ?? known[TERRITORY] ?? {};
  const chosen = await resolveMembers(membersOf(answers));
  const territory = form.topics.find(({ id }) => id === TERRITORY);
  const asking = { actor, dossierId: dossier.id, problemsOf: rules.problemsOf };
  const problems =
    saved[TERRITORY] && territory ? await territoryProblems(asking, territory, answers) : {};
  const { topic, name } = fileFieldOf(form) ?? { topic: "", name: "" };
  const attached = saved[topic];
  const files = await waitingFiles(actor, dossier, listOf(attached?.answers ?? {}, name));
  const draft: Draft = attached
    ? {
        ...saved,
        [topic]: {
          answers: { [name]: files.map(({ id }) => id) },
          finished: attached.finished && files.length > 0,
        },
      }
    : saved;
  return {
    ...rules,
    dossier,
    saved,
    draft,
    known,
    territory: chosen,
    files,
    list: form.tasks(draft, { [TERRITORY]: problems }),
  };
}
