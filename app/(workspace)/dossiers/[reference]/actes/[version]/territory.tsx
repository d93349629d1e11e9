import { CommuneSummary } from "@/components/territory/commune-summary";
import { Panel } from "@/components/ui/panel";
import type { Actor } from "@/db/client";
import type { Dossier } from "@/db/dossiers/queries";
import { readSubmittedCommunes } from "@/db/territory/submitted";

type TerritoryProps = { actor: Actor; dossier: Dossier; version: number };

/** The communes that the act submitted, with the inhabitants of that day. */
export async function Territory({ actor, dossier, version }: TerritoryProps) {
  const communes = await readSubmittedCommunes(actor, dossier.id, version);
  if (communes.length === 0) return null;
  return (
    <Panel id="territoire" title="Territoire transmis">
      <CommuneSummary communes={communes} />
    </Panel>
  );
}
