import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";

type Named = { code: string; name: string };

type EditionFormProps = {
  action: string;
  /** The edition shown: another one made meanwhile is said. */
  since: number;
  /** All caisses; those of the département come first. */
  caisses: readonly { id: string; name: string }[];
  department: { caisses: readonly { id: string; name: string }[]; toVerify: boolean };
  communes: readonly { intercommunality: Named | null }[];
  values: Fields;
  errors: FieldErrors;
};

/** Gives communes to a caisse, confirms what is written, or both; always with a source. */
export function EditionForm({ action, since, values, errors, ...served }: EditionFormProps) {
  const wordsOf = (name: string) => ({ name, errors: errors[name] });
  const own = served.department.caisses;
  const others = served.caisses.filter(({ id }) => !own.some((each) => each.id === id));
  return (
    <Panel id="modifier" title="Modifier ou confirmer">
      <Note title="Les dossiers en cours gardent leur caisse pilote.">
        <p>
          Leurs caisses associées sont recalculées à la prochaine transmission de leur territoire,
          pas avant.
        </p>
      </Note>
      <form
        className="stack mt-6"
        method="post"
        action={action}
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="depuis" value={since} />
        <SelectField
          {...wordsOf("caisse")}
          label="Attribuer des communes à une caisse"
          hint="Laissez vide pour confirmer ce qui est écrit, sans rien changer."
          optional
          nothing="Aucune attribution"
          choices={[...own, ...others].map(({ id, name }) => ({ value: id, label: name }))}
          value={one(values, "caisse")}
        />
        <SelectField
          {...wordsOf("epci")}
          label="Toutes les communes d’une intercommunalité, dans ce département"
          optional
          nothing="Aucune"
          choices={intercommunalitiesOf(served.communes)}
          value={one(values, "epci")}
        />
        <TextAreaField
          {...wordsOf("liste")}
          label="Et ces communes"
          hint="Une par ligne, par leur code Insee ou leur nom. Vous pouvez coller une colonne de tableur."
          optional
          value={one(values, "liste")}
        />
        <TextField
          {...wordsOf("source")}
          label="Source"
          hint="Où vous l’avez lu, avec la date : annuaire, arrêté, courrier de la caisse."
          value={one(values, "source")}
        />
        <CheckboxField
          {...wordsOf("confirme")}
          label="D’après cette source, tout le département est juste"
          hint={
            served.department.toVerify
              ? "La mention « à vérifier » est retirée. Sans cette case, elle reste."
              : "Sans cette case, un département modifié devient « à vérifier »."
          }
          checked={one(values, "confirme") !== undefined}
        />
        <p>
          <Button look="primary" full="onPhone">
            Enregistrer
          </Button>
        </p>
      </form>
    </Panel>
  );
}

function intercommunalitiesOf(communes: EditionFormProps["communes"]) {
  const byCode = new Map(
    communes.flatMap(({ intercommunality: i }) => (i ? [[i.code, i.name] as const] : [])),
  );
  return [...byCode]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "fr"));
}
