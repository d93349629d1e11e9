import type { TopicContent } from "@/lib/domain/topics/topic";

import { saveDraft } from "../../drafts/commands";
import { letterTopics } from "../scenes/topics";
import { CLAIRE } from "./company";
import { IN_EMERGENCE } from "./letter-stories";
import { TERRITORIES } from "./territories";

const {
  projectLeader = {},
  involvedActors = {},
  initialDiagnosis = {},
} = letterTopics(IN_EMERGENCE, CLAIRE);

const finished = (answers: TopicContent["answers"]): TopicContent => ({ answers, finished: true });

/** A letter half written: some parts done, one begun, the others still to do. */
const BEGUN: Record<string, TopicContent> = {
  projectLeader: finished(projectLeader),
  involvedActors: finished(involvedActors),
  initialDiagnosis: finished(initialDiagnosis),
  territory: {
    answers: { communes: TERRITORIES.hautPaysDuVelay.map((code) => ({ code })), reason: "" },
    finished: false,
    postponed: true,
  },
};

/** What the demonstration's porteur is writing; an older draft is never overwritten. */
export async function seedDraftLetter(dossierId: string): Promise<void> {
  for (const [topic, content] of Object.entries(BEGUN))
    await saveDraft(CLAIRE, {
      dossierId,
      document: "letter",
      topic,
      content,
      revision: 0,
    });
}
