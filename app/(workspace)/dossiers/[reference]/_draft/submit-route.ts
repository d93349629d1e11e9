import "server-only";

import { moveDossier } from "@/db/dossiers/commands/move-dossier";
import { one } from "@/lib/domain/shared/form";
import type { SubmissionForm } from "@/lib/domain/topics/document-form";
import { formRoute, type Outcome, type Sent } from "@/lib/server/form-route";

import { draftVersion, findDraft } from "./find-draft";
import { documentHref } from "./load-draft";
import { previewSubmission } from "./preview-submission";

type Params = { reference: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const NOT_READY = "Terminez les parties obligatoires : rien n’a été transmis";
const NOT_STATED = "Cochez cette case pour transmettre";
const CHANGED =
  "Relisez vos réponses : le brouillon a changé depuis que vous avez ouvert cette page";
const FORGED = "Envoyez à nouveau depuis cette page : l’envoi précédent était incomplet";

async function run(
  form: SubmissionForm,
  { actor, params: { reference }, fields }: Sent<Params>,
): Promise<Outcome> {
  const found = await findDraft(actor, reference, form);
  if (!found) return { status: "notFound" };

  const intentId = one(fields, "intentId") ?? "";
  const version = one(fields, "version") ?? "";
  if (!UUID.test(intentId) || !/^\d{1,9}$/.test(version)) {
    return { status: "invalid", errors: { "": [FORGED] } };
  }
  if (one(fields, "statement") !== "true") {
    return { status: "invalid", errors: { statement: [NOT_STATED] } };
  }
  // A second press finds the document closed: its intent gives back the first answer.
  if (found.isOpen) {
    if (!found.list.ready) return { status: "invalid", errors: { "": [NOT_READY] } };
    if (one(fields, "brouillon") !== draftVersion(found)) {
      return { status: "invalid", errors: { "": [CHANGED] } };
    }
  }
  const submission = form.submission(found.isOpen ? found.draft : found.saved);
  const moved = await moveDossier(actor, {
    reference,
    version: Number(version),
    move: form.move,
    relation: "leader",
    intentId,
    ...submission,
    consequences: await previewSubmission(actor, form, found),
  });
  if (moved.ok) {
    return { status: "done", to: `/dossiers/${reference}/actes/${moved.value.version}` };
  }
  const { failure } = moved;
  if (failure === "notFound") return { status: "notFound" };
  if (failure === "movedMeanwhile" || failure === "intentConflict") {
    return { status: failure, reference };
  }
  // What is wrong belongs to a topic's own page: here it is said of the whole.
  return "invalid" in failure
    ? { status: "invalid", errors: { "": Object.values(failure.invalid).flat() } }
    : { status: "refused", refusal: failure };
}

/** The POST that submits a document, from its check page. */
export const submitRoute = (form: SubmissionForm) =>
  formRoute<Params>({
    page: ({ reference }) => documentHref(form, reference, "verifier"),
    run: (sent) => run(form, sent),
  });
