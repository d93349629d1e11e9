import type { Draft } from "./tasks";
import type { Answers, Topic } from "./topic";

/** Answers as submitted, topic by topic; communes and files are rows of their own. */
export type SubmittedTopics = Record<string, Answers>;

export function topicsToSubmit(topics: readonly Topic[], draft: Draft): SubmittedTopics {
  const submitted: SubmittedTopics = {};
  for (const { id, fields } of topics) {
    const answers = draft[id]?.answers;
    if (!answers) continue;
    submitted[id] = Object.fromEntries(
      fields.flatMap(({ kind, name }) => {
        const answer = answers[name];
        return kind === "communes" || kind === "files" || answer === undefined
          ? []
          : [[name, answer] as const];
      }),
    );
  }
  return submitted;
}

/** The topics of a submitted content as the journal keeps it; none when it was erased or came on paper. */
export function submittedTopics(content: Record<string, unknown>): SubmittedTopics {
  const { topics } = content;
  return typeof topics === "object" && topics !== null && !Array.isArray(topics)
    ? (topics as SubmittedTopics)
    : {};
}
