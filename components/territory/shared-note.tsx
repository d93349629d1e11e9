import { More } from "@/components/ui/more";
import { Note } from "@/components/ui/note";
import { formatPopulation, listOf } from "@/lib/domain/shared/typography";
import { claimInWords, cptsInSentence } from "@/lib/domain/territory/effects-words";

import type { EffectsView } from "./effects-view";
import { SharedTable } from "./shared-table";
import { SubmittedToo } from "./submitted-too";

/** Who else holds some of its communes; that nobody does is said too. */
export function SharedNote({ effects, names }: EffectsView) {
  return (
    <div className="stack-s">
      <InForceNote effects={effects} names={names} />
      <SubmittedToo shared={effects.shared} names={names.communes} />
    </div>
  );
}

function InForceNote({ effects, names }: EffectsView) {
  const shared = effects.shared.filter(({ claim }) => claim === "inForce");
  const { inhabitants } = effects.inForce;
  if (shared.length === 0) {
    return <p>Aucune de ces communes n’est dans une autre CPTS dont la lettre est validée.</p>;
  }
  const holders = shared.map(
    ({ name, ...held }) => `${cptsInSentence(name)} (${claimInWords(held)})`,
  );
  return (
    <>
      <Note tone="warning">
        <p>
          <strong>
            {formatPopulation(inhabitants)} {inhabitants < 2 ? "est partagé" : "sont partagés"}
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
          inhabitants={inhabitants}
        />
      </More>
    </>
  );
}
