import { inputNames } from "@/components/acts/field-order";
import { ErrorSummary } from "@/components/ui/error-summary";
import { allFieldsOf, formOf } from "@/lib/domain/acts/forms";
import { MOVE_WORDS, type MoveType } from "@/lib/domain/lifecycle/moves";
import type { Decision } from "@/lib/domain/lifecycle/rules";
import { noFields } from "@/lib/domain/shared/form";

import { TerritoryEffects } from "../../_effects/territory-effects";
import type { ActPage } from "./act-page";
import { ActPanel } from "./act-panel";
import { loadActContext } from "./load-context";

/** The territory is one of the two legal grounds: it is read again where it is decided upon. */
const DECIDES_ON_TERRITORY: readonly MoveType[] = ["validateProject", "opposeProject"];

type ActFormProps = { page: ActPage; decision: Decision };

/** What came back first, then what to know, then the form. */
export async function ActForm({ page, decision }: ActFormProps) {
  const { actor, dossier, move, typed } = page;
  const context = await loadActContext(actor, dossier, { move, relation: decision.relation });
  const intro = formOf(move)?.intro?.(context);
  const order = allFieldsOf(move, context).flatMap(inputNames);
  return (
    <>
      <ErrorSummary errors={typed?.errors ?? noFields()} order={order} />
      <h1 className={typed ? "mt-6" : undefined}>{MOVE_WORDS[move].act}</h1>
      {intro && <p className="lede mt-2 mb-6">{intro}</p>}
      <div className="mt-6">
        <ActPanel
          actor={actor}
          dossier={dossier}
          move={move}
          decision={decision}
          title="Votre acte"
          typed={typed}
        />
      </div>
      {DECIDES_ON_TERRITORY.includes(move) && (
        <div className="mt-6">
          <TerritoryEffects actor={actor} dossier={dossier} />
        </div>
      )}
    </>
  );
}
