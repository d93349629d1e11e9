import { randomUUID } from "node:crypto";

import { ActFields } from "@/components/acts/act-fields";
import { Button } from "@/components/ui/button";
import { Consequences } from "@/components/ui/consequences";
import { DecisionPanel } from "@/components/ui/decision-panel";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LinkButton } from "@/components/ui/link-button";
import type { KeptForm } from "@/db/kept-forms/queries";
import { noFields, one } from "@/lib/domain/shared/form";
import { type AnswerMove, answerFields } from "@/lib/domain/territory-change/answer-form";
import { CHANGE_MOVE_WORDS } from "@/lib/domain/territory-change/moves";
import type { ChangeDecision } from "@/lib/domain/territory-change/rules";

import { changeHref } from "../../../_change/hrefs";
import type { FoundChange } from "../../../_change/load-change";
import { momentOf, previewAnswer } from "../../../_change/prepare-answer";

type AnswerFormProps = {
  found: FoundChange;
  move: AnswerMove;
  here: string;
  decision: ChangeDecision;
  /** The form that came back with its errors. */
  typed: KeptForm | undefined;
};

/** The fields of an answer, what it does, and the button to read it again before it is recorded. */
export async function AnswerForm({ found, move, here, decision, typed }: AnswerFormProps) {
  const { dossier, change } = found;
  const fields = answerFields(move, momentOf(found));
  const values = typed?.fields ?? noFields();
  const errors = typed?.errors ?? noFields();
  const consequences = await previewAnswer(found, move, decision);
  return (
    <>
      <ErrorSummary errors={errors} order={fields.map(({ name }) => name)} />
      <h1 className={typed ? "mt-6" : undefined}>{CHANGE_MOVE_WORDS[move].act}</h1>
      <form
        className="mt-6"
        method="post"
        action={`${here}/envoi`}
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="intentId" value={one(values, "intentId") ?? randomUUID()} />
        <input type="hidden" name="version" value={change.version} />
        <input type="hidden" name="relation" value={decision.relation} />
        <DecisionPanel id="acte" title="Votre acte">
          <div className="stack">
            <ActFields fields={fields} values={values} errors={errors} files={[]} />
          </div>
          <Consequences title="Si vous enregistrez cet acte" items={consequences} />
          <p className="row">
            <Button look="primary" full="onPhone" name="etape" value="relire">
              Relire avant d’enregistrer
            </Button>
            <LinkButton href={changeHref(dossier.reference, change.number)} look="text">
              Revenir à la modification
            </LinkButton>
          </p>
        </DecisionPanel>
      </form>
    </>
  );
}
