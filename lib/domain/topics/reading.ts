import type { z } from "zod";

import { all, type FieldErrors, type Fields, one } from "../shared/form";
import { fail, ok, type Result } from "../shared/result";
import { checksSchema, choiceSchema, countSchema, lineSchema, textSchema } from "./field-schema";
import type { Answer, Answers, CountsField, Topic, TopicField } from "./topic";

/** The name of the input for one thing counted. */
export const countName = (field: CountsField, value: string): string => `${field.name}.${value}`;

export function readAnswers(
  topic: Topic,
  fields: Fields,
  /** Communes and files are not typed: they are kept from what was saved. */
  kept: Answers,
): Result<Answers, FieldErrors> {
  const answers: Answers = {};
  const errors: FieldErrors = {};
  for (const field of topic.fields) {
    const answer = readField(field, fields, errors) ?? kept[field.name];
    if (answer !== undefined) answers[field.name] = answer;
  }
  return Object.keys(errors).length > 0 ? fail(errors) : ok(answers);
}

function readField(field: TopicField, fields: Fields, errors: FieldErrors): Answer | undefined {
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
    case "communes":
    case "files":
      return undefined;
  }
}
