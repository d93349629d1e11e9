import { EmptyList } from "@/components/ui/empty-list";
import { Panel } from "@/components/ui/panel";
import type { Dossier } from "@/db/dossiers/queries";
import { highestStage } from "@/lib/domain/lifecycle/milestones";

/** Before a contract is put to signature here, or when it was signed before the register. */
export function NoContract({ dossier }: { dossier: Dossier }) {
  const stage = highestStage(dossier.milestones, dossier.now);
  const signedElsewhere = stage === "aciSigned" || stage === "operational";
  return (
    <Panel id="signatures" title="Signatures">
      {signedElsewhere ? (
        <EmptyList title="Le contrat a été signé avant l’ouverture de ce dossier">
          <p>Le registre en connaît la date, pas les signatures.</p>
        </EmptyList>
      ) : (
        <EmptyList title="Aucun contrat n’est à la signature">
          <p>La CPAM pilote met le contrat à la signature quand la négociation est ouverte.</p>
        </EmptyList>
      )}
    </Panel>
  );
}
