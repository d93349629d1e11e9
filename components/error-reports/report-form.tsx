import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";

type ReportFormProps = { action: string; values: Fields; errors: FieldErrors };

/** For anybody, without an account. */
export function ReportForm({ action, values, errors }: ReportFormProps) {
  return (
    <Panel id="signaler" title="Votre signalement">
      <form
        className="stack"
        method="post"
        action={action}
        encType="multipart/form-data"
        noValidate
      >
        <TextAreaField
          name="message"
          label="Ce qui est inexact"
          hint="Par exemple une commune, une date, un nom. 2 000 caractères au plus. Aucune donnée de patient."
          errors={errors["message"]}
          rows={8}
          value={one(values, "message") ?? ""}
        />
        <TextField
          name="courriel"
          label="Votre adresse électronique"
          hint="Si vous souhaitez une réponse. Lue par la CPTS, l’ARS et la CPAM, effacée quand le signalement est clos."
          errors={errors["courriel"]}
          optional
          type="email"
          autoComplete="email"
          width="half"
          value={one(values, "courriel") ?? ""}
        />
        <p>
          <Button look="primary" full="onPhone">
            Envoyer le signalement
          </Button>
        </p>
      </form>
    </Panel>
  );
}
