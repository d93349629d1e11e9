import { AskedForm } from "@/components/atlas/asked-form";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { AtlasPlaces } from "@/lib/domain/atlas/places";
import { STAGE_ASKED_WORDS, STAGES_ASKED } from "@/lib/domain/atlas/selection";
import { typedAsked } from "@/lib/domain/atlas/typed";
import { type FieldProblem, problemsByField } from "@/lib/domain/atlas/words";
import { readQuery, type SearchParams } from "@/lib/domain/lists/query";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

type ListFormProps = {
  query: SearchParams;
  places: AtlasPlaces;
  today: PlainDate;
  problems: readonly FieldProblem[];
};

/** What the list is asked, with what was typed: the départements are those of the région chosen. */
export function ListForm({ query, places, today, problems }: ListFormProps) {
  const typed = typedAsked(query);
  const { values } = readQuery(query, {
    q: "Nom ou commune",
    etape: "Étape",
    couvre: "Communes d’ici",
  });
  const errors = problemsByField(problems);
  const within = places.departments.filter(({ regionCode }) => regionCode === typed.region);
  return (
    <AskedForm
      action="/cpts"
      label="Chercher des CPTS"
      typed={typed}
      today={today}
      problems={problems}
      carried={{ couvre: values.get("couvre") }}
      regions={places.regions}
      departments={within.length > 0 ? within : places.departments}
      first={
        <div className="asof-wide">
          <TextField
            name="q"
            label="Nom de CPTS, commune ou code postal"
            value={values.get("q") ?? ""}
            maxLength={200}
            errors={errors["q"]}
          />
        </div>
      }
      fields={
        <SelectField
          name="etape"
          label="Étape atteinte"
          nothing="Toutes"
          choices={STAGES_ASKED.map((stage) => ({ value: stage, label: STAGE_ASKED_WORDS[stage] }))}
          value={values.get("etape") ?? ""}
          errors={errors["etape"]}
        />
      }
    />
  );
}
