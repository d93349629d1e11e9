import type { ReactNode } from "react";

import { Icon } from "./icon";

/** What every field says around its control. */
export type FieldWords = {
  /** The name sent by the form; also the id, so that the error summary can link to it. */
  name: string;
  label: string;
  hint?: string;
  /** The same words as in the error summary. */
  errors?: readonly string[];
  /** Everything is required unless it says otherwise. */
  optional?: boolean;
};

export const hintId = (name: string) => `${name}-aide`;
export const errorId = (name: string) => `${name}-erreur`;

/** The ARIA that ties a control to its hint and its errors. */
export function controlAria({ name, hint, errors }: FieldWords) {
  const ids = [hint && hintId(name), errors?.length && errorId(name)].filter(Boolean);
  return {
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
    "aria-invalid": errors?.length ? (true as const) : undefined,
  };
}

export const fieldClass = (errors?: readonly string[]) => (errors?.length ? "field err" : "field");

export function OptionalMark() {
  return <span className="optional">(facultatif)</span>;
}

export function FieldHint({ name, hint }: FieldWords) {
  if (!hint) return null;
  return (
    <span className="hint" id={hintId(name)}>
      {hint}
    </span>
  );
}

export function FieldErrors({ name, errors }: FieldWords) {
  if (!errors?.length) return null;
  return (
    <div id={errorId(name)}>
      {errors.map((message) => (
        <p className="emsg" key={message}>
          <Icon name="alert" />
          <span>{message}</span>
        </p>
      ))}
    </div>
  );
}

/** Label, hint, errors, then the control: the order in which they are read. */
export function FieldFrame({ children, ...words }: FieldWords & { children: ReactNode }) {
  return (
    <div className={fieldClass(words.errors)}>
      <label htmlFor={words.name}>
        {words.label} {words.optional && <OptionalMark />}
      </label>
      <FieldHint {...words} />
      <FieldErrors {...words} />
      {children}
    </div>
  );
}
