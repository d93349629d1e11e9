import { answerRows } from "./answer-rows";
import type { SubmittedTopics } from "./submitted";
import type { Topic } from "./topic";

export type AnswerChange = {
  /** Of the topic. */
  heading: string;
  label: string;
  before: string[];
  after: string[];
};

export type TopicsComparison = {
  changed: AnswerChange[];
  /** Answers that both versions give alike. */
  same: AnswerChange[];
};

/** Two submitted versions, answer by answer, in the order they were asked. */
export function compareTopics(
  topics: readonly Topic[],
  before: SubmittedTopics,
  after: SubmittedTopics,
): TopicsComparison {
  const comparison: TopicsComparison = { changed: [], same: [] };
  for (const topic of topics) {
    const rowsBefore = answerRows(topic, before[topic.id] ?? {});
    for (const [index, { label, lines }] of answerRows(topic, after[topic.id] ?? {}).entries()) {
      const change = {
        heading: topic.heading,
        label,
        before: rowsBefore[index]?.lines ?? [],
        after: lines,
      };
      const isSame = change.before.join("\n") === lines.join("\n");
      if (!isSame) comparison.changed.push(change);
      else if (lines.length > 0) comparison.same.push(change);
    }
  }
  return comparison;
}
