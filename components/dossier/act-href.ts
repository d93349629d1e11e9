import type { MoveType } from "@/lib/domain/lifecycle/moves";

import { type DossierView, dossierHref } from "./dossier-view";

/** Where an act is prepared: the leader writes the letter and the project topic by topic. */
export function actHref(dossier: DossierView, move: MoveType): string {
  const base = dossierHref(dossier);
  if (dossier.relations.includes("leader")) {
    if (move === "submitLetter") return `${base}/lettre`;
    if (move === "submitHealthProject") return `${base}/projet`;
  }
  return `${base}/actes/nouveau/${move}`;
}
