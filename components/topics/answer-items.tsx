import type { KeyValue } from "@/components/ui/key-values";
import { answerRows } from "@/lib/domain/topics/answer-rows";
import type { Answers, Topic } from "@/lib/domain/topics/topic";

import { Lines } from "./lines";

/** The answers of a topic as lines of a list; what was left out is said so. */
export const answerItems = (topic: Topic, answers: Answers | undefined): KeyValue[] =>
  answerRows(topic, answers ?? {}).map(({ label, lines }) => ({
    key: label,
    value: lines.length > 0 ? <Lines lines={lines} /> : "",
  }));
