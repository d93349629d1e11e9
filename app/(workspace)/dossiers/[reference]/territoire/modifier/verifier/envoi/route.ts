import { refusalSentence } from "@/components/territory-change/refusal-words";
import type { Actor } from "@/db/client";
import { readTerritory } from "@/db/territory/by-key";
import type { ChangeFailure } from "@/db/territory-changes/answers";
import { proposeChange } from "@/db/territory-changes/commands/propose-change";
import { one } from "@/lib/domain/shared/form";
import { CHANGE_FORM } from "@/lib/domain/territory-change/form";
import { proposalOf } from "@/lib/domain/territory-change/proposal";
import { formRoute, type Outcome, type Sent } from "@/lib/server/form-route";

import { draftVersion, type FoundDraft, findDraft } from "../../../../_draft/find-draft";
import { documentHref } from "../../../../_draft/load-draft";
import { changeHref } from "../../../_change/hrefs";
import { countedTerritory, previewChange } from "../../../_change/preview-change";

type Params = { reference: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const KEY = /^(acte|modification)-\d{1,9}$/;

const NOT_READY = "Terminez les parties obligatoires : rien n’a été proposé";
const CHANGED =
  "Relisez vos réponses : le brouillon a changé depuis que vous avez ouvert cette page";
const MOVED =
  "Relisez la comparaison : le territoire en vigueur a changé depuis que vous avez ouvert cette page";
const REPEATED = "Cet envoi avait déjà été reçu, avec d’autres réponses : seul le premier compte";
const FORGED = "Envoyez à nouveau depuis cette page : l’envoi précédent était incomplet";

const invalid = (message: string): Outcome => ({ status: "invalid", errors: { "": [message] } });

/** What the author of the form read before pressing, for the record. */
async function announced(actor: Actor, found: FoundDraft, inForce: string) {
  const { dossier, territory } = found;
  return previewChange(actor, dossier, {
    move: "proposeChange",
    to: "proposed",
    relation: "leader",
    change: { acts: [] },
    inForce: countedTerritory(await readTerritory(actor, dossier.id, inForce)),
    proposed: countedTerritory(territory.communes),
  });
}

function refused(failure: ChangeFailure): Outcome {
  if (failure === "notFound") return { status: "notFound" };
  if (failure === "movedMeanwhile") return invalid(MOVED);
  if (failure === "intentConflict") return invalid(REPEATED);
  // What is wrong belongs to a topic's own page: here it is said of the whole.
  return "invalid" in failure
    ? { status: "invalid", errors: { "": Object.values(failure.invalid).flat() } }
    : invalid(refusalSentence(failure, "new"));
}

async function run({ actor, params: { reference }, fields }: Sent<Params>): Promise<Outcome> {
  const found = await findDraft(actor, reference, CHANGE_FORM);
  if (!found) return { status: "notFound" };

  const intentId = one(fields, "intentId") ?? "";
  const inForce = one(fields, "enVigueur") ?? "";
  if (!UUID.test(intentId) || !KEY.test(inForce)) return invalid(FORGED);
  // A second press finds a proposal under examination: its intent gives back the first answer.
  if (found.isOpen) {
    if (!found.list.ready) return invalid(NOT_READY);
    if (one(fields, "brouillon") !== draftVersion(found)) return invalid(CHANGED);
  }
  const proposal = proposalOf(found.isOpen ? found.draft : found.saved);
  if (!proposal) return invalid(NOT_READY);
  const proposed = await proposeChange(actor, {
    reference,
    inForce,
    intentId,
    ...proposal,
    consequences: await announced(actor, found, inForce),
  });
  return proposed.ok
    ? { status: "done", to: changeHref(reference, proposed.value.number) }
    : refused(proposed.failure);
}

export const POST = formRoute<Params>({
  page: ({ reference }) => documentHref(CHANGE_FORM, reference, "verifier"),
  run,
});
