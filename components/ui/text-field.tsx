import { controlAria, FieldFrame, type FieldWords } from "./field-frame";
import { type InputWidth, inputClass } from "./input-width";

type TextFieldProps = FieldWords & {
  value?: string;
  type?: "text" | "email" | "tel" | "search";
  inputMode?: "numeric" | "decimal" | "text";
  autoComplete?: string;
  width?: InputWidth;
  maxLength?: number;
  /** A list of proposals already in the page. */
  list?: string;
};

export function TextField({
  value,
  type = "text",
  inputMode,
  autoComplete = "off",
  width,
  maxLength,
  list,
  ...words
}: TextFieldProps) {
  return (
    <FieldFrame {...words}>
      <input
        className={inputClass(width)}
        id={words.name}
        name={words.name}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        defaultValue={value}
        maxLength={maxLength}
        list={list}
        {...controlAria(words)}
      />
    </FieldFrame>
  );
}
