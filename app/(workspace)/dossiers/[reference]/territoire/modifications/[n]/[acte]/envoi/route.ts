import { refusalSentence } from "@/components/territory-change/refusal-words";
import { keepForm } from "@/db/kept-forms/commands";
import { moveChange } from "@/db/territory-changes/commands/move-change";
import { type FieldErrors, one } from "@/lib/domain/shared/form";
import type { AnswerMove } from "@/lib/domain/territory-change/answer-form";
import type { ChangeRefusal } from "@/lib/domain/territory-change/rules";
import { formRoute, type Outcome, type Sent } from "@/lib/server/form-route";

import { answerAt } from "../../../../_change/answers";
import { changeHref } from "../../../../_change/hrefs";
import { type FoundChange, findChangePage } from "../../../../_change/load-change";
import { prepareAnswer } from "../../../../_change/prepare-answer";

type Params = { reference: string; n: string; acte: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const FORGED = "Recommencez depuis cette page : l’envoi précédent était incomplet.";

const page = ({ reference, n, acte }: Params) => changeHref(reference, Number(n) || 0, acte);

const invalid = (errors: FieldErrors): Outcome => ({ status: "invalid", errors });

const refused = (refusal: ChangeRefusal, { change }: FoundChange) =>
  invalid({ "": [refusalSentence(refusal, change.state)] });

function conflict(
  status: "movedMeanwhile" | "intentConflict",
  { dossier: { reference }, change }: FoundChange,
): Outcome {
  return { status, reference, conflictPage: changeHref(reference, change.number, "conflit") };
}

type Asked = { move: AnswerMove; version: number; intentId: string };

/** The act is shown whole before its author confirms it. */
async function review(
  { actor, params, fields }: Sent<Params>,
  found: FoundChange,
  { move, version }: Asked,
): Promise<Outcome> {
  if (found.change.version !== version) return conflict("movedMeanwhile", found);
  const prepared = await prepareAnswer(found, move, { fields, version });
  if (!prepared.ok) {
    return "refusal" in prepared.failure
      ? refused(prepared.failure.refusal, found)
      : invalid(prepared.failure.errors);
  }
  const kept = await keepForm(actor, { page: page(params), fields, errors: {} });
  return { status: "done", to: `${page(params)}?relire=${kept}` };
}

async function confirm(
  { actor, fields }: Sent<Params>,
  found: FoundChange,
  { move, version, intentId }: Asked,
): Promise<Outcome> {
  const { reference } = found.dossier;
  const { number } = found.change;
  const prepared = await prepareAnswer(found, move, { fields, version });
  if (!prepared.ok) {
    return "refusal" in prepared.failure
      ? refused(prepared.failure.refusal, found)
      : invalid(prepared.failure.errors);
  }
  const { given, decision, consequences } = prepared.value;
  const moved = await moveChange(actor, {
    reference,
    number,
    version,
    move,
    relation: decision.relation,
    intentId,
    ...given,
    consequences,
  });
  if (moved.ok) {
    return {
      status: "done",
      to: changeHref(reference, number, `actes/${moved.value.version}`),
    };
  }
  const { failure } = moved;
  if (failure === "notFound") return { status: "notFound" };
  if (failure === "movedMeanwhile" || failure === "intentConflict") return conflict(failure, found);
  return "invalid" in failure ? invalid(failure.invalid) : refused(failure, found);
}

async function run(sent: Sent<Params>): Promise<Outcome> {
  const { actor, params, fields } = sent;
  const move = answerAt(params.acte);
  const found = move && (await findChangePage(actor, params.reference, params.n));
  if (!move || !found) return { status: "notFound" };

  const intentId = one(fields, "intentId") ?? "";
  const version = one(fields, "version") ?? "";
  if (!UUID.test(intentId) || !/^\d{1,9}$/.test(version)) return invalid({ "": [FORGED] });
  const asked = { move, version: Number(version), intentId };
  return one(fields, "etape") === "confirmer"
    ? confirm(sent, found, asked)
    : review(sent, found, asked);
}

export const POST = formRoute<Params>({ page, run });
