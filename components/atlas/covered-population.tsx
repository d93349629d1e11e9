import { type Covered, percentOf } from "@/lib/domain/atlas/day";
import { coverageSource, type Shown } from "@/lib/domain/atlas/figure-source";
import { inhabitantsInWords } from "@/lib/domain/atlas/sentences";
import { formatPercent, knownOf, knownShare } from "@/lib/domain/atlas/words";

import { FigureDetails } from "./figure-details";
import { ShareBar } from "./share-bar";

type CoveredPopulationProps = { shown: Shown; siteUrl: string };

/** Whom contracts cover, whom the others do, and who is in no CPTS. */
export function CoveredPopulation({ shown, siteUrl }: CoveredPopulationProps) {
  const { covered, population, register } = shown.place;
  const known = knownOf(covered.all.inhabitants, register);
  if (known === "unknown")
    return (
      <div className="covered">
        <p>
          <strong>Population couverte</strong> : non renseignée.
        </p>
      </div>
    );
  const { contract, all } = covered;
  const engaged = percentOf(all.inhabitants - contract.inhabitants, population);
  return (
    <div className="covered">
      <div className="row between" id="chiffre-couverture-contract">
        <p>
          <ByContract contract={contract} register={register} />
        </p>
        <p className="hint">
          {known === "exact" ? (
            <>
              + {formatPercent(engaged)} par un projet engagé ·{" "}
              {formatPercent(percentOf(population - all.inhabitants, population))} sans CPTS
            </>
          ) : (
            <>{knownShare(all, register)} avec les projets engagés</>
          )}
        </p>
      </div>
      <ShareBar shares={[contract.percent, engaged]} />
      <FigureDetails source={coverageSource("contract", shown)} siteUrl={siteUrl} />
      <p className="all" id="chiffre-couverture-all">
        Toutes étapes, depuis la lettre d’intention validée :{" "}
        <strong>{knownShare(all, register)}</strong> de la population{" "}
        <span className="muted">· {inhabitantsInWords(all.inhabitants)}</span>
      </p>
      <FigureDetails source={coverageSource("all", shown)} siteUrl={siteUrl} />
    </div>
  );
}

type ByContractProps = { contract: Covered; register: Shown["place"]["register"] };

function ByContract({ contract: { inhabitants, percent }, register }: ByContractProps) {
  const known = knownOf(inhabitants, register);
  if (known === "unknown")
    return (
      <>
        <strong>Population couverte</strong> par un contrat signé : non renseignée
      </>
    );
  return (
    <>
      <strong>
        {known === "atLeast" && "Au moins "}
        {formatPercent(percent)} de la population couverte
      </strong>{" "}
      par un contrat signé <span className="muted">· {inhabitantsInWords(inhabitants)}</span>
    </>
  );
}
