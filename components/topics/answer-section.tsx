import { KeyValues } from "@/components/ui/key-values";
import { Panel } from "@/components/ui/panel";
import type { Answers, Topic } from "@/lib/domain/topics/topic";

import { answerItems } from "./answer-items";

type AnswerSectionProps = { topic: Topic; answers: Answers | undefined };

/** The answers of a topic as they were submitted. */
export function AnswerSection({ topic, answers }: AnswerSectionProps) {
  const items = answerItems(topic, answers);
  if (items.length === 0) return null;
  return (
    <Panel id={`partie-${topic.slug}`} title={topic.heading}>
      <KeyValues items={items} />
    </Panel>
  );
}
