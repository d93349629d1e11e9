import "server-only";

import type { Actor } from "@/db/client";
import { readHistory } from "@/db/dossiers/history";
import { type Dossier, readDossier } from "@/db/dossiers/queries";
import { readDraft, type SavedDraft } from "@/db/drafts/queries";
import { listFiles, type StoredFile } from "@/db/files/queries";
import { resolveMembers } from "@/db/territory/resolve";
import { readSubmittedCommunes } from "@/db/territory/submitted";
import { projectDocument } from "@/lib/domain/health-project/topics";
import { territory } from "@/lib/domain/letter/territory-topics";
import type { ChosenTerritory } from "@/lib/domain/territory/chosen";
import { territoryGaps } from "@/lib/domain/territory/gaps";
import type { DocumentForm } from "@/lib/domain/topics/document-form";
import { membersOf } from "@/lib/domain/topics/members";
import type { Draft, TaskList } from "@/lib/domain/topics/tasks";
import { type Answers, listOf } from "@/lib/domain/topics/topic";
import { isWritable } from "@/lib/domain/topics/writable";

/** A leader's document as its pages need it. */
export type FoundDraft = {
  dossier: Dossier;
  saved: SavedDraft;
  /** The same, without the files that an earlier version has taken. */
  draft: Draft;
  /** What is already known and need not be typed again, for the topics never saved. */
  known: Record<string, Answers | undefined>;
  territory: ChosenTerritory;
  /** The PDFs that wait to be submitted, the project itself first. */
  files: StoredFile[];
  list: TaskList;
  /** Whether it can be written and submitted in this state. */
  isOpen: boolean;
};

const TERRITORY = territory.id;

/** The first contact of the dossier presents the letter, unless somebody else is named. */
async function knownLeader(actor: Actor, dossier: Dossier): Promise<Answers | undefined> {
  const [opening] = await readHistory(actor, dossier, 1);
  const given = opening?.content ?? {};
  const text = (name: string) => (typeof given[name] === "string" ? given[name] : "");
  if (text("contactName") === "") return undefined;
  return { name: text("contactName"), email: text("contactEmail"), phone: text("contactPhone") };
}

/** The territory last submitted, or the one that the letter's draft has. */
async function knownTerritory(actor: Actor, dossier: Dossier): Promise<Answers | undefined> {
  const { territoryVersion } = dossier;
  if (territoryVersion !== null) {
    const submitted = await readSubmittedCommunes(actor, dossier.id, territoryVersion);
    return { communes: submitted.map(({ code, part }) => ({ code, ...(part && { part }) })) };
  }
  const letter = await readDraft(actor, dossier.id, "letter");
  const communes = membersOf(letter[TERRITORY]?.answers);
  return communes.length > 0 ? { communes } : undefined;
}

async function knownAnswers(
  actor: Actor,
  dossier: Dossier,
  { document }: DocumentForm,
  saved: SavedDraft,
): Promise<FoundDraft["known"]> {
  if (document === "letter") {
    return saved["projectLeader"] ? {} : { projectLeader: await knownLeader(actor, dossier) };
  }
  return saved[TERRITORY] ? {} : { [TERRITORY]: await knownTerritory(actor, dossier) };
}

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
  const known = await knownAnswers(actor, dossier, form, saved);
  const answers = saved[TERRITORY]?.answers ?? known[TERRITORY] ?? {};
  const chosen = await resolveMembers(membersOf(answers));
  const gaps = saved[TERRITORY] ? territoryGaps(chosen) : [];
  const attached = saved[projectDocument.id];
  const files = await waitingFiles(actor, dossier, listOf(attached?.answers ?? {}, "files"));
  const draft: Draft = attached
    ? {
        ...saved,
        [projectDocument.id]: {
          answers: { files: files.map(({ id }) => id) },
          finished: attached.finished && files.length > 0,
        },
      }
    : saved;
  return {
    dossier,
    saved,
    draft,
    known,
    territory: chosen,
    files,
    list: form.tasks(draft, gaps.length > 0 ? { [TERRITORY]: { communes: gaps } } : {}),
    isOpen: isWritable(form.document, dossier.state),
  };
}
