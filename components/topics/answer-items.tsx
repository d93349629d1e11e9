import type { KeyValue } from "@/components/ui/key-values";
import { type AnswerRow, answerRows } from "@/lib/domain/topics/answer-rows";
import type { Answers, Topic } from "@/lib/domain/topics/topic";

import { ExpectedList } from "./expected-list";
import { Lines } from "./lines";

/** The answers of a topic as lines of a list; what was left out is said so. */
export const answerItems = (topic: Topic, answers: Answers | undefined): KeyValue[] =>
  answerRows(topic, answers ?? {})
    .filter(({ sometimes, lines }) => !sometimes || lines.length > 0)
    .map(({ label, lines, expected }) => ({ key: label, value: shownAs(lines, expected) }));

function shownAs(lines: string[], expected: AnswerRow["expected"]) {
  if (expected) return <ExpectedList items={expected} />;
  return lines.length > 0 ? <Lines lines={lines} /> : "";
}
