import { CheckboxField } from "@/components/ui/checkbox-field";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DateField } from "@/components/ui/date-field";
import { SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import type { ReceivedFile } from "@/lib/domain/acts/context";
import type { ActField, Option } from "@/lib/domain/acts/field";
import { all, type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";

import { AnswerFields } from "./answer-fields";
import { CountFields } from "./count-fields";
import { FilesField } from "./files-field";
import { OtherParties } from "./other-parties";
import { OverlapFields } from "./overlap-fields";
import { PassedStageFields } from "./passed-stage-fields";
import { QuestionFields } from "./question-fields";
import { SignatureFields } from "./signature-fields";

export type ActFieldsProps = {
  fields: readonly ActField[];
  /** What was typed before, when the form comes back. */
  values: Fields;
  errors: FieldErrors;
  /** The files already received, by id. */
  files: readonly ReceivedFile[];
};

/** The fields of an act, in their order; those that an option calls for are inside it. */
export function ActFields({ fields, ...given }: ActFieldsProps) {
  return fields.map((field) => <OneField key={field.name} field={field} {...given} />);
}

/** Longer lists than this are a select. */
const CHOICES_SHOWN = 8;

const MAY_BE_EMPTY = new Set<ActField["kind"]>([
  "date",
  "text",
  "longText",
  "number",
  "lookup",
  "choice",
  "choices",
  "files",
]);

const wordsOf = (field: ActField, errors: FieldErrors) => ({
  name: field.name,
  label: field.label,
  ...(field.hint ? { hint: field.hint } : {}),
  ...(errors[field.name] ? { errors: errors[field.name] } : {}),
  optional: MAY_BE_EMPTY.has(field.kind) && !("missing" in field && field.missing),
});

type OneFieldProps = Omit<ActFieldsProps, "fields"> & { field: ActField };

function OneField({ field, ...given }: OneFieldProps) {
  const { values, errors } = given;
  const words = wordsOf(field, errors);
  const typed = one(values, field.name);
  const choicesOf = (options: readonly Option[]) =>
    options.map(({ fields, ...choice }) => ({
      ...choice,
      ...(fields ? { children: <ActFields fields={fields} {...given} /> } : {}),
    }));

  switch (field.kind) {
    case "date":
      return <DateField {...words} value={typed ?? ""} />;
    case "text":
      return (
        <TextField
          {...words}
          value={typed ?? field.initial ?? ""}
          autoComplete={field.autocomplete ?? "off"}
        />
      );
    case "longText":
      return <TextAreaField {...words} value={typed ?? field.initial ?? ""} />;
    case "number":
      return (
        <TextField
          {...words}
          value={typed ?? String(field.initial ?? "")}
          inputMode="numeric"
          width="number"
        />
      );
    case "lookup":
      return (
        <TextField
          {...words}
          value={typed ?? ""}
          type={field.of === "person" ? "email" : "text"}
          width="half"
        />
      );
    case "choice": {
      const chosen = typed ?? field.initial ?? "";
      return field.options.length > CHOICES_SHOWN ? (
        <SelectField {...words} choices={field.options} value={chosen} nothing="Choisissez" />
      ) : (
        <ChoiceGroup {...words} kind="radio" choices={choicesOf(field.options)} values={[chosen]} />
      );
    }
    case "choices":
      return (
        <ChoiceGroup
          {...words}
          kind="checkbox"
          choices={choicesOf(field.options)}
          values={all(values, field.name)}
        />
      );
    case "parties":
      return (
        <div className="stack-s">
          <p>
            <strong>Signent toujours :</strong>{" "}
            {field.required.map(({ label }) => label).join(", ")}.
          </p>
          <ChoiceGroup
            {...words}
            optional
            kind="checkbox"
            choices={choicesOf(field.options)}
            values={all(values, field.name)}
          />
          {field.others.length > 0 && (
            <OtherParties
              name={field.name}
              options={field.others}
              chosen={all(values, field.name)}
            />
          )}
        </div>
      );
    case "statement":
      return <CheckboxField {...words} value="oui" checked={typed === "oui"} optional={false} />;
    case "communes":
      return <TextAreaField {...words} value={typed ?? ""} rows={10} />;
    case "files":
      return <FilesField {...words} max={field.max} values={values} files={given.files} />;
    case "questions":
      return <QuestionFields field={field} {...given} />;
    case "answers":
      return <AnswerFields field={field} {...given} />;
    case "professions":
      return <CountFields field={field} {...given} />;
    case "signatures":
      return <SignatureFields field={field} {...given} />;
    case "overlap":
      return <OverlapFields field={field} errors={errors} />;
    case "passedStages":
      return <PassedStageFields field={field} {...given} />;
  }
}
