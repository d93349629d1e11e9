import { randomUUID } from "node:crypto";

import { ActFields } from "@/components/acts/act-fields";
import { Button } from "@/components/ui/button";
import { Consequences } from "@/components/ui/consequences";
import { DecisionPanel } from "@/components/ui/decision-panel";
import type { Actor } from "@/db/client";
import type { Dossier } from "@/db/dossiers/queries";
import type { KeptForm } from "@/db/kept-forms/queries";
import { consequencesOf } from "@/lib/domain/acts/consequences";
import { fieldsOf } from "@/lib/domain/acts/forms";
import type { MoveType } from "@/lib/domain/lifecycle/moves";
import type { Decision } from "@/lib/domain/lifecycle/rules";
import { noFields, one } from "@/lib/domain/shared/form";

import { actPath } from "./act-page";
import { authorityOf } from "./authority";
import { loadActContext } from "./load-context";

type ActPanelProps = {
  actor: Actor;
  dossier: Dossier;
  move: MoveType;
  decision: Decision;
  /** "Votre acte" under a page title that names it already. */
  title: string;
  typed?: KeptForm | undefined;
};

/** The fields of an act, what it does, and the button to read it again before it is recorded. */
export async function ActPanel({ actor, dossier, move, decision, title, typed }: ActPanelProps) {
  const context = await loadActContext(actor, dossier, { move, relation: decision.relation });
  const values = typed?.fields ?? noFields();
  return (
    <form
      method="post"
      action={`${actPath(dossier.reference, move)}/envoi`}
      encType="multipart/form-data"
      noValidate
    >
      <input type="hidden" name="intentId" value={one(values, "intentId") ?? randomUUID()} />
      <input type="hidden" name="version" value={dossier.version} />
      <input type="hidden" name="relation" value={decision.relation} />
      <DecisionPanel id="acte" title={title} authority={authorityOf(decision.relation, context)}>
        <div className="stack">
          <ActFields
            fields={fieldsOf(move, context)}
            values={values}
            errors={typed?.errors ?? noFields()}
            files={context.files}
          />
        </div>
        <Consequences
          title="Si vous enregistrez cet acte"
          items={consequencesOf({ move, to: decision.to, context })}
        />
        <Button look="primary" full="always" name="etape" value="relire">
          Relire avant d’enregistrer
        </Button>
      </DecisionPanel>
    </form>
  );
}
