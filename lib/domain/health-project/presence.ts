import { type Answers, type ChecksField, listOf, type Topic, textOf } from "../topics/topic";
import { actionSheets, annexes, association, sections } from "./topics";

export type Expected = { label: string; present: boolean };

export type ExpectedGroup = { heading: string; items: Expected[] };

/** A code of the association's register, RNA or court, if one was given. */
export function registrationOf(answers: Answers | undefined): string | undefined {
  if (!answers) return undefined;
  return textOf(answers, "rna") || textOf(answers, "court") || undefined;
}

const checksOf = ({ fields }: Topic): ChecksField | undefined =>
  fields.find((field) => field.kind === "checks");

/**
 * What a project is expected to hold, each thing present or missing. Nothing of it keeps the
 * project from being submitted: the law asks for no list.
 */
export function presenceOf(topics: Record<string, Answers | undefined>): ExpectedGroup[] {
  const listed = [sections, actionSheets, annexes].map((topic): ExpectedGroup => {
    const field = checksOf(topic);
    const present = listOf(topics[topic.id] ?? {}, field?.name ?? "");
    const items = (field?.options ?? []).map(({ value, label }) => ({
      label,
      present: present.includes(value),
    }));
    return { heading: topic.heading, items };
  });
  const label = registrationOf(topics[association.id])
    ? "Association déclarée ou inscrite"
    : "Association déclarée (numéro RNA) ou inscrite au tribunal";
  return [
    ...listed,
    {
      heading: association.heading,
      items: [{ label, present: registrationOf(topics[association.id]) !== undefined }],
    },
  ];
}
