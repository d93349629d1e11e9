import "server-only";

import { IN_PLACE_TYPE, type InPlaceAnswer } from "@/components/territory/in-place-answer";
import { AUTOSAVE_TYPE } from "@/components/topics/autosave-answer";
import type { Actor } from "@/db/client";
import { type Fields, one } from "@/lib/domain/shared/form";
import { type DocumentForm, topicAfter, topicAt } from "@/lib/domain/topics/document-form";
import type { Topic } from "@/lib/domain/topics/topic";
import { formRoute, type Outcome } from "@/lib/server/form-route";
import type { UploadedFile } from "@/lib/server/multipart";
import { takeFilesIn } from "@/lib/server/pdf/problems";
import { pdfSink } from "@/lib/server/pdf/sink";

import { changeTerritory, type TerritoryChange } from "../_territory/change-territory";
import { keepList } from "../_territory/keep-list";
import { membersBefore } from "../_territory/members-before";
import { answerAutosave } from "./answer-autosave";
import { type FoundDraft, findDraft } from "./find-draft";
import { documentHref } from "./load-draft";
import { saveTopic } from "./save-topic";
import type { TopicParams } from "./topic-params";

type Sent = {
  actor: Actor;
  params: TopicParams;
  fields: Fields;
  files: UploadedFile[];
};

/** Files received with the form, or taken out by one of its buttons. */
function changeFiles(action: string, sent: Sent, topic: Topic, kept: readonly string[]) {
  const field = topic.fields.find(({ kind }) => kind === "files");
  if (!field) return undefined;
  const [verb, id] = action.split(":");
  const left = verb === "retirer-fichier" ? kept.filter((each) => each !== id) : kept;
  const received = sent.files.flatMap((file) => ("id" in file ? [file.id] : []));
  return { [field.name]: [...left, ...received] };
}

type Press = { form: DocumentForm; topic: Topic; action: string; sent: Sent };

/** Where a press leads once the topic is saved. */
function nextPage({ form, topic, action, sent }: Press, after: FoundDraft) {
  const { reference } = sent.params;
  const back = one(sent.fields, "retour") === "verifier" ? "?retour=verifier" : "";
  const here = documentHref(form, reference, topic.slug);
  if (action === "plus-tard") return documentHref(form, reference);
  if (action === "liste") return `${here}/liste${back}`;
  if (action !== "continuer") return `${here}${back}`;
  if (back) return documentHref(form, reference, "verifier");
  const next = topicAfter(topic, after.list);
  return documentHref(form, reference, next?.slug);
}

/** Back to the page of the territory, which says or asks what the press has left to say. */
async function pageAfterChange({ form, topic, sent }: Press, change: TerritoryChange) {
  const here = documentHref(form, sent.params.reference, topic.slug);
  const back = one(sent.fields, "retour");
  if (change.list !== undefined) {
    return keepList(sent.actor, `${here}/liste`, { text: change.list, back });
  }
  const query = new URLSearchParams({ ...(back && { retour: back }), ...change.query }).toString();
  return `${here}${query && `?${query}`}#${change.anchor}`;
}

async function run(form: DocumentForm, sent: Sent): Promise<Outcome> {
  const { actor, params, fields } = sent;
  const topic = topicAt(form, params.sujet);
  const found = topic && (await findDraft(actor, params.reference, form));
  if (!topic || !found) return { status: "notFound" };

  const action = one(fields, "faire") ?? "continuer";
  const press: Press = { form, topic, action, sent };
  const fileErrors = takeFilesIn(fields, sent.files);
  const territory = topic.fields.some(({ kind }) => kind === "communes")
    ? await changeTerritory(action, {
        fields,
        members: membersBefore(topic, found),
        near: found.dossier.departmentCode,
      })
    : undefined;
  const saved = await saveTopic({
    actor,
    form,
    topic,
    found,
    fields,
    changed: {
      ...(territory && { communes: territory.members }),
      ...changeFiles(
        action,
        sent,
        topic,
        found.files.map(({ id }) => id),
      ),
    },
    insists: action === "continuer",
  });
  if (!saved.ok) {
    return saved.failure === "notFound"
      ? { status: "notFound" }
      : { status: "invalid", errors: { ...saved.failure, ...fileErrors } };
  }
  const gaps = action === "continuer" ? saved.value.gaps : {};
  const errors = { ...gaps, ...fileErrors, ...territory?.errors };
  if (Object.keys(errors).length > 0) return { status: "invalid", errors };
  if (territory) return { status: "done", to: await pageAfterChange(press, territory) };

  const after = (await findDraft(actor, params.reference, form)) ?? found;
  return { status: "done", to: nextPage(press, after) };
}

/** The POST of a topic's page: its buttons, and the automatic save of the same form. */
export function topicRoute(form: DocumentForm) {
  const submit = formRoute<TopicParams>({
    page: ({ reference, sujet }) => documentHref(form, reference, sujet),
    files: async ({ actor, params }) => {
      const takesFiles = topicAt(form, params.sujet)?.fields.some(({ kind }) => kind === "files");
      const found = takesFiles ? await findDraft(actor, params.reference, form) : undefined;
      return found?.isOpen ? pdfSink(actor, found.dossier.id) : undefined;
    },
    run: (sent) => run(form, sent),
  });
  return async (request: Request, context: { params: Promise<TopicParams> }) => {
    const asked = request.headers.get("accept");
    if (asked === AUTOSAVE_TYPE) return answerAutosave(form, request, context);
    const answer = await submit(request, context);
    return asked === IN_PLACE_TYPE ? inPlace(answer) : answer;
  };
}

/** The same redirection, for a page that follows it without leaving. */
function inPlace(answer: Response): Response {
  const to = answer.headers.get("location");
  return to === null
    ? answer
    : Response.json({ to } satisfies InPlaceAnswer, { headers: { "cache-control": "no-store" } });
}
