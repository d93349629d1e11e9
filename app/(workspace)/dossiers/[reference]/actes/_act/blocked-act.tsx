import { explainRefusal } from "@/components/acts/refusal-words";
import { RefusalNote } from "@/components/ui/explanation";
import { LinkButton } from "@/components/ui/link-button";
import type { Dossier } from "@/db/dossiers/queries";
import type { Refusal } from "@/lib/domain/lifecycle/rules";

/** In the place of the form: why this act cannot be made now. */
export function BlockedAct({ dossier, refusal }: { dossier: Dossier; refusal: Refusal }) {
  return (
    <div className="stack mt-6">
      <RefusalNote
        title="Cet acte n’est pas possible maintenant."
        explanation={explainRefusal(refusal, dossier.state)}
      />
      <p>
        <LinkButton href={`/dossiers/${dossier.reference}`}>Revenir au dossier</LinkButton>
      </p>
    </div>
  );
}
