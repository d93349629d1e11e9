import { More } from "@/components/ui/more";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { QuestionsField } from "@/lib/domain/acts/field";
import { QUESTIONS_AT_MOST } from "@/lib/domain/acts/read-lists";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";

import { Group } from "./group";

type QuestionFieldsProps = { field: QuestionsField; values: Fields; errors: FieldErrors };

const SHOWN = 3;

/** Three questions at once, the others folded; empty ones do not count. */
export function QuestionFields({ field, values, errors }: QuestionFieldsProps) {
  const numbers = Array.from({ length: QUESTIONS_AT_MOST }, (_, n) => n);
  const used = numbers.filter((n) => one(values, `${field.name}.${n}`)).at(-1) ?? 0;
  const shown = Math.max(SHOWN, used + 1);
  const line = (n: number) => {
    const name = `${field.name}.${n}`;
    return (
      <TextAreaField
        key={name}
        name={name}
        label={`${field.name === "documents" ? "Pièce" : "Question"} ${n + 1}`}
        rows={2}
        value={one(values, name) ?? ""}
        optional={n > 0}
        {...(errors[name] ? { errors: errors[name] } : {})}
      />
    );
  };
  return (
    <Group name={field.name} label={field.label} hint={field.hint} errors={errors[field.name]}>
      {numbers.slice(0, shown).map(line)}
      {shown < QUESTIONS_AT_MOST && (
        <More summary={`En ajouter jusqu’à ${QUESTIONS_AT_MOST}`}>
          {numbers.slice(shown).map(line)}
        </More>
      )}
    </Group>
  );
}
