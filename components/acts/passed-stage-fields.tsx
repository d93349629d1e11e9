import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { PassedStagesField } from "@/lib/domain/acts/field";
import { PASSED_STAGE_WORDS, TAKEN_OVER_STAGES } from "@/lib/domain/acts/passed-stages";
import { STAGE_KNOWLEDGE } from "@/lib/domain/acts/read-stages";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";

import { Group } from "./group";

type PassedStageFieldsProps = { field: PassedStagesField; values: Fields; errors: FieldErrors };

/** Each stage of a life already begun: what is known of its date, and from where. */
export function PassedStageFields({ field, values, errors }: PassedStageFieldsProps) {
  return (
    <Group name={field.name} label={field.label} hint={field.hint} errors={errors[field.name]}>
      {TAKEN_OVER_STAGES.map((stage) => {
        const words = (part: string, label: string) => {
          const id = `${field.name}.${stage}.${part}`;
          return {
            name: id,
            label,
            value: one(values, id) ?? "",
            ...(errors[id] ? { errors: errors[id] } : {}),
          };
        };
        return (
          <Group key={stage} name={`${field.name}.${stage}`} label={PASSED_STAGE_WORDS[stage]}>
            <SelectField
              {...words("precision", "Ce que l’on sait de la date")}
              choices={STAGE_KNOWLEDGE}
              nothing="Choisissez"
              width="half"
            />
            <DateField
              {...words("on", "Date")}
              hint="Si seul le mois ou l’année est connu, choisissez-y un jour quelconque."
            />
            <TextField {...words("source", "Source")} hint="Le document ou la page qui le dit." />
          </Group>
        );
      })}
    </Group>
  );
}
