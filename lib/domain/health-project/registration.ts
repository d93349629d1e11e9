import { type Answers, textOf } from "../topics/topic";

/** The number of the association's register, RNA or court, if one was given. */
export function registrationOf(answers: Answers | undefined): string | undefined {
  if (!answers) return undefined;
  return textOf(answers, "rna") || textOf(answers, "court") || undefined;
}
