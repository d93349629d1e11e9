import { moveDossier } from "@/db/dossiers/commands/move-dossier";
import { type Dossier, readDossier } from "@/db/dossiers/queries";
import { keepForm } from "@/db/kept-forms/commands";
import { asOf } from "@/lib/domain/acts/as-of";
import { formOf } from "@/lib/domain/acts/forms";
import { isMoveType, type MoveType } from "@/lib/domain/lifecycle/moves";
import { type FieldErrors, one } from "@/lib/domain/shared/form";
import { formRoute, type Outcome, type Sent } from "@/lib/server/form-route";
import { takeFilesIn } from "@/lib/server/pdf/problems";
import { pdfSink } from "@/lib/server/pdf/sink";

import { prepareAct } from "../../../_act/prepare-act";

type Params = { reference: string; move: string };

const page = ({ reference, move }: Params) => `/dossiers/${reference}/actes/nouveau/${move}`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const FORGED = "Recommencez depuis cette page : l’envoi précédent était incomplet.";

/** The act is shown whole before its author confirms it. */
async function review(
  { actor, params, fields }: Sent<Params>,
  dossier: Dossier,
  { move, version, fileErrors }: { move: MoveType; version: number; fileErrors: FieldErrors },
): Promise<Outcome> {
  if (dossier.version !== version) {
    return { status: "movedMeanwhile", reference: dossier.reference };
  }
  const prepared = await prepareAct(actor, dossier, move, fields);
  if (!prepared.ok && prepared.failure.refusal) {
    return { status: "refused", refusal: prepared.failure.refusal };
  }
  // What is wrong with a file says more than that it is missing.
  const errors = { ...(prepared.ok ? {} : prepared.failure.errors), ...fileErrors };
  if (Object.keys(errors).length > 0) return { status: "invalid", errors };
  const kept = await keepForm(actor, { page: page(params), fields, errors: {} });
  return { status: "done", to: `${page(params)}?relire=${kept}` };
}

async function confirm(
  { actor, fields }: Sent<Params>,
  dossier: Dossier,
  { move, version, intentId }: { move: MoveType; version: number; intentId: string },
): Promise<Outcome> {
  const { reference } = dossier;
  const prepared = await prepareAct(actor, asOf(dossier, version), move, fields);
  if (!prepared.ok) {
    // What no longer reads as it was reviewed: somebody else has acted since.
    if (dossier.version !== version) return { status: "movedMeanwhile", reference };
    return prepared.failure.errors
      ? { status: "invalid", errors: prepared.failure.errors }
      : { status: "refused", refusal: prepared.failure.refusal };
  }
  const { act, decision, consequences } = prepared.value;
  const { relation } = decision;
  const moved = await moveDossier(actor, {
    reference,
    version,
    move,
    relation,
    intentId,
    ...act,
    consequences,
  });
  if (moved.ok) {
    return { status: "done", to: `/dossiers/${reference}/actes/${moved.value.version}` };
  }
  const { failure } = moved;
  if (failure === "notFound") return { status: "notFound" };
  if (failure === "movedMeanwhile" || failure === "intentConflict") {
    return { status: failure, reference };
  }
  return "invalid" in failure
    ? { status: "invalid", errors: failure.invalid }
    : { status: "refused", refusal: failure };
}

async function run(sent: Sent<Params>): Promise<Outcome> {
  const { actor, params, fields, files } = sent;
  const { reference, move } = params;
  const dossier = await readDossier(actor, reference);
  if (!dossier || !isMoveType(move) || !formOf(move)) return { status: "notFound" };

  const fileErrors = takeFilesIn(fields, files);
  const intentId = one(fields, "intentId") ?? "";
  const version = one(fields, "version") ?? "";
  if (!UUID.test(intentId) || !/^\d{1,9}$/.test(version)) {
    return { status: "invalid", errors: { "": [FORGED] } };
  }
  const asked = { move, version: Number(version), intentId };
  return one(fields, "etape") === "confirmer"
    ? confirm(sent, dossier, asked)
    : review(sent, dossier, { ...asked, fileErrors });
}

export const POST = formRoute<Params>({
  page,
  files: async ({ actor, params }) => {
    const dossier = await readDossier(actor, params.reference);
    return dossier && pdfSink(actor, dossier.id);
  },
  run,
});
