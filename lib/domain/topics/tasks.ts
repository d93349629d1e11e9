import type { FieldErrors } from "../shared/form";
import { gapsOf, statusOf, type TaskStatus } from "./completeness";
import type { Topic, TopicContent, TopicGroup } from "./topic";

export type Draft = Record<string, TopicContent | undefined>;

export type Task = { topic: Topic; status: TaskStatus; gaps: FieldErrors };

export type TaskList = {
  groups: { title: string; tasks: Task[] }[];
  /** Required topics that are finished, and how many there are. */
  done: number;
  required: number;
  /** Everything required is finished: it may be checked and submitted. */
  ready: boolean;
};

/** Gaps that the answers alone do not show, by topic. */
export type OtherGaps = Record<string, FieldErrors | undefined>;

export function tasksOf(
  groups: readonly TopicGroup[],
  draft: Draft,
  otherGaps: OtherGaps = {},
): TaskList {
  const listed = groups.map(({ title, topics }) => ({
    title,
    tasks: topics.map((topic): Task => {
      const content = draft[topic.id];
      const gaps = { ...gapsOf(topic, content), ...otherGaps[topic.id] };
      return { topic, gaps, status: statusOf(content, gaps) };
    }),
  }));
  const required = listed.flatMap(({ tasks }) => tasks).filter(({ topic }) => topic.required);
  const done = required.filter(({ status }) => status === "done").length;
  return { groups: listed, done, required: required.length, ready: done === required.length };
}
