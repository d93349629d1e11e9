import type { FieldErrors } from "../shared/form";
import { countsOf, isBlank, type Topic, type TopicContent } from "./topic";

/** What the answers of a topic still miss, field by field; nothing of it keeps a draft from being saved. */
export function gapsOf(topic: Topic, content: TopicContent | undefined): FieldErrors {
  const gaps: FieldErrors = {};
  const answers = content?.answers ?? {};
  for (const field of topic.fields) {
    if (!field.missing) continue;
    const enough =
      field.kind === "counts"
        ? Object.values(countsOf(answers, field.name)).filter((count) => count > 0).length >=
          (field.atLeast ?? 1)
        : !isBlank(answers[field.name]);
    if (!enough) gaps[field.name] = [field.missing];
  }
  return gaps;
}

export type TaskStatus = "done" | "inProgress" | "toDo" | "problem" | "notYet";

/** `gaps` = those of the answers themselves and those found elsewhere (an unknown commune, …). */
export function statusOf(content: TopicContent | undefined, gaps: FieldErrors): TaskStatus {
  if (!content) return "toDo";
  const complete = Object.keys(gaps).length === 0;
  if (content.finished) return complete ? "done" : "problem";
  return Object.values(content.answers).every(isBlank) ? "toDo" : "inProgress";
}
