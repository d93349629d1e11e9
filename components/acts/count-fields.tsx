import { FieldErrors as Messages } from "@/components/ui/field-frame";
import type { ProfessionsField } from "@/lib/domain/acts/field";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";

import { Group } from "./group";

type CountFieldsProps = { field: ProfessionsField; values: Fields; errors: FieldErrors };

/** How many of each profession; what is left empty is not engaged. */
export function CountFields({ field, values, errors }: CountFieldsProps) {
  return (
    <Group name={field.name} label={field.label} hint={field.hint} errors={errors[field.name]}>
      <div className="grid gap-2 sm:grid-cols-2 sm:gap-x-8">
        {field.options.map(({ value, label }) => {
          const name = `${field.name}.${value}`;
          const wrong = errors[name];
          return (
            <div key={value} className="flex flex-wrap items-center justify-between gap-x-4">
              <label htmlFor={name} className="flex-1">
                {label}
              </label>
              <input
                className="inp w-number"
                id={name}
                name={name}
                inputMode="numeric"
                autoComplete="off"
                defaultValue={one(values, name) ?? ""}
                aria-invalid={wrong ? true : undefined}
                aria-describedby={wrong ? `${name}-erreur` : undefined}
              />
              <Messages name={name} label={label} {...(wrong ? { errors: wrong } : {})} />
            </div>
          );
        })}
      </div>
    </Group>
  );
}
