import type { Member } from "../territory/part";

/** What one page of a letter or of a project asks; declared once, read by form, list, check and record. */
export type Topic = {
  id: string;
  /** Its part of the address, in French. */
  slug: string;
  /** The task, verb first: title of the page and line of the task list. */
  task: string;
  /** What the answers are called once given: heading of the check page and of the record. */
  heading: string;
  lede?: string;
  /** Beside the task in the list. */
  hint?: string;
  /** A letter or a project cannot be submitted without a required topic. */
  required: boolean;
  fields: readonly TopicField[];
};

export type Option = { value: string; label: string; hint?: string };

type Asked = {
  name: string;
  label: string;
  /** What the answer is called beside it, when the label is a question. */
  short?: string;
  hint?: string;
  /** What to do when it is left out; without it the field is optional. */
  missing?: string;
};

export type LineField = Asked & {
  kind: "line";
  maxLength: number;
  format?: "email" | "phone" | "rpps" | "euros" | "rna";
  autoComplete?: string;
  width?: "short" | "full";
};
export type TextField = Asked & {
  kind: "text";
  maxLength: number;
  rows?: number;
  /** Asked only in a case that its page knows: not asked, what was answered stays; blank, nothing is said of it. */
  sometimes?: true;
};
export type ChoiceField = Asked & { kind: "choice"; options: readonly Option[] };
/** Things of a list that are there or not. */
export type ChecksField = Asked & { kind: "checks"; options: readonly Option[] };
/** How many of each; `atLeast` different ones make it complete. */
export type CountsField = Asked & { kind: "counts"; options: readonly Option[]; atLeast?: number };
/** Members of a territory: chosen by a search, not typed; the part of each one is typed. */
export type CommunesField = Asked & { kind: "communes" };
/** Ids of files already received. */
export type FilesField = Asked & { kind: "files" };

export type TopicField =
  | LineField
  | TextField
  | ChoiceField
  | ChecksField
  | CountsField
  | CommunesField
  | FilesField;

export type Answer = string | string[] | Record<string, number> | Member[];

export type Answers = Record<string, Answer>;

export type TopicContent = {
  answers: Answers;
  /** « Avez-vous terminé cette partie ? » */
  finished: boolean;
  /** Answered « Non, j’y reviendrai ». */
  postponed?: boolean;
};

export type TopicGroup = { title: string; topics: readonly Topic[] };

export const textOf = (answers: Answers, name: string): string => {
  const answer = answers[name];
  return typeof answer === "string" ? answer : "";
};

export const listOf = (answers: Answers, name: string): string[] => {
  const answer = answers[name];
  return Array.isArray(answer) ? answer.filter((each) => typeof each === "string") : [];
};

export const countsOf = (answers: Answers, name: string): Record<string, number> => {
  const answer = answers[name];
  return typeof answer === "object" && !Array.isArray(answer) ? answer : {};
};

export const isBlank = (answer: Answer | undefined): boolean => {
  if (answer === undefined) return true;
  if (typeof answer === "string") return answer.trim() === "";
  return Array.isArray(answer)
    ? answer.length === 0
    : !Object.values(answer).some((count) => count > 0);
};
