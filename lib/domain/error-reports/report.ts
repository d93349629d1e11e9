import { type Typed, typedEmail, typedText } from "../acts/typed";
import { type FieldErrors, type Fields, noFields, one } from "../shared/form";
import { fail, ok, type Result } from "../shared/result";

/** What a reader of a public sheet says is wrong. */
export type ErrorReport = { message: string; email: string | null };

/** The fields of the public form, in page order. */
export const REPORT_ORDER = ["message", "courriel"];

function readText(name: string, missing: string, fields: Fields, errors: FieldErrors): string {
  const raw = (one(fields, name) ?? "").trim();
  const typed: Typed<string> = raw === "" ? fail(missing) : typedText(raw, "question");
  if (!typed.ok) errors[name] = [typed.failure];
  return typed.ok ? typed.value : "";
}

/** Refused: nothing, more than 2 000 characters, an address that is not one. */
export function readReport(fields: Fields): Result<ErrorReport, FieldErrors> {
  const errors: FieldErrors = noFields();
  const message = readText("message", "Dites ce qui est inexact.", fields, errors);
  const address = (one(fields, "courriel") ?? "").trim();
  const typed = address === "" ? ok(null) : typedEmail(address);
  if (!typed.ok) errors["courriel"] = [typed.failure];
  return Object.keys(errors).length > 0
    ? fail(errors)
    : ok({ message, email: typed.ok ? typed.value : null });
}

/** The answer that closes a report, read by all who had it to do. */
export function readAnswer(fields: Fields): Result<string, FieldErrors> {
  const errors: FieldErrors = noFields();
  const answer = readText("reponse", "Dites ce que vous en avez fait.", fields, errors);
  return Object.keys(errors).length > 0 ? fail(errors) : ok(answer);
}
