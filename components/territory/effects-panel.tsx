import type { ReactNode } from "react";

import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { countOf, formatPopulation, formatShare } from "@/lib/domain/shared/typography";
import type { TerritoryEffects } from "@/lib/domain/territory/effects";

import { EffectsFigures } from "./effects-figures";
import type { EffectsView } from "./effects-view";
import { SharedTable } from "./shared-table";
import { SubmittedToo } from "./submitted-too";

type EffectsPanelProps = EffectsView & {
  /** Drawn beside the table, which says the same. */
  map?: ReactNode;
  /** What the decision at hand says of communes of a validated or contracted CPTS. */
  blockingWords: string;
  /** Where a change of the territory is asked for, when this person may ask. */
  askHref?: string | undefined;
};

/** The id of the table that is the map's twin. */
export const SHARED_TABLE_ID = "communes-partagees";

/** For who examines a territory: what it shares, whom it gains, who remains without CPTS. */
export function EffectsPanel(props: EffectsPanelProps) {
  const { effects, names, map, blockingWords, askHref } = props;
  const inForce = effects.shared.filter(({ claim }) => claim === "inForce");
  return (
    <Panel
      id="effets"
      title="Ce que ce territoire change pour les autres"
      aside={askHref && <a href={askHref}>Demander une modification</a>}
    >
      <div className="stack-s">
        <CoveredTwice effects={effects} blockingWords={blockingWords} />
        {map}
        <div id={SHARED_TABLE_ID} tabIndex={-1}>
          {inForce.length > 0 && (
            <SharedTable
              caption="Communes partagées avec des CPTS publiques"
              captionHidden
              shared={inForce}
              names={names.communes}
              inhabitants={effects.inForce.inhabitants}
            />
          )}
        </div>
        <SubmittedToo shared={effects.shared} names={names.communes} />
        <EffectsFigures effects={effects} names={names} />
      </div>
    </Panel>
  );
}

function CoveredTwice({
  effects: { inForce, blocking, population },
  blockingWords,
}: {
  effects: TerritoryEffects;
  blockingWords: string;
}) {
  if (inForce.communes === 0) {
    return <p>Aucune de ces communes n’est dans une autre CPTS dont la lettre est validée.</p>;
  }
  const share = population === 0 ? 0 : inForce.inhabitants / population;
  return (
    <>
      <p>
        <strong>
          {formatPopulation(inForce.inhabitants)}{" "}
          {inForce.inhabitants < 2 ? "serait couvert" : "seraient couverts"} deux fois
        </strong>
        , soit {formatShare(share)} de la population du territoire.
      </p>
      {blocking.communes > 0 && (
        <Note
          tone="warning"
          title={`${countOf(blocking.communes, "commune est", "communes sont")} dans une CPTS validée ou sous contrat.`}
        >
          <p>{blockingWords}</p>
        </Note>
      )}
    </>
  );
}
