import "server-only";

import type { Actor } from "@/db/client";
import type { Dossier } from "@/db/dossiers/queries";
import type { ConsequenceLine } from "@/lib/domain/acts/consequences";
import { coverOfPlaces, populationOf } from "@/lib/domain/territory/counting";
import type { FrozenCommune } from "@/lib/domain/territory/frozen";
import {
  type ChangePreview,
  type CountedTerritory,
  changeConsequences,
} from "@/lib/domain/territory-change/consequences";
import { isAmendmentNeeded } from "@/lib/domain/territory-change/effect";

import { loadNames } from "../../actes/_act/load-context";

type Place = Pick<
  FrozenCommune,
  "code" | "departmentCode" | "regionCode" | "parentCode" | "population" | "part"
>;

/** A territory as consequences count it. */
export const countedTerritory = (places: readonly Place[]): CountedTerritory => ({
  population: populationOf(coverOfPlaces(places)),
  communeCount: places.length,
});

type Act = Omit<ChangePreview, "names" | "isContractSigned">;

/** What an act on a change would do, said before it is made and kept with it. */
export async function previewChange(
  actor: Actor,
  dossier: Dossier,
  act: Act,
): Promise<ConsequenceLine[]> {
  const { ars, leadCaisse, associatedCaisses } = await loadNames(actor, dossier);
  return changeConsequences({
    ...act,
    names: {
      ars,
      leadCaisse: leadCaisse?.name ?? "CPAM pilote",
      associatedCaisses: associatedCaisses.map(({ name }) => name),
    },
    isContractSigned: isAmendmentNeeded(dossier.milestones, dossier.now),
  });
}
