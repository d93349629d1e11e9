import { Panel } from "@/components/ui/panel";
import type { Relation } from "@/lib/domain/lifecycle/relations";

const FOR_LEADER =
  "L’ARS et la CPAM voient ce que vous avez transmis, jamais vos brouillons. Le public voit les noms, l’étape et le territoire en vigueur, dès la première étape franchie.";
const FOR_INSTITUTION =
  "Vous voyez ce qui a été transmis, jamais les brouillons du porteur. Le public voit les noms, l’étape et le territoire en vigueur, dès la première étape franchie.";
const FOR_OBSERVER =
  "Vous voyez les étapes, le territoire et les données du contrat. Les brouillons, les échanges et les fichiers restent entre les parties.";

export function WhoSeesWhat({ relations }: { relations: readonly Relation[] }) {
  const text = relations.includes("leader")
    ? FOR_LEADER
    : relations.every((relation) => relation === "observer")
      ? FOR_OBSERVER
      : FOR_INSTITUTION;
  return (
    <Panel id="qui-voit-quoi" title="Qui voit quoi">
      <p className="muted">{text}</p>
    </Panel>
  );
}
