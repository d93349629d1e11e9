import { type Fields, noFields } from "../shared/form";
import { percentOf } from "../territory/typed-part";
import { membersOf } from "./members";
import { countName, partNames } from "./reading";
import { type Answers, countsOf, listOf, type Topic, textOf } from "./topic";

/** Saved answers as the form would send them, so that a form shows both in the same way. */
export function formValues(topic: Topic, answers: Answers): Fields {
  const values = noFields();
  for (const field of topic.fields) {
    switch (field.kind) {
      case "counts":
        for (const [value, count] of Object.entries(countsOf(answers, field.name)))
          values[countName(field, value)] = [String(count)];
        break;
      case "checks":
        values[field.name] = listOf(answers, field.name);
        break;
      case "communes":
        for (const { code, part } of membersOf(answers, field.name)) {
          if (!part) continue;
          const names = partNames(field, code);
          values[names.percent] = [percentOf(part.permille)];
          values[names.text] = [part.text];
        }
        break;
      case "line":
      case "text":
      case "choice":
        values[field.name] = [textOf(answers, field.name)];
        break;
    }
  }
  return values;
}

/** What was typed and came back; of a question that its form did not ask, what is saved. */
export const valuesSentBack = (topic: Topic, answers: Answers, sent: Fields): Fields =>
  Object.assign(
    noFields(),
    Object.fromEntries(
      topic.fields
        .filter((field) => field.kind === "text" && field.sometimes)
        .map(({ name }) => [name, [textOf(answers, name)]]),
    ),
    sent,
  );
