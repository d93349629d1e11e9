import { More } from "@/components/ui/more";
import { Note } from "@/components/ui/note";
import { formatPopulation, listOf } from "@/lib/domain/shared/typography";
import { claimInWords, cptsInSentence } from "@/lib/domain/territory/effects-words";

import { EffectsFigures } from "./effects-figures";
import type { EffectsView } from "./effects-view";
import { SharedTable } from "./shared-table";

/** While a territory is drawn: who it shares people with, and who gains a CPTS. */
export function EffectsForLeader({ effects, names }: EffectsView) {
  if (effects.population === 0) return null;
  return (
    <section className="stack-s" aria-labelledby="effets-territoire">
      <h2 id="effets-territoire">Ce que ce territoire change pour les autres</h2>
      <SharedNote effects={effects} names={names} />
      <EffectsFigures effects={effects} names={names} />
    </section>
  );
}

/** Who else holds some of its communes; that nobody does is said too. */
export function SharedNote({ effects, names }: EffectsView) {
  const { shared, inForce } = effects;
  if (shared.length === 0) {
    return <p>Aucune de ces communes n’est dans une autre CPTS dont la lettre est validée.</p>;
  }
  const holders = shared.map(
    ({ name, ...held }) => `${cptsInSentence(name)} (${claimInWords(held)})`,
  );
  return (
    <div className="stack-s">
      <Note tone="warning">
        <p>
          <strong>
            {formatPopulation(inForce.inhabitants)}{" "}
            {inForce.inhabitants < 2 ? "est partagé" : "sont partagés"}
          </strong>{" "}
          avec {listOf(holders)}. Un habitant n’est compté qu’une fois, et l’ARS peut s’opposer à un
          territoire non pertinent.
        </p>
      </Note>
      <More summary="Les communes partagées">
        <SharedTable
          caption="Communes partagées avec d’autres CPTS"
          captionHidden
          shared={shared}
          names={names.communes}
          inhabitants={inForce.inhabitants}
        />
      </More>
    </div>
  );
}
