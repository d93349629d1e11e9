import "server-only";

import type { Actor } from "@/db/client";
import { saveDraft } from "@/db/drafts/commands";
import type { SavedTopic } from "@/db/drafts/queries";
import { formatHour } from "@/lib/domain/shared/dates";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";
import { fail, ok, type Result } from "@/lib/domain/shared/result";
import { NO_BREAK_SPACE } from "@/lib/domain/shared/typography";
import { gapsOf } from "@/lib/domain/topics/completeness";
import type { DocumentForm } from "@/lib/domain/topics/document-form";
import { readAnswers } from "@/lib/domain/topics/reading";
import { sameContent } from "@/lib/domain/topics/same-content";
import type { Answers, Topic, TopicContent } from "@/lib/domain/topics/topic";

import { territoryProblems } from "../_territory/territory-problems";
import { whatOtherDid } from "../_territory/what-other-did";
import type { FoundDraft } from "./find-draft";

type TopicSave = {
  actor: Actor;
  form: DocumentForm;
  topic: Topic;
  found: FoundDraft;
  fields: Fields;
  /** Communes or files as a button of the page has changed them. */
  changed?: Answers;
  /** Whether the author says that the part is finished, whatever is missing. */
  insists: boolean;
};

export type TopicSaved = { saved: SavedTopic; gaps: FieldErrors };

const answersKept = ({ found, topic, changed = {} }: TopicSave): Answers => ({
  ...(found.saved[topic.id]?.answers ?? found.known[topic.id]),
  ...changed,
});

/** Who saved meanwhile, when, and what they did to the territory: the second save waits. */
async function newerMessage({ savedAt, savedBy, answers }: SavedTopic, save: TopicSave) {
  const { actor, found, fields } = save;
  const who = savedBy.id === actor.id ? "vous, dans une autre page" : savedBy.name;
  const done = await whatOtherDid(fields, answers);
  const what = done === "" ? "" : ` (${done})`;
  return `Cette partie a été enregistrée à ${formatHour(savedAt, found.dossier.timeZone)} par ${who}${what}${NO_BREAK_SPACE}: votre saisie est gardée ci-dessous, comparez avant d’enregistrer`;
}

const closedMessage = ({ theName }: DocumentForm) =>
  `Rien n’est enregistré${NO_BREAK_SPACE}: ${theName} ne s’écrit pas à cette étape. Votre saisie est gardée ci-dessous`;

const revisionIn = (fields: Fields): number => {
  const sent = one(fields, "revision") ?? "";
  return /^\d{1,9}$/.test(sent) ? Number(sent) : 0;
};

/** Saves what was typed of one topic, if it is readable; says what it still misses. */
export async function saveTopic(
  save: TopicSave,
): Promise<Result<TopicSaved, FieldErrors | "notFound">> {
  const { actor, form, topic, found, fields } = save;
  const kept = answersKept(save);
  const read = readAnswers(topic, fields, kept);
  if (!read.ok) return read;

  const hasTerritory = topic.fields.some(({ kind }) => kind === "communes");
  const { dossier, problemsOf } = found;
  const territory = hasTerritory
    ? await territoryProblems({ actor, dossierId: dossier.id, problemsOf }, topic, read.value)
    : {};
  const draft: TopicContent = { answers: read.value, finished: true };
  const gaps = { ...gapsOf(topic, draft), ...territory };
  const isComplete = Object.keys(gaps).length === 0;
  const postponed = one(fields, "fin") === "non";
  const finished = !postponed && (isComplete || save.insists);
  const content: TopicContent = { answers: read.value, finished, ...(postponed && { postponed }) };

  const outcome = await saveDraft(actor, {
    dossierId: found.dossier.id,
    document: form.document,
    topic: topic.id,
    content,
    revision: revisionIn(fields),
  });
  if (outcome.ok) return ok({ saved: outcome.value, gaps: finished ? gaps : {} });
  if (outcome.failure === "notFound") return fail("notFound");
  if (outcome.failure === "closed") return fail({ "": [closedMessage(form)] });
  const { newer } = outcome.failure;
  if (sameContent(newer, content)) return ok({ saved: newer, gaps: finished ? gaps : {} });
  return fail({ "": [await newerMessage(newer, save)] });
}
