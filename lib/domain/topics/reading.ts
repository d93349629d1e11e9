import type { z } from "zod";

import { all, type FieldErrors, type Fields, one } from "../shared/form";
import { fail, ok, type Result } from "../shared/result";
import type { Member } from "../territory/part";
import { readPart } from "../territory/typed-part";
import { checksSchema, choiceSchema, countSchema, lineSchema, textSchema } from "./field-schema";
import { membersOf } from "./members";
import type { Answer, Answers, CommunesField, CountsField, Topic, TopicField } from "./topic";

/** The name of the input for one thing counted. */
export const countName = (field: CountsField, value: string): string => `${field.name}.${value}`;

/** The names of the two inputs that make a member a part: how much of it, and which. */
export const partNames = (field: Pick<CommunesField, "name">, code: string) => ({
  percent: `${field.name}.${code}.percent`,
  text: `${field.name}.${code}.text`,
});

export function readAnswers(
  topic: Topic,
  fields: Fields,
  /** Communes and files are not typed: they are kept from what was saved. Parts of communes are. */
  kept: Answers,
): Result<Answers, FieldErrors> {
  const answers: Answers = {};
  const errors: FieldErrors = {};
  for (const field of topic.fields) {
    const answer =
      field.kind === "communes"
        ? readMembers(field, fields, errors, kept)
        : (readField(field, fields, errors) ?? kept[field.name]);
    if (answer !== undefined) answers[field.name] = answer;
  }
  return Object.keys(errors).length > 0 ? fail(errors) : ok(answers);
}

/** The members kept, each with the part typed for it; a page that does not ask for parts changes none. */
function readMembers(
  field: CommunesField,
  fields: Fields,
  errors: FieldErrors,
  kept: Answers,
): Member[] | undefined {
  if (kept[field.name] === undefined) return undefined;
  return membersOf(kept, field.name).map((member) => {
    const names = partNames(field, member.code);
    const [percent, text] = [one(fields, names.percent), one(fields, names.text)];
    if (percent === undefined && text === undefined) return member;
    const read = readPart({ percent: percent ?? "", text: text ?? "" });
    if (read.ok) return { code: member.code, ...(read.value && { part: read.value }) };
    if (read.failure.percent) errors[names.percent] = [read.failure.percent];
    if (read.failure.text) errors[names.text] = [read.failure.text];
    return member;
  });
}

function readField(
  field: Exclude<TopicField, CommunesField>,
  fields: Fields,
  errors: FieldErrors,
): Answer | undefined {
  const checked = <Value>(name: string, schema: z.ZodType<Value>, input: unknown) => {
    const read = schema.safeParse(input);
    if (read.success) return read.data;
    errors[name] = [...new Set(read.error.issues.map(({ message }) => message))];
    return undefined;
  };
  switch (field.kind) {
    case "line":
      return checked(field.name, lineSchema(field), one(fields, field.name) ?? "");
    case "text":
      if (field.sometimes && fields[field.name] === undefined) return undefined;
      return checked(field.name, textSchema(field), one(fields, field.name) ?? "");
    case "choice":
      return checked(field.name, choiceSchema(field), one(fields, field.name) ?? "");
    case "checks":
      return checked(field.name, checksSchema(field), all(fields, field.name));
    case "counts": {
      const counts: Record<string, number> = {};
      for (const { value } of field.options) {
        const name = countName(field, value);
        const count = checked(name, countSchema, one(fields, name) ?? "");
        if (count) counts[value] = count;
      }
      return counts;
    }
    case "files":
      return undefined;
  }
}
