import { PROJECT_FORM } from "@/lib/domain/health-project/form";
import { LETTER_FORM } from "@/lib/domain/letter/form";
import type { MoveType } from "@/lib/domain/lifecycle/moves";
import type { Answers, Topic } from "@/lib/domain/topics/topic";

type Submission = { move: MoveType; content: Record<string, unknown> };

const FORMS = { submitLetter: LETTER_FORM, submitHealthProject: PROJECT_FORM } as const;

/** The answers of a letter or project as they were sent, topic by topic. */
export function submittedTopics({ move, content }: Submission): {
  topic: Topic;
  answers: Answers | undefined;
}[] {
  const form = move === "submitLetter" || move === "submitHealthProject" ? FORMS[move] : undefined;
  const sent = (content["topics"] ?? {}) as Record<string, Answers>;
  if (!form || Object.keys(sent).length === 0) return [];
  return form.topics.map((topic) => ({ topic, answers: sent[topic.id] }));
}
