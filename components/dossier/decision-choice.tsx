import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DecisionPanel } from "@/components/ui/decision-panel";
import { MOVE_WORDS, type MoveType } from "@/lib/domain/lifecycle/moves";
import { runningTerm, tacitEffect } from "@/lib/domain/lifecycle/term";
import { formatDay } from "@/lib/domain/shared/dates";

import { effectOf, possibleDecisions } from "./acts";
import { type DossierView, dossierHref } from "./dossier-view";

const authorityOf = ({ relations }: DossierView) => {
  if (relations.includes("arsDirector")) return "Au nom de l’ARS, en qualité de directeur général.";
  if (relations.includes("arsOfficer"))
    return "Au nom de l’ARS. Une opposition ou une validation porte la signature du directeur général ou de son délégataire.";
  return "Au nom de la CPAM.";
};

/** The decisions open to this person, one to choose; nothing is recorded before the review page. */
export function DecisionChoice({ dossier }: { dossier: DossierView }) {
  const decisions = possibleDecisions(dossier);
  if (decisions.length === 0) return null;
  const term = runningTerm(dossier);
  return (
    <form method="get" action={`${dossierHref(dossier)}/actes/nouveau`}>
      <DecisionPanel id="decision" title="Votre décision" authority={authorityOf(dossier)}>
        <ChoiceGroup
          kind="radio"
          name="acte"
          label="Choisir un acte"
          choices={decisions.map(({ move, decision }) => ({
            value: move satisfies MoveType,
            label: MOVE_WORDS[move].act,
            hint: effectOf(dossier, move, decision.to),
          }))}
        />
        <div>
          <Button type="submit" full="always">
            Préparer l’acte choisi
          </Button>
          <p className="hint mt-2">
            Rien n’est enregistré avant la page de relecture.
            {term &&
              ` Si personne ne décide, le projet est réputé validé le ${formatDay(tacitEffect(term))}.`}
          </p>
        </div>
      </DecisionPanel>
    </form>
  );
}
