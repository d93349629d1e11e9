import type { Member } from "../territory/part";
import type { SubmittedTopics } from "./submitted";
import type { Draft, OtherGaps, TaskList } from "./tasks";
import type { Topic } from "./topic";
import type { Document, SubmittedBy } from "./writable";

/** What an act of submission receives from a draft. */
export type Submission = {
  payload: Record<string, unknown>;
  content: { topics: SubmittedTopics };
  communes: Member[];
  fileIds: string[];
};

/** A document that is written topic by topic, then checked. */
export type DocumentForm = {
  document: Document;
  /** Its part of the address. */
  path: "lettre" | "projet" | "territoire/modifier";
  /** "Lettre d’intention", alone and in a sentence. */
  name: string;
  theName: string;
  /** Title of the task list. */
  prepare: string;
  /** The last task. */
  checkAndSubmit: string;
  /** What happens next, said before anything is written. */
  next: (place: { regionName: string; letterAnswerDays: number }) => string;
  topics: readonly Topic[];
  tasks: (draft: Draft, otherGaps?: OtherGaps) => TaskList;
};

/** A document that an act of the lifecycle submits. */
export type SubmissionForm = DocumentForm & {
  move: SubmittedBy;
  statement: string;
  submission: (draft: Draft) => Submission;
};

export const topicAt = ({ topics }: DocumentForm, slug: string): Topic | undefined =>
  topics.find((topic) => topic.slug === slug);

/** Where the PDFs of a document are: the topic and the name of its answer. */
export function fileFieldOf({ topics }: DocumentForm): { topic: string; name: string } | undefined {
  for (const { id, fields } of topics) {
    const field = fields.find(({ kind }) => kind === "files");
    if (field) return { topic: id, name: field.name };
  }
  return undefined;
}

/** The topic to go on with: the next required one that is not finished, in the order of the list. */
export function topicAfter(current: Topic, list: TaskList): Topic | undefined {
  const tasks = list.groups.flatMap(({ tasks }) => tasks);
  const at = tasks.findIndex(({ topic }) => topic.id === current.id);
  return [...tasks.slice(at + 1), ...tasks.slice(0, at)].find(
    ({ topic, status }) => topic.required && status !== "done",
  )?.topic;
}
