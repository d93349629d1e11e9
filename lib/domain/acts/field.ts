import type { NamedSharedPlace } from "../lifecycle/shared-place";
import type { PlainDate } from "../shared/plain-date";

/** A rule on a day: what to do instead, in French, or nothing when the day is right. */
export type DateRule = (on: PlainDate) => string | undefined;

type Named = {
  /** The name of the input, and of the value in the payload or content. */
  name: string;
  label: string;
  hint?: string;
};

type Asked = Named & {
  /** Hashed with the act, or kept beside it and erasable. */
  sink: "payload" | "content";
  /** What to say when nothing was given; absent when the field may stay empty. */
  missing?: string;
};

export type Option = { value: string; label: string; hint?: string; fields?: readonly ActField[] };

export type DateField = Asked & { kind: "date"; rules: readonly DateRule[] };
export type TextField = Asked & {
  kind: "text" | "longText";
  /** Checks what the text says, once cleaned. */
  check?: (text: string) => string | undefined;
  autocomplete?: string;
  initial?: string;
  /** Names a CPTS: others that bear the same name are looked up. */
  namesCpts?: true;
};
export type NumberField = Asked & { kind: "number"; min: number; max: number; initial?: number };
export type ChoiceField = Asked & { kind: "choice"; options: readonly Option[]; initial?: string };
export type ChoicesField = Asked & { kind: "choices"; options: readonly Option[] };
export type StatementField = Named & { kind: "statement"; missing: string };
export type FilesField = Named & { kind: "files"; max: number; missing?: string };
export type QuestionsField = Named & {
  kind: "questions";
  /** The count goes into the payload under this name. */
  countAs: string;
  missing: string;
};
export type AnswersField = Named & {
  kind: "answers";
  questions: readonly string[];
  /** Recorded for a question left empty, when a file stands for the answers. */
  standIn?: string;
  withFiles: boolean;
};
export type PartiesField = Named & {
  kind: "parties";
  required: readonly Option[];
  options: readonly Option[];
  /** Rarely added: folded in the form. */
  others: readonly Option[];
};
export type SignaturesField = Named & {
  kind: "signatures";
  parties: readonly { key: string; name: string; declaredOn?: PlainDate | undefined }[];
  rules: readonly DateRule[];
};
export type CommunesField = Named & { kind: "communes"; missing: string };
export type ProfessionsField = Named & {
  kind: "professions";
  options: readonly Option[];
  atLeast: number;
  missing: string;
};
/** Something looked up from what was typed: an account by its address, a dossier by its reference. */
export type LookupField = Asked & { kind: "lookup"; of: "person" | "dossier" };
export type PassedStagesField = Named & { kind: "passedStages" };
/** Communes shared with other CPTS: read by the author, accepted by the act. */
export type OverlapField = Named & { kind: "overlap"; shared: readonly NamedSharedPlace[] };

export type ActField =
  | DateField
  | TextField
  | NumberField
  | ChoiceField
  | ChoicesField
  | StatementField
  | FilesField
  | QuestionsField
  | AnswersField
  | PartiesField
  | SignaturesField
  | CommunesField
  | ProfessionsField
  | LookupField
  | PassedStagesField
  | OverlapField;
