import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";
import type { SignaturesField } from "@/lib/domain/acts/field";
import { formatDay } from "@/lib/domain/shared/dates";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";

import { Group } from "./group";

type SignatureFieldsProps = { field: SignaturesField; values: Fields; errors: FieldErrors };

/** Signatory, capacity and date, party by party; a party left empty has not signed. */
export function SignatureFields({ field, values, errors }: SignatureFieldsProps) {
  const single = field.parties.length === 1;
  return (
    <Group name={field.name} label={field.label} hint={field.hint} errors={errors[field.name]}>
      {field.parties.map(({ key, name, declaredOn }, index) => {
        const words = (part: string, label: string) => {
          const id = `${field.name}.${key}.${part}`;
          return {
            name: id,
            label,
            value: one(values, id) ?? "",
            ...(errors[id] ? { errors: errors[id] } : {}),
          };
        };
        return (
          <div key={key} className={index > 0 ? "border-line border-t pt-4" : undefined}>
            <Group
              name={`${field.name}.${key}`}
              label={name}
              hint={
                declaredOn
                  ? `Cette partie déclare avoir signé le ${formatDay(declaredOn)}.`
                  : single
                    ? undefined
                    : "À laisser vide si cette partie n’a pas signé."
              }
            >
              <TextField {...words("signatory", "Nom du signataire")} />
              <TextField {...words("capacity", "Qualité du signataire")} width="half" />
              <DateField {...words("signedOn", "Date portée au contrat")} />
            </Group>
          </div>
        );
      })}
    </Group>
  );
}
