import "server-only";

import { openDossier } from "@/db/dossiers/commands/open-dossier";
import { keepForm } from "@/db/kept-forms/commands";
import { one } from "@/lib/domain/shared/form";
import { formRoute, type Outcome, type Sent } from "@/lib/server/form-route";

import {
  OPENING_PATH,
  type OpeningMove,
  type PreparedOpening,
  prepareOpening,
} from "./prepare-opening";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const FORGED = "Recommencez depuis cette page : l’envoi précédent était incomplet.";
const ALREADY =
  "Ce formulaire a déjà ouvert un dossier, avec d’autres réponses. Cherchez-le dans la liste ; pour en ouvrir un autre, envoyez à nouveau.";

/** A takeover is read again before it is confirmed: its stages are public at once. */
const isReviewed = (move: OpeningMove) => move === "takeOver";

async function open(
  move: OpeningMove,
  { actor, fields }: Sent<unknown>,
  { act, consequences }: PreparedOpening,
  intentId: string,
): Promise<Outcome> {
  const opened = await openDossier(actor, { move, intentId, ...act, consequences });
  if (opened.ok) return { status: "done", to: `/dossiers/${opened.value.reference}` };
  const { failure } = opened;
  if (failure === "intentConflict") {
    // The next sending is another intent.
    delete fields["intentId"];
    return { status: "invalid", errors: { "": [ALREADY] } };
  }
  return "invalid" in failure
    ? { status: "invalid", errors: failure.invalid }
    : { status: "refused", refusal: failure };
}

async function run(move: OpeningMove, sent: Sent<unknown>): Promise<Outcome> {
  const { actor, fields } = sent;
  const intentId = one(fields, "intentId") ?? "";
  if (!UUID.test(intentId)) return { status: "invalid", errors: { "": [FORGED] } };
  const prepared = await prepareOpening(actor, move, fields);
  if (!prepared.ok) {
    const { failure } = prepared;
    if (failure === "notFound") return { status: "notFound" };
    return "errors" in failure
      ? { status: "invalid", errors: failure.errors }
      : { status: "refused", refusal: failure.refusal };
  }
  if (isReviewed(move) && one(fields, "etape") !== "confirmer") {
    const page = OPENING_PATH[move];
    const kept = await keepForm(actor, { page, fields, errors: {} });
    return { status: "done", to: `${page}?relire=${kept}` };
  }
  return open(move, sent, prepared.value, intentId);
}

export const openingRoute = (move: OpeningMove) =>
  formRoute({ page: () => OPENING_PATH[move], run: (sent) => run(move, sent) });
