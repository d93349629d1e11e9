import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";
import { formatPopulation, NO_BREAK_SPACE } from "@/lib/domain/shared/typography";
import { partNames } from "@/lib/domain/topics/reading";

type PartFieldsProps = {
  /** By which the territory names it. */
  code: string;
  name: string;
  /** Of the whole commune. */
  population: number;
  values: Fields;
  errors: FieldErrors;
};

/** How much of a commune, and which part; saved with the form around. */
export function PartFields({ code, name, population, values, errors }: PartFieldsProps) {
  const names = partNames({ name: "communes" }, code);
  const wrong = (field: string) => errors[field] && { errors: errors[field] };
  return (
    <fieldset className="stack-s pb-3">
      <legend className="vh">Une partie de {name}</legend>
      <TextField
        name={names.percent}
        label={`Part des habitants de ${name}, en${NO_BREAK_SPACE}%`}
        hint={`La commune entière compte ${formatPopulation(population)}. Exemple${NO_BREAK_SPACE}: 33,5`}
        inputMode="decimal"
        width="half"
        value={one(values, names.percent) ?? ""}
        {...wrong(names.percent)}
      />
      <TextAreaField
        name={names.text}
        label={`De quelle partie s’agit-il\u202f?`}
        hint="Quartiers, ou liste d’Iris. Deux CPTS qui écrivent le même texte parlent de la même partie."
        rows={2}
        value={one(values, names.text) ?? ""}
        {...wrong(names.text)}
      />
      <p className="row">
        <Button name="faire" value={`enregistrer-partie:${code}`} size="small">
          Enregistrer cette partie
        </Button>
        <Button name="faire" value={`entiere:${code}`} look="text" size="small">
          Prendre toute la commune
        </Button>
      </p>
    </fieldset>
  );
}
