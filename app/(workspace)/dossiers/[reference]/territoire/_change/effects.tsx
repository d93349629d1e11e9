import { EffectsForLeader } from "@/components/territory/effects-for-leader";
import { readEffects } from "@/db/territory/effects";

import { InstitutionEffects, isInstitution } from "../../_effects/institution-effects";
import type { FoundChange } from "./load-change";

/** While it is examined: what the territory proposed does to other CPTS, as this person may know. */
export async function Effects({ found }: { found: FoundChange }) {
  const { actor, dossier, change, proposed } = found;
  if (change.state !== "proposed") return null;
  const members = proposed.map(({ code, part }) => ({ code, part }));
  const replaced = change.inForce;
  if (isInstitution(dossier.relations)) {
    return (
      <InstitutionEffects
        actor={actor}
        dossier={dossier}
        members={members}
        replaced={replaced}
        blockingWords="Accepter la modification, c’est accepter ce partage."
      />
    );
  }
  const { effects, names } = await readEffects(actor, {
    dossierId: dossier.id,
    members,
    replaced,
  });
  return <EffectsForLeader effects={effects} names={names} />;
}
