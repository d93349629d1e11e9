import "server-only";

import type { Actor } from "@/db/client";
import { readLeaders } from "@/db/dossiers/queries";
import { type ConsequenceLine, consequencesOf } from "@/lib/domain/acts/consequences";
import type { ActContext } from "@/lib/domain/acts/context";
import { decide } from "@/lib/domain/lifecycle/rules";
import { populationOf } from "@/lib/domain/territory/population";
import type { DocumentForm } from "@/lib/domain/topics/document-form";

import type { FoundDraft } from "./find-draft";

async function contextOf(actor: Actor, { dossier, territory }: FoundDraft): Promise<ActContext> {
  const leaders = await readLeaders(actor, dossier.id);
  return {
    dossier,
    relation: "leader",
    actorName: leaders.find(({ id }) => id === actor.id)?.name ?? "",
    names: {
      dossier: dossier.name,
      ars: `ARS ${dossier.regionName}`,
      leadCaisse: dossier.leadCaisse,
      associatedCaisses: [],
      leaders,
    },
    otherCaisses: [],
    pendingQuestions: [],
    population: populationOf(territory.communes),
    files: [],
  };
}

/** What the submission of this draft would do, said before it is made and kept with it. */
export async function previewSubmission(
  actor: Actor,
  form: DocumentForm,
  found: FoundDraft,
): Promise<ConsequenceLine[]> {
  const { payload, fileIds, communes } = form.submission(found.draft);
  const decision = decide(found.dossier, {
    move: form.move,
    relation: "leader",
    payload,
    fileIds,
    communes,
  });
  if (!decision.ok) return [];
  const context = await contextOf(actor, found);
  return consequencesOf({ move: form.move, to: decision.value.to, context, payload });
}
