import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Panel } from "@/components/ui/panel";
import { TextField } from "@/components/ui/text-field";
import type { PublicContact } from "@/lib/domain/public-contact/contact";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";

type ContactFormProps = {
  action: string;
  contact: PublicContact | undefined;
  /** The consent shown: another one given meanwhile is said. */
  since: string;
  values: Fields;
  errors: FieldErrors;
};

/** Nothing is published without the explicit consent of a leader. */
export function ContactForm({ action, contact, since, values, errors }: ContactFormProps) {
  const wordsOf = (name: string) => ({ name, errors: errors[name] });
  return (
    <Panel id="publier" title="Publier">
      <form
        className="stack"
        method="post"
        action={action}
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="depuis" value={since} />
        <TextField
          {...wordsOf("courriel")}
          label="Adresse électronique"
          hint="Celle de la CPTS plutôt que celle d’une personne."
          optional
          type="email"
          width="half"
          value={one(values, "courriel") ?? contact?.email ?? ""}
        />
        <TextField
          {...wordsOf("telephone")}
          label="Téléphone"
          optional
          type="tel"
          width="half"
          value={one(values, "telephone") ?? contact?.phone ?? ""}
        />
        <TextField
          {...wordsOf("site")}
          label="Site internet"
          optional
          value={one(values, "site") ?? contact?.website ?? ""}
        />
        <CheckboxField
          {...wordsOf("accord")}
          label="La CPTS accepte que ces informations soient publiées"
          hint="Sur sa fiche publique et dans les données ouvertes. Vous pouvez les retirer à tout moment."
          value="oui"
          checked={one(values, "accord") === "oui"}
        />
        <p>
          <Button look="primary" full="onPhone">
            Publier ce contact
          </Button>
        </p>
      </form>
    </Panel>
  );
}
