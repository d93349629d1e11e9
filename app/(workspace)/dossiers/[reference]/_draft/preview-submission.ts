import "server-only";

import type { Actor } from "@/db/client";
import { type ConsequenceLine, consequencesOf } from "@/lib/domain/acts/consequences";
import { decide } from "@/lib/domain/lifecycle/rules";
import { coverOfPlaces, populationOf } from "@/lib/domain/territory/counting";
import type { SubmissionForm } from "@/lib/domain/topics/document-form";

import { loadActContext } from "../actes/_act/load-context";
import type { FoundDraft } from "./find-draft";

/** What the submission of this draft would do, said before it is made and kept with it. */
export async function previewSubmission(
  actor: Actor,
  { move, submission }: SubmissionForm,
  { dossier, draft, territory }: FoundDraft,
): Promise<ConsequenceLine[]> {
  const { payload, fileIds, communes } = submission(draft);
  const relation = "leader";
  const decision = decide(dossier, { move, relation, payload, fileIds, communes });
  if (!decision.ok) return [];
  const context = await loadActContext(actor, dossier, { move, relation });
  const population = populationOf(coverOfPlaces(territory.communes));
  return consequencesOf({
    move,
    to: decision.value.to,
    context: { ...context, population },
    payload,
  });
}
