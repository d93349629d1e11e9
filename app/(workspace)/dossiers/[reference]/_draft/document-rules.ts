import "server-only";

import type { Actor } from "@/db/client";
import type { Dossier } from "@/db/dossiers/queries";
import { readChangeToPropose } from "@/db/territory-changes/queries";
import { type ChosenTerritory, chosenCode } from "@/lib/domain/territory/chosen";
import { territoryGaps } from "@/lib/domain/territory/gaps";
import type { Member } from "@/lib/domain/territory/part";
import { changeGaps } from "@/lib/domain/territory-change/gaps";
import { changeKind } from "@/lib/domain/territory-change/topics";
import type { Draft } from "@/lib/domain/topics/tasks";
import { textOf } from "@/lib/domain/topics/topic";
import { type Document, isWritable } from "@/lib/domain/topics/writable";

/** What a document asks of its dossier, besides its answers. */
export type DocumentRules = {
  /** Whether it can be written and submitted now. */
  isOpen: boolean;
  /** What keeps these communes from being its territory, with what to do. */
  problemsOf: (territory: ChosenTerritory) => string[];
  /** The territory in force that a change would take the place of. */
  replaced?: readonly Member[];
};

const membersIn = ({ communes }: ChosenTerritory) =>
  communes.map((commune) => ({ code: chosenCode(commune), part: commune.part }));

/** A change is proposed one at a time, and differs from the territory in force. */
export async function readDocumentRules(
  actor: Actor,
  dossier: Dossier,
  document: Document,
  saved: Draft,
): Promise<DocumentRules> {
  const isOpen = isWritable(document, dossier.state);
  if (document !== "change") return { isOpen, problemsOf: territoryGaps };
  const { inForce, isOtherProposed } = await readChangeToPropose(actor, dossier);
  const kind = textOf(saved[changeKind.id]?.answers ?? {}, "kind");
  return {
    isOpen: isOpen && !isOtherProposed,
    replaced: inForce,
    problemsOf: (territory) => [
      ...territoryGaps(territory),
      ...changeGaps(inForce, membersIn(territory), kind),
    ],
  };
}
