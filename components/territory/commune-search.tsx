import { Button } from "@/components/ui/button";
import { controlAria, FieldErrors, fieldClass, hintId } from "@/components/ui/field-frame";

type CommuneSearchProps = {
  /** What is looked for, shown again beside its results. */
  sought: string;
  errors: readonly string[] | undefined;
};

/** One field for a name or a code; beside it, the way to the page of lists. First button of its form. */
export function CommuneSearch({ sought, errors }: CommuneSearchProps) {
  const words = {
    name: "q",
    label: "Ajouter des communes",
    hint: "Nom, code Insee ou code postal ; nom d’une intercommunalité ou d’un département.",
    ...(errors && { errors }),
  };
  return (
    <div className={fieldClass(words.errors)}>
      <label htmlFor={words.name}>{words.label}</label>
      <span className="hint" id={hintId(words.name)}>
        {words.hint}
      </span>
      <FieldErrors {...words} />
      <div className="flex gap-2">
        <input
          className="inp min-w-0 flex-1"
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
      <p className="-ms-1.5 mt-2">
        <Button name="faire" value="liste" look="text" size="small">
          Coller une liste de communes
        </Button>
      </p>
    </div>
  );
}
