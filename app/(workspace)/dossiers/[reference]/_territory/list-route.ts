import "server-only";

import { keepForm } from "@/db/kept-forms/commands";
import { type Fields, one } from "@/lib/domain/shared/form";
import { countOf, NO_BREAK_SPACE } from "@/lib/domain/shared/typography";
import { NOT_TAKEN } from "@/lib/domain/territory/list-choices";
import { type DocumentForm, topicAt } from "@/lib/domain/topics/document-form";
import { formValues } from "@/lib/domain/topics/form-values";
import type { Topic } from "@/lib/domain/topics/topic";
import { formRoute, type Outcome, type Sent } from "@/lib/server/form-route";

import { type FoundDraft, findDraft } from "../_draft/find-draft";
import { documentHref } from "../_draft/load-draft";
import { saveTopic } from "../_draft/save-topic";
import type { TopicParams } from "../_draft/topic-params";
import { listHref } from "./list-href";
import { membersBefore } from "./members-before";
import { answerName, listProblem, type ReadList, readList } from "./read-list";
import { SEEN } from "./what-other-did";

const CHANGED = "Relisez le tableau avant d’ajouter : vos choix ont changé ce qu’il donne";

type List = { form: DocumentForm; topic: Topic; found: FoundDraft; read: ReadList };

/** The territory with the list added, or the list in its place; parts already typed stay. */
function membersAfter({ topic, found, read }: List, replaces: boolean) {
  const had = membersBefore(topic, found);
  const listed = new Map(
    read.communes.map(({ code, part }) => [code, { code, ...(part && { part }) }]),
  );
  const isThere = new Set(had.map(({ code }) => code));
  const members = [...had, ...[...listed.values()].filter(({ code }) => !isThere.has(code))];
  return {
    members: replaces ? members.filter(({ code }) => listed.has(code)) : members,
    added: members.length - had.length,
  };
}

/** The other answers of the topic, as its own form would send them. */
function otherFields({ topic, found }: List, sent: Fields): Fields {
  const saved = found.saved[topic.id];
  const fields = formValues(topic, saved?.answers ?? found.known[topic.id] ?? {});
  fields["revision"] = [one(sent, "revision") ?? ""];
  fields[SEEN] = [one(sent, SEEN) ?? ""];
  fields["fin"] = [saved?.postponed ? "non" : "oui"];
  return fields;
}

async function confirm(list: List, sent: Sent<TopicParams>, replaces: boolean): Promise<Outcome> {
  const { form, topic, found, read } = list;
  if (read.open > 0) {
    const lines = countOf(read.open, "ligne");
    return invalid(`Précisez ${lines}${NO_BREAK_SPACE}: rien n’a été ajouté`);
  }
  if (one(sent.fields, "lu") !== read.shown) return invalid(CHANGED);
  const { members, added } = membersAfter(list, replaces);
  const saved = await saveTopic({
    actor: sent.actor,
    form,
    topic,
    found,
    fields: otherFields(list, sent.fields),
    changed: { communes: members },
    insists: false,
  });
  if (!saved.ok) {
    return saved.failure === "notFound"
      ? { status: "notFound" }
      : { status: "invalid", errors: saved.failure };
  }
  const news = new URLSearchParams({
    ...(one(sent.fields, "retour") === "verifier" && { retour: "verifier" }),
    ajoutees: `${added}`,
    deja: `${read.communes.length - added}`,
  });
  const here = documentHref(form, sent.params.reference, topic.slug);
  return { status: "done", to: `${here}?${news}#fait` };
}

const invalid = (message: string): Outcome => ({ status: "invalid", errors: { "": [message] } });

async function run(form: DocumentForm, sent: Sent<TopicParams>): Promise<Outcome> {
  const { actor, params, fields } = sent;
  const topic = topicAt(form, params.sujet);
  const found = topic && (await findDraft(actor, params.reference, form));
  if (!topic?.fields.some(({ kind }) => kind === "communes") || !found) {
    return { status: "notFound" };
  }
  const problem = listProblem(one(fields, "liste") ?? "");
  if (problem) return { status: "invalid", errors: { liste: [problem] } };

  const read = await readList(fields, found.dossier);
  const list: List = { form, topic, found, read };
  const action = one(fields, "faire");
  if (action === "ajouter" || action === "remplacer") {
    return confirm(list, sent, action === "remplacer");
  }
  if (action === "sans") {
    for (const question of read.questions)
      if (question.answer === undefined) fields[answerName(question)] = [NOT_TAKEN];
  }
  const page = listHref(form, params);
  const kept = await keepForm(actor, { page, fields, errors: {} });
  return { status: "done", to: `${page}?repris=${kept}#lecture` };
}

/** The POST of the page of lists: it reads, asks, and adds only what was shown. */
export const listRoute = (form: DocumentForm) =>
  formRoute<TopicParams>({
    page: (params) => listHref(form, params),
    run: (sent) => run(form, sent),
  });
