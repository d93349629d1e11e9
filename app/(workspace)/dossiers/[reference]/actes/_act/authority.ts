import type { ActContext } from "@/lib/domain/acts/context";
import type { Relation } from "@/lib/domain/lifecycle/relations";

/** In whose name the actor is about to act. */
export function authorityOf(relation: Relation, { actorName, names }: ActContext): string {
  const inTheName: Partial<Record<Relation, string>> = {
    leader: `porteur de projet, ${names.dossier}`,
    arsOfficer: names.ars,
    arsDirector: `directeur général, ${names.ars}`,
    leadCpamOfficer: `${names.leadCaisse?.name ?? "CPAM"}, caisse pilote`,
    associatedCpamOfficer: "caisse associée",
  };
  return `${actorName}, ${inTheName[relation] ?? ""}.`;
}
