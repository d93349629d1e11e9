import { controlAria, FieldErrors, type FieldWords, fieldClass } from "./field-frame";

type CheckboxFieldProps = FieldWords & {
  /** What is sent when it is ticked. */
  value?: string;
  checked?: boolean;
};

/** A statement to agree with, alone. */
export function CheckboxField({ value = "true", checked, ...words }: CheckboxFieldProps) {
  return (
    <div className={fieldClass(words.errors)}>
      <FieldErrors {...words} />
      <div className="radio statement">
        <input
          type="checkbox"
          id={words.name}
          name={words.name}
          value={value}
          defaultChecked={checked}
          {...controlAria(words)}
        />
        <div>
          <label htmlFor={words.name}>{words.label}</label>
          {words.hint && (
            <span className="hint" id={`${words.name}-aide`}>
              {words.hint}
            </span>
          )}
        </div>
      </div>
    </div>
  );
}
