import type { Topic, TopicGroup } from "../topics/topic";
import { missionOrientations, provisionalCalendar, supportRequest } from "./action-topics";
import { involvedActors, legalStatus, plannedPartners, projectLeader } from "./leader-topics";
import { initialDiagnosis, neighbouringProjects, territory } from "./territory-topics";

export const LETTER_GROUPS: readonly TopicGroup[] = [
  {
    title: "Le projet et son porteur",
    topics: [projectLeader, involvedActors, plannedPartners, legalStatus],
  },
  { title: "Le territoire", topics: [territory, initialDiagnosis, neighbouringProjects] },
  {
    title: "Les actions",
    topics: [missionOrientations, provisionalCalendar, supportRequest],
  },
];

export const LETTER_TOPICS: readonly Topic[] = LETTER_GROUPS.flatMap(({ topics }) => topics);
