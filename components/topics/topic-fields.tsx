import type { ReactNode } from "react";

import { ChoiceGroup } from "@/components/ui/choice-group";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { all, type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";
import type { LineField, Topic, TopicField } from "@/lib/domain/topics/topic";

import { CountFields } from "./count-fields";

type TopicFieldsProps = {
  topic: Topic;
  values: Fields;
  errors: FieldErrors;
  /** Communes and files are chosen with more than a field: the page brings their own control. */
  control?: ReactNode;
};

export function TopicFields({ topic, values, errors, control }: TopicFieldsProps) {
  return topic.fields.map((field) => (
    <Field key={field.name} field={field} values={values} errors={errors} control={control} />
  ));
}

const TYPES = { email: "email", phone: "tel" } as const;

const typeOf = ({ format }: LineField) =>
  format === "email" || format === "phone" ? TYPES[format] : "text";

function Field({
  field,
  values,
  errors,
  control,
}: Omit<TopicFieldsProps, "topic"> & { field: TopicField }) {
  const { name, label, hint, missing } = field;
  const words = {
    name,
    label,
    ...(hint && { hint }),
    ...(errors[name] && { errors: errors[name] }),
    optional: !missing,
  };
  switch (field.kind) {
    case "line":
      return (
        <TextField
          {...words}
          type={typeOf(field)}
          value={one(values, name) ?? ""}
          autoComplete={field.autoComplete ?? "off"}
          inputMode={field.format === "euros" || field.format === "rpps" ? "numeric" : "text"}
          width={field.width === "short" ? "half" : "full"}
        />
      );
    case "text":
      return <TextAreaField {...words} value={one(values, name) ?? ""} rows={field.rows ?? 6} />;
    case "choice":
    case "checks":
      return (
        <ChoiceGroup
          {...words}
          kind={field.kind === "choice" ? "radio" : "checkbox"}
          choices={field.options}
          values={all(values, name)}
        />
      );
    case "counts":
      return <CountFields field={field} values={values} errors={errors} />;
    case "communes":
    case "files":
      return control;
  }
}
