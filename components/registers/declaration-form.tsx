import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DateField } from "@/components/ui/date-field";
import { Panel } from "@/components/ui/panel";
import { DECLARATION_WORDS } from "@/lib/domain/atlas/declaring";
import type { DeclarationKind } from "@/lib/domain/atlas/registers";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

type DeclarationFormProps = {
  action: string;
  /** The declaration shown: another one made meanwhile is said. */
  since: number;
  kinds: readonly DeclarationKind[];
  coveredSince: PlainDate | null;
  today: PlainDate;
  values: Fields;
  errors: FieldErrors;
};

/** What an ARS declares of its register; public as soon as it is recorded. */
export function DeclarationForm(props: DeclarationFormProps) {
  const { action, since, kinds, coveredSince, today, values, errors } = props;
  const wordsOf = (name: string) => ({ name, errors: errors[name] });
  return (
    <Panel id="declarer" title="Déclarer" strong>
      <form
        className="stack"
        method="post"
        action={action}
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="version" value={since} />
        <ChoiceGroup
          {...wordsOf("nature")}
          kind="radio"
          label="Vous déclarez que"
          choices={kinds.map((value) => ({ value, ...DECLARATION_WORDS[value] }))}
          values={[one(values, "nature") ?? (kinds.length === 1 ? (kinds[0] ?? "") : "")]}
        />
        <DateField {...wordsOf("le")} label="Vrai depuis le" value={one(values, "le") ?? today} />
        <DateField
          {...wordsOf("couvre")}
          label="Le registre couvre depuis le"
          hint="Le premier jour dont il répond : les chiffres de ce jour-là et des suivants en viennent. Vide : depuis le jour ci-dessus."
          optional
          value={one(values, "couvre") ?? coveredSince ?? ""}
        />
        <p className="muted">
          Public dès l’enregistrement, au nom de l’ARS. Une déclaration ne s’efface pas : une autre
          la remplace, et l’historique garde les deux.
        </p>
        <p>
          <Button look="primary" full="onPhone">
            Enregistrer la déclaration
          </Button>
        </p>
      </form>
    </Panel>
  );
}
