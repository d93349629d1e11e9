import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { TextAreaField } from "@/components/ui/text-area-field";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";

type AnswerFormProps = {
  action: string;
  /** Where the reader wishes to be told. */
  email: string | null;
  values: Fields;
  errors: FieldErrors;
};

/** One answer closes the report for everybody who had it to do. */
export function AnswerForm({ action, email, values, errors }: AnswerFormProps) {
  return (
    <Panel id="repondre" title="Répondre et clore" strong>
      <form
        className="stack"
        method="post"
        action={action}
        encType="multipart/form-data"
        noValidate
      >
        <TextAreaField
          name="reponse"
          label="Ce que vous en avez fait"
          hint="Lu par la CPTS, l’ARS et la CPAM. 2 000 caractères au plus."
          errors={errors["reponse"]}
          value={one(values, "reponse") ?? ""}
        />
        <Note title="Clos par l’un, ce signalement l’est pour tous.">
          <p>
            {email
              ? "Aucun courriel n’est envoyé. Écrivez d’abord à la personne si elle attend une réponse : son adresse est effacée à la clôture."
              : "La personne n’a pas laissé d’adresse : elle verra la fiche corrigée."}
          </p>
        </Note>
        <p>
          <Button look="primary" full="onPhone">
            Clore le signalement
          </Button>
        </p>
      </form>
    </Panel>
  );
}
