import { TextAreaField } from "@/components/ui/text-area-field";
import type { ReceivedFile } from "@/lib/domain/acts/context";
import type { AnswersField } from "@/lib/domain/acts/field";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";

import { FilesField } from "./files-field";
import { Group } from "./group";

type AnswerFieldsProps = {
  field: AnswersField;
  values: Fields;
  errors: FieldErrors;
  files: readonly ReceivedFile[];
};

/** An answer under each question, and a file where one is enough. */
export function AnswerFields({ field, values, errors, files }: AnswerFieldsProps) {
  return (
    <Group name={field.name} label={field.label} hint={field.hint} errors={errors[field.name]}>
      {field.questions.map((question, n) => {
        const name = `${field.name}.${n}`;
        const file = `${name}.fichier`;
        return (
          <div key={name} className="stack-s">
            <TextAreaField
              name={name}
              label={`${n + 1}. ${question}`}
              rows={4}
              value={one(values, name) ?? ""}
              optional={field.standIn !== undefined}
              {...(errors[name] ? { errors: errors[name] } : {})}
            />
            {field.withFiles && (
              <FilesField
                name={file}
                label="Pièce jointe"
                optional
                max={1}
                values={values}
                files={files}
                {...(errors[file] ? { errors: errors[file] } : {})}
              />
            )}
          </div>
        );
      })}
    </Group>
  );
}
