import { Button } from "@/components/ui/button";
import { controlAria, FieldErrors, fieldClass, hintId } from "@/components/ui/field-frame";
import { More } from "@/components/ui/more";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { FieldErrors as Errors } from "@/lib/domain/shared/form";

type CommuneSearchProps = {
  /** What is looked for, shown again beside its results. */
  sought: string;
  /** Lines of a pasted list that were not understood. */
  list: string;
  errors: Errors;
};

/** One field for a name or a code; under it, folded, a whole list. First button of its form. */
export function CommuneSearch({ sought, list, errors }: CommuneSearchProps) {
  const words = {
    name: "q",
    label: "Ajouter une commune",
    hint: "Nom, code Insee ou code postal. Vous pouvez aussi coller une liste.",
    errors: errors["q"],
  };
  const pasted = (
    <>
      <TextAreaField
        name="liste"
        label="Liste de communes"
        hint="Une commune par ligne : nom, nom et département, ou code Insee. Un tableau copié convient."
        errors={errors["liste"]}
        value={list}
        rows={6}
      />
      <Button name="faire" value="lire-liste">
        Ajouter la liste
      </Button>
    </>
  );
  return (
    <div className="stack-s">
      <div className={fieldClass(words.errors)}>
        <label htmlFor={words.name}>{words.label}</label>
        <span className="hint" id={hintId(words.name)}>
          {words.hint}
        </span>
        <FieldErrors {...words} />
        <div className="flex gap-2">
          <input
            className="inp flex-1"
            id={words.name}
            name={words.name}
            defaultValue={sought}
            autoComplete="off"
            {...controlAria(words)}
          />
          <Button name="faire" value="chercher">
            Ajouter
          </Button>
        </div>
      </div>
      {list ? pasted : <More summary="Coller une liste de communes">{pasted}</More>}
    </div>
  );
}
