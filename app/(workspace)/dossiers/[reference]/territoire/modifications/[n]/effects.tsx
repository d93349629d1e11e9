import { EffectsForLeader } from "@/components/territory/effects-for-leader";
import { readEffects } from "@/db/territory/effects";

import type { FoundChange } from "../../_change/load-change";

/** While it is examined: what the territory proposed does to other CPTS, as this person may know. */
export async function Effects({
  found: { actor, dossier, change, proposed },
}: {
  found: FoundChange;
}) {
  if (change.state !== "proposed") return null;
  const members = proposed.map(({ code, part }) => ({ code, part }));
  const { effects, names } = await readEffects(actor, { dossierId: dossier.id, members });
  return <EffectsForLeader effects={effects} names={names} />;
}
