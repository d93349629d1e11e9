import { EffectsForLeader } from "@/components/territory/effects-for-leader";
import type { Actor } from "@/db/client";
import { readEffects } from "@/db/territory/effects";
import { chosenCode } from "@/lib/domain/territory/chosen";

import type { FoundDraft } from "./find-draft";

type Props = { actor: Actor; found: Pick<FoundDraft, "dossier" | "territory" | "replaced"> };

/** What the territory of a draft does to others, as its leader may know of them. */
export async function TerritoryEffects({ actor, found }: Props) {
  const { dossier, territory, replaced } = found;
  const members = territory.communes.map(({ part, ...commune }) => ({
    code: chosenCode(commune),
    part,
  }));
  if (members.length === 0) return null;
  const { effects, names } = await readEffects(actor, {
    dossierId: dossier.id,
    members,
    replaced,
  });
  return <EffectsForLeader effects={effects} names={names} />;
}
