import { controlAria, FieldFrame, type FieldWords } from "./field-frame";

type TextAreaFieldProps = FieldWords & { value?: string; rows?: number; readOnly?: boolean };

export function TextAreaField({ value, rows = 5, readOnly, ...words }: TextAreaFieldProps) {
  return (
    <FieldFrame {...words}>
      <textarea
        className="inp"
        id={words.name}
        name={words.name}
        rows={rows}
        defaultValue={value}
        readOnly={readOnly}
        {...controlAria(words)}
      />
    </FieldFrame>
  );
}
