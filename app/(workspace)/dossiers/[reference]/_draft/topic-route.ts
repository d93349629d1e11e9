import "server-only";

import { AUTOSAVE_TYPE } from "@/components/topics/autosave-answer";
import type { Actor } from "@/db/client";
import { type Fields, one } from "@/lib/domain/shared/form";
import { type DocumentForm, topicAfter, topicAt } from "@/lib/domain/topics/document-form";
import { membersOf } from "@/lib/domain/topics/members";
import type { Answers, Topic } from "@/lib/domain/topics/topic";
import { formRoute, type Outcome } from "@/lib/server/form-route";
import type { UploadedFile } from "@/lib/server/multipart";
import { takeFilesIn } from "@/lib/server/pdf/problems";
import { pdfSink } from "@/lib/server/pdf/sink";

import { answerAutosave } from "./answer-autosave";
import { changeCommunes } from "./change-communes";
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

/** Where a press leads once the topic is saved. */
function nextPage(form: DocumentForm, topic: Topic, action: string, sent: Sent, after: FoundDraft) {
  const { reference } = sent.params;
  const back = one(sent.fields, "retour") === "verifier" ? "?retour=verifier" : "";
  const here = documentHref(form, reference, topic.slug);
  if (action === "plus-tard") return documentHref(form, reference);
  if (action !== "continuer") return `${here}${back}`;
  if (back) return documentHref(form, reference, "verifier");
  const next = topicAfter(topic, after.list);
  return documentHref(form, reference, next?.slug);
}

async function run(form: DocumentForm, sent: Sent): Promise<Outcome> {
  const { actor, params, fields } = sent;
  const topic = topicAt(form, params.sujet);
  const found = topic && (await findDraft(actor, params.reference, form));
  if (!topic || !found) return { status: "notFound" };

  const action = one(fields, "faire") ?? "continuer";
  const fileErrors = takeFilesIn(fields, sent.files);
  const kept: Answers = found.saved[topic.id]?.answers ?? found.known[topic.id] ?? {};
  const communes = topic.fields.some(({ kind }) => kind === "communes")
    ? await changeCommunes(action, {
        fields,
        members: membersOf(kept),
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
      ...(communes && { communes: communes.members }),
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
  const errors = { ...gaps, ...fileErrors, ...communes?.errors };
  if (Object.keys(errors).length > 0) return { status: "invalid", errors };

  const after = (await findDraft(actor, params.reference, form)) ?? found;
  const to = nextPage(form, topic, action, sent, after);
  if (!communes) return { status: "done", to };
  const ask = communes.ask
    ? `${to.includes("?") ? "&" : "?"}q=${encodeURIComponent(communes.ask)}`
    : "";
  return { status: "done", to: `${to}${ask}#${ask ? "communes-trouvees" : "q"}` };
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
  return (request: Request, context: { params: Promise<TopicParams> }) =>
    request.headers.get("accept") === AUTOSAVE_TYPE
      ? answerAutosave(form, request, context)
      : submit(request, context);
}
