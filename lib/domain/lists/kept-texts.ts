import { TEXT_LABELS } from "../acts/record-words";
import type { Fields } from "../shared/form";

const LABELS: Record<string, string> = {
  ...TEXT_LABELS,
  questions: "Questions",
  answers: "Réponses",
  documents: "Pièces demandées",
};

/** "questions.2" is one of the questions. */
const labelOf = (name: string): string | undefined => {
  const [list = ""] = name.split(".");
  return Object.hasOwn(LABELS, list) ? LABELS[list] : undefined;
};

export type KeptText = { name: string; label: string; text: string };

/** What a person wrote in their own words, among the fields of a form that was kept. */
export function keptTexts(fields: Fields): KeptText[] {
  return Object.entries(fields).flatMap(([name, values]) => {
    const label = labelOf(name);
    const texts = values.filter((text) => text.trim() !== "");
    return label ? texts.map((text, n) => ({ name: `${name} ${n}`, label, text })) : [];
  });
}
