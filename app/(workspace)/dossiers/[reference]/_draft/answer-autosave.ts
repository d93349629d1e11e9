import "server-only";

import type { AutosaveAnswer } from "@/components/topics/autosave-answer";
import { formatHour } from "@/lib/domain/shared/dates";
import { takeControlsOut } from "@/lib/domain/shared/typed-text";
import { type DocumentForm, topicAt } from "@/lib/domain/topics/document-form";
import { guardedRoute } from "@/lib/server/guarded-route";
import { readMultipart } from "@/lib/server/multipart";
import { currentActor } from "@/lib/server/session";

import { findDraft } from "./find-draft";
import { saveTopic } from "./save-topic";
import type { TopicParams } from "./topic-params";

const notSaved = (why: string): AutosaveAnswer => ({
  status: "notSaved",
  message: `Le brouillon n’est pas enregistré. ${why}.`,
});

const SIGNED_OUT = notSaved(
  "Votre session a pris fin ; enregistrez pour vous identifier, votre texte sera gardé",
);
const UNREAD = notSaved("L’envoi n’est pas lisible");
const NOT_THERE = notSaved("Cette page n’existe pas, ou vous n’y avez pas accès");

async function answer(
  form: DocumentForm,
  request: Request,
  { reference, sujet }: TopicParams,
): Promise<AutosaveAnswer> {
  const actor = await currentActor();
  if (!actor) return SIGNED_OUT;
  const read = await readMultipart(request);
  if (!read.ok) return UNREAD;

  const topic = topicAt(form, sujet);
  const found = topic && (await findDraft(actor, reference, form));
  if (!topic || !found) return NOT_THERE;

  const { fields } = read.value;
  takeControlsOut(fields);
  const outcome = await saveTopic({ actor, form, topic, found, fields, insists: false });
  if (!outcome.ok) {
    if (outcome.failure === "notFound") return NOT_THERE;
    const [why = ""] = Object.values(outcome.failure).flat();
    return notSaved(why);
  }
  const { revision, savedAt } = outcome.value.saved;
  return {
    status: "saved",
    revision,
    message: `Brouillon enregistré à ${formatHour(savedAt, found.dossier.timeZone)}`,
  };
}

/** The automatic save of a topic, through the route of its form; it never moves the page. */
export const answerAutosave = (
  form: DocumentForm,
  request: Request,
  context: { params: Promise<TopicParams> },
): Promise<Response> =>
  guardedRoute(async (asked: Request, { params }: { params: Promise<TopicParams> }) =>
    Response.json(await answer(form, asked, await params), {
      headers: { "cache-control": "no-store" },
    }),
  )(request, context);
