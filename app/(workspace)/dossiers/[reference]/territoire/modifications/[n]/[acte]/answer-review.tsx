import { answerItems } from "@/components/territory-change/answer-items";
import { explainChange } from "@/components/territory-change/refusal-words";
import { Button } from "@/components/ui/button";
import { CarriedFields } from "@/components/ui/carried-fields";
import { Consequences } from "@/components/ui/consequences";
import { RefusalNote } from "@/components/ui/explanation";
import { KeyValues } from "@/components/ui/key-values";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { RELATION_WORDS } from "@/lib/domain/lifecycle/relations";
import { type Fields, one } from "@/lib/domain/shared/form";
import { capitalised } from "@/lib/domain/shared/typography";
import type { AnswerMove } from "@/lib/domain/territory-change/answer-form";
import { CHANGE_MOVE_WORDS } from "@/lib/domain/territory-change/moves";

import { changeHref as changePage } from "../../../_change/hrefs";
import type { FoundChange } from "../../../_change/load-change";
import { type PreparedAnswer, prepareAnswer } from "../../../_change/prepare-answer";

type AnswerReviewProps = {
  found: FoundChange;
  move: AnswerMove;
  here: string;
  fields: Fields;
  /** The form, with what was typed. */
  changeHref: string;
};

/** Everything the act records and does, once more, before the button that makes it. */
export async function AnswerReview(props: AnswerReviewProps) {
  const { found, move, fields, changeHref } = props;
  const version = Number(one(fields, "version") ?? found.change.version);
  const prepared = await prepareAnswer(found, move, { fields, version });
  return (
    <>
      <h1>Relisez avant d’enregistrer</h1>
      <p className="lede mt-2">Rien n’est enregistré tant que vous n’avez pas confirmé.</p>
      <div className="stack mt-6">
        {prepared.ok ? (
          <Confirmation {...props} version={version} prepared={prepared.value} />
        ) : (
          <>
            {"refusal" in prepared.failure ? (
              <RefusalNote
                title="Cet acte n’est pas possible maintenant."
                explanation={explainChange(prepared.failure.refusal, found.change.state)}
              />
            ) : (
              <Note tone="warning" title="Votre saisie est à compléter avant d’être enregistrée." />
            )}
            <p>
              <LinkButton href={changeHref}>Reprendre votre saisie</LinkButton>
            </p>
          </>
        )}
      </div>
    </>
  );
}

type ConfirmationProps = AnswerReviewProps & { version: number; prepared: PreparedAnswer };

function Confirmation(props: ConfirmationProps) {
  const { found, move, here, fields, changeHref, version, prepared } = props;
  const { given, decision, consequences } = prepared;
  const { reference } = found.dossier;
  return (
    <>
      <Panel id="contenu-acte" title="Votre acte" aside={<a href={changeHref}>Modifier</a>}>
        <KeyValues
          items={[
            ...answerItems(given),
            { key: "Acte fait par", value: capitalised(RELATION_WORDS[decision.relation]) },
          ]}
        />
      </Panel>
      <Panel id="consequences" title="Ce que fait cet acte">
        <Consequences items={consequences} />
      </Panel>
      <form method="post" action={`${here}/envoi`} encType="multipart/form-data">
        <CarriedFields fields={fields} without={["version", "relation", "etape"]} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="relation" value={decision.relation} />
        <p className="row">
          <Button look="primary" full="onPhone" name="etape" value="confirmer">
            {CHANGE_MOVE_WORDS[move].act}
          </Button>
          <LinkButton href={changePage(reference, found.change.number)} look="text">
            Revenir à la modification sans enregistrer
          </LinkButton>
        </p>
      </form>
    </>
  );
}
