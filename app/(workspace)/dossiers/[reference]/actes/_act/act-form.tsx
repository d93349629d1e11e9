import { randomUUID } from "node:crypto";

import { ActFields } from "@/components/acts/act-fields";
import { inputNames } from "@/components/acts/field-order";
import { Button } from "@/components/ui/button";
import { Consequences } from "@/components/ui/consequences";
import { DecisionPanel } from "@/components/ui/decision-panel";
import { ErrorSummary } from "@/components/ui/error-summary";
import { consequencesOf } from "@/lib/domain/acts/consequences";
import { allFieldsOf, fieldsOf, formOf } from "@/lib/domain/acts/forms";
import { MOVE_WORDS } from "@/lib/domain/lifecycle/moves";
import type { Decision } from "@/lib/domain/lifecycle/rules";
import { noFields, one } from "@/lib/domain/shared/form";

import { type ActPage, actPath } from "./act-page";
import { authorityOf } from "./authority";
import { loadActContext } from "./load-context";

type ActFormProps = { page: ActPage; decision: Decision };

/** What came back first, then one page: the fields, what the act does, the button to read it again. */
export async function ActForm({ page, decision }: ActFormProps) {
  const { actor, dossier, move, typed } = page;
  const context = await loadActContext(actor, dossier, { move, relation: decision.relation });
  const fields = fieldsOf(move, context);
  const values = typed?.fields ?? noFields();
  const errors = typed?.errors ?? noFields();
  const intro = formOf(move)?.intro?.(context);
  const order = allFieldsOf(move, context).flatMap(inputNames);
  return (
    <>
      <ErrorSummary errors={errors} order={order} />
      {intro && <p className="lede mt-2">{intro}</p>}
      <form
        className="mt-6"
        method="post"
        action={`${actPath(dossier.reference, move)}/envoi`}
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="intentId" value={one(values, "intentId") ?? randomUUID()} />
        <input type="hidden" name="version" value={dossier.version} />
        <input type="hidden" name="relation" value={decision.relation} />
        <DecisionPanel
          id="acte"
          title={MOVE_WORDS[move].act}
          authority={authorityOf(decision.relation, context)}
        >
          <div className="stack">
            <ActFields fields={fields} values={values} errors={errors} files={context.files} />
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
    </>
  );
}
