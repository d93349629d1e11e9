import { FieldErrors, fieldClass, OptionalMark } from "@/components/ui/field-frame";
import type { FieldErrors as Errors, Fields } from "@/lib/domain/shared/form";
import { one } from "@/lib/domain/shared/form";
import { countName } from "@/lib/domain/topics/reading";
import type { CountsField } from "@/lib/domain/topics/topic";

type CountFieldsProps = { field: CountsField; values: Fields; errors: Errors };

/** How many of each: one short number per line. The first control bears the field's name as its id. */
export function CountFields({ field, values, errors }: CountFieldsProps) {
  const own = errors[field.name];
  const ofOptions = field.options.flatMap(({ value }) => errors[countName(field, value)] ?? []);
  const words = { name: field.name, label: field.label, errors: own };
  return (
    <fieldset className={fieldClass([...(own ?? []), ...ofOptions])} id={field.name} tabIndex={-1}>
      <legend>
        {field.label} {!field.missing && <OptionalMark />}
      </legend>
      {field.hint && <span className="hint">{field.hint}</span>}
      <FieldErrors {...words} />
      <div className="grid gap-2 sm:grid-cols-2 sm:gap-x-8">
        {field.options.map(({ value, label }) => {
          const name = countName(field, value);
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
              <FieldErrors name={name} label={label} errors={wrong} />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
