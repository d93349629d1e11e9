import { dossierHref } from "@/components/dossier/dossier-view";
import { EmptyList } from "@/components/ui/empty-list";
import { LinkButton } from "@/components/ui/link-button";
import type { Dossier } from "@/db/dossiers/queries";

/** Before the first submission: a draft belongs to its leaders, and is not a territory yet. */
export function NoTerritory({ dossier }: { dossier: Dossier }) {
  const isLeader = dossier.relations.includes("leader");
  return (
    <EmptyList title="Aucun territoire n’est encore transmis">
      <p className="muted">
        Le territoire part avec la lettre d’intention ou avec le projet de santé. Chaque envoi en
        garde une version.
      </p>
      {isLeader && (
        <p className="mt-3">
          <LinkButton href={`${dossierHref(dossier)}/lettre`}>
            Écrire la lettre d’intention
          </LinkButton>
        </p>
      )}
    </EmptyList>
  );
}
