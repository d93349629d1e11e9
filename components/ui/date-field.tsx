import { isPlainDate, type PlainDate } from "@/lib/domain/shared/plain-date";

import { controlAria, FieldFrame, type FieldWords } from "./field-frame";

type DateFieldProps = FieldWords & {
  /** What was typed, even when it is not a day. */
  value?: string;
  min?: PlainDate;
  max?: PlainDate;
};

/** What is no day would be dropped by a date field: it is shown as text, to be read again. */
const isDay = (value: string | undefined) => !value || isPlainDate(value);

/** The browser's own date field; sentences around it write the date in words. */
export function DateField({ value, min, max, ...words }: DateFieldProps) {
  return (
    <FieldFrame {...words}>
      <input
        className="inp w-date"
        id={words.name}
        name={words.name}
        type={isDay(value) ? "date" : "text"}
        defaultValue={value}
        min={min}
        max={max}
        {...controlAria(words)}
      />
    </FieldFrame>
  );
}
