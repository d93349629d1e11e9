import { controlAria, FieldFrame, type FieldWords } from "./field-frame";
import { type InputWidth, inputClass } from "./input-width";

export type Choice = { value: string; label: string };

type SelectFieldProps = FieldWords & {
  choices: readonly Choice[];
  value?: string;
  /** The first, empty choice: "Choisissez une caisse", or "Toutes" in a filter. */
  nothing?: string;
  width?: InputWidth;
};

export function SelectField({ choices, value, nothing, width, ...words }: SelectFieldProps) {
  return (
    <FieldFrame {...words}>
      <select
        className={inputClass(width)}
        id={words.name}
        name={words.name}
        defaultValue={value ?? ""}
        {...controlAria(words)}
      >
        {nothing !== undefined && <option value="">{nothing}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
