import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import { FIRST_CPTS_DAY } from "@/lib/domain/acts/dates";
import type { Department, Region } from "@/lib/domain/atlas/places";
import type { TypedAsked } from "@/lib/domain/atlas/typed";
import { type FieldProblem, problemsByField } from "@/lib/domain/atlas/words";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

type AskedFormProps = {
  /** The page that answers. */
  action: string;
  /** Names the form: « Choisir la date et la région ». */
  label: string;
  typed: TypedAsked;
  today: PlainDate;
  /** Offered as a choice when given. */
  regions?: readonly Region[];
  departments?: readonly Department[];
  problems?: readonly FieldProblem[];
  /** Other parameters of the page, kept as they are. */
  carried?: Record<string, string | undefined>;
  /** What is asked first. */
  first?: ReactNode;
  /** What else is asked, before the button. */
  fields?: ReactNode;
  /** Beside the form where there is room: a picture of the years. */
  children?: ReactNode;
};

/** The day, what was known, and where: parameters of the address, so that any link keeps them. */
export function AskedForm({
  action,
  label,
  typed,
  today,
  regions,
  departments,
  problems = [],
  carried = {},
  first,
  fields,
  children,
}: AskedFormProps) {
  const errors = problemsByField(problems);
  return (
    <form className="asof" method="get" action={action} aria-label={label} noValidate>
      {Object.entries(carried).map(
        ([name, value]) =>
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="asof-fields">
        {first}
        <DateField
          name="date"
          label="Situation au"
          value={typed.date ?? today}
          min={FIRST_CPTS_DAY}
          max={today}
          errors={errors["date"]}
        />
        {regions && (
          <SelectField
            name="region"
            label="Région"
            nothing="Toute la France"
            choices={regions.map(({ code, name }) => ({ value: code, label: name }))}
            value={typed.region}
            errors={errors["region"]}
          />
        )}
        {departments && (
          <SelectField
            name="departement"
            label="Département"
            nothing="Tous"
            choices={departments.map(({ code, name }) => ({
              value: code,
              label: `${name} (${code})`,
            }))}
            value={typed.departement}
            errors={errors["departement"]}
          />
        )}
        {fields}
        <Button look="primary" full="onPhone">
          Afficher
        </Button>
        <details className="more" open={typed.connu_le !== undefined}>
          <summary>Ce qui était connu à une autre date</summary>
          <div>
            <DateField
              name="connu_le"
              label="Connu le"
              hint="Ne compte que ce qui était enregistré et public ce jour-là. Vide : tout ce qui est connu aujourd’hui."
              value={typed.connu_le}
              min={FIRST_CPTS_DAY}
              max={today}
              errors={errors["connu_le"]}
            />
          </div>
        </details>
      </div>
      {children}
    </form>
  );
}
