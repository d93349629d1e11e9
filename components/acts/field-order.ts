import type { ActField } from "@/lib/domain/acts/field";
import { TAKEN_OVER_STAGES } from "@/lib/domain/acts/passed-stages";
import { QUESTIONS_AT_MOST } from "@/lib/domain/acts/read-lists";

const inside = ({ name }: ActField, parts: readonly string[]) => [
  name,
  ...parts.map((part) => `${name}.${part}`),
];

/** The names of the inputs in page order, so that errors are listed as they are met. */
export function inputNames(field: ActField): string[] {
  switch (field.kind) {
    case "questions":
      return inside(
        field,
        Array.from({ length: QUESTIONS_AT_MOST }, (_, n) => String(n)),
      );
    case "answers":
      return inside(
        field,
        field.questions.flatMap((_, n) => [String(n), `${n}.fichier`]),
      );
    case "professions":
      return inside(
        field,
        field.options.map(({ value }) => value),
      );
    case "signatures":
      return inside(
        field,
        field.parties.flatMap(({ key }) =>
          ["signatory", "capacity", "signedOn"].map((part) => `${key}.${part}`),
        ),
      );
    case "passedStages":
      return inside(
        field,
        TAKEN_OVER_STAGES.flatMap((stage) =>
          ["precision", "on", "source"].map((part) => `${stage}.${part}`),
        ),
      );
    default:
      return [field.name];
  }
}
