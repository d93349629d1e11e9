import type { ReactNode } from "react";

import { FieldErrors, FieldHint, fieldClass } from "@/components/ui/field-frame";

type GroupProps = {
  /** The id that the error summary leads to. */
  name: string;
  label: string;
  hint?: string | undefined;
  errors?: readonly string[] | undefined;
  children: ReactNode;
};

/** Several fields under one question. */
export function Group({ name, label, hint, errors, children }: GroupProps) {
  const words = { name, label, ...(hint ? { hint } : {}), ...(errors ? { errors } : {}) };
  return (
    <fieldset className={fieldClass(errors)} id={name} tabIndex={-1}>
      <legend>{label}</legend>
      <FieldHint {...words} />
      <FieldErrors {...words} />
      <div className="stack">{children}</div>
    </fieldset>
  );
}
