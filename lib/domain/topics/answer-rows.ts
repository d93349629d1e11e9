import { formatNumber, NO_BREAK_SPACE } from "../shared/typography";
import { type Answers, countsOf, isBlank, listOf, type Topic, textOf } from "./topic";

/** One answer as it is read: lines of text, or nothing. */
export type AnswerRow = {
  name: string;
  label: string;
  lines: string[];
  /** Of a list of things that are there or not: all of them, for what is missing says as much. */
  expected?: { label: string; present: boolean }[];
  /** Nothing is said of it when it is blank. */
  sometimes?: boolean;
};

/** The answers of a topic in the order asked; communes and files are shown by those who hold them. */
export function answerRows(topic: Topic, answers: Answers): AnswerRow[] {
  return topic.fields
    .filter(({ kind }) => kind !== "communes" && kind !== "files")
    .map((field) => {
      const row = (lines: string[]): AnswerRow => ({
        name: field.name,
        label: field.short ?? field.label,
        lines,
        ...(field.kind === "text" && field.sometimes && { sometimes: true }),
      });
      if (field.kind === "checks") {
        const chosen = listOf(answers, field.name);
        const expected = field.options.map(({ value, label }) => ({
          label,
          present: chosen.includes(value),
        }));
        const present = expected.filter((each) => each.present).map(({ label }) => label);
        return { ...row(present), expected };
      }
      if (isBlank(answers[field.name])) return row([]);
      switch (field.kind) {
        case "counts":
          return row(
            field.options.flatMap(({ value, label }) => {
              const count = countsOf(answers, field.name)[value];
              return count ? [`${label}${NO_BREAK_SPACE}: ${formatNumber(count)}`] : [];
            }),
          );
        case "choice": {
          const chosen = textOf(answers, field.name);
          return row([field.options.find(({ value }) => value === chosen)?.label ?? chosen]);
        }
        case "line": {
          const text = textOf(answers, field.name);
          const amount = field.format === "euros" && /^\d+$/.test(text);
          return row([amount ? `${formatNumber(Number(text))}${NO_BREAK_SPACE}€` : text]);
        }
        default:
          return row(textOf(answers, field.name).split("\n"));
      }
    });
}
