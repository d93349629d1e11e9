import { z } from "zod";

import { withoutControls } from "../shared/typed-text";
import { formatNumber, NO_BREAK_SPACE } from "../shared/typography";
import { FORMATS } from "./formats";
import type { ChecksField, ChoiceField, CountsField, LineField, TextField } from "./topic";

export const MOST_COUNTED = 100_000;

const typed = (maxLength: number) =>
  z
    .string()
    .refine((text) => withoutControls(text) === text, {
      message: "Retirez les caractères de contrôle : ce texte contient des signes illisibles",
    })
    .superRefine((text, context) => {
      if (text.length <= maxLength) return;
      context.addIssue({
        code: "custom",
        message: `Raccourcissez ce texte${NO_BREAK_SPACE}: ${formatNumber(maxLength)} caractères au plus, il en compte ${formatNumber(text.length)}`,
      });
    });

export const textSchema = ({ maxLength }: TextField) => typed(maxLength);

export function lineSchema({ maxLength, format }: LineField) {
  const line = z
    .string()
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(typed(maxLength));
  if (!format) return line;
  const { tidy, fits, message } = FORMATS[format];
  return line.transform(tidy).refine((text) => text === "" || fits(text), { message });
}

const valuesOf = ({ options }: ChoiceField | ChecksField | CountsField) =>
  options.map(({ value }) => value);

export const choiceSchema = (field: ChoiceField) =>
  z.literal(["", ...valuesOf(field)], { message: "Choisissez une réponse de la liste" });

export const checksSchema = (field: ChecksField) =>
  z
    .array(z.literal(valuesOf(field), { message: "Choisissez parmi les réponses de la liste" }))
    .transform((values) => [...new Set(values)]);

/** "12", "1 200" or nothing; a whole number of people or of structures. */
export const countSchema = z
  .string()
  .transform((text) => text.replace(/[\s\u00a0\u202f]/g, ""))
  .refine((text) => text === "" || (/^\d{1,9}$/.test(text) && Number(text) <= MOST_COUNTED), {
    message: `Saisissez un nombre entier, de 0 à ${formatNumber(MOST_COUNTED)}`,
  })
  .transform((text) => (text === "" ? 0 : Number(text)));
