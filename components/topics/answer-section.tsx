import type { ReactNode } from "react";

import { KeyValues } from "@/components/ui/key-values";
import { Panel } from "@/components/ui/panel";
import { answerRows } from "@/lib/domain/topics/answer-rows";
import type { Answers, Topic } from "@/lib/domain/topics/topic";

import { Lines } from "./lines";

type AnswerSectionProps = {
  topic: Topic;
  answers: Answers | undefined;
  /** Where these answers can be changed. */
  changeHref?: string;
  /** Communes, files: what is not typed in a field, shown first. */
  before?: { key: string; value: ReactNode }[];
};

/** The answers of a topic as they were given; what was left out is said so. */
export function AnswerSection({ topic, answers, changeHref, before = [] }: AnswerSectionProps) {
  const rows = answerRows(topic, answers ?? {}).map(({ label, lines }) => ({
    key: label,
    value: lines.length > 0 ? <Lines lines={lines} /> : "",
  }));
  const items = [...before, ...rows].map((item) => (changeHref ? { ...item, changeHref } : item));
  return (
    <Panel id={`partie-${topic.slug}`} title={topic.heading}>
      <KeyValues items={items} />
    </Panel>
  );
}
