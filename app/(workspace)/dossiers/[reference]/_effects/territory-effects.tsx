import { actHref } from "@/components/dossier/act-href";
import type { Actor } from "@/db/client";
import type { Dossier } from "@/db/dossiers/queries";
import { readSubmittedCommunes } from "@/db/territory/submitted";
import { unacceptedOverlap } from "@/lib/domain/lifecycle/overlap";
import { decide } from "@/lib/domain/lifecycle/rules";
import type { DossierState } from "@/lib/domain/lifecycle/states";

import { InstitutionEffects, isInstitution } from "./institution-effects";

const EXAMINED: readonly DossierState[] = [
  "letterUnderReview",
  "letterClarification",
  "projectSubmitted",
  "projectIncomplete",
  "projectUnderReview",
  "projectClarification",
];

/** While a territory is examined, and after a tacit validation that left an overlap. */
const isWorthTelling = (dossier: Dossier) =>
  EXAMINED.includes(dossier.state) || unacceptedOverlap(dossier).length > 0;

type Props = { actor: Actor; dossier: Dossier };

/** For the ARS and the caisses: what the territory last submitted does to others, as it is today. */
export async function TerritoryEffects({ actor, dossier }: Props) {
  const { id, territoryVersion, relations } = dossier;
  if (territoryVersion === null || !isInstitution(relations) || !isWorthTelling(dossier))
    return null;
  const communes = await readSubmittedCommunes(actor, id, territoryVersion);
  const move = "askProjectClarification";
  const askHref = decide(dossier, { move }).ok ? actHref(dossier, move) : undefined;
  return (
    <InstitutionEffects
      actor={actor}
      dossier={dossier}
      members={communes}
      askHref={askHref}
      blockingWords="Une validation expresse les accepte avec ses motifs. Une validation tacite les laisse sans acceptation, et le dit."
    />
  );
}
