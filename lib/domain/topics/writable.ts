import { candidatesFrom } from "../lifecycle/rules";
import { DOSSIER_STATES, type DossierState } from "../lifecycle/states";
import { isChangeable } from "../territory-change/change";

/** What a leader drafts before submitting it. */
const DOCUMENTS = ["letter", "project", "change"] as const;

export type Document = (typeof DOCUMENTS)[number];

/** The documents that an act of the lifecycle submits, with that act. */
const SUBMITTED_BY = {
  letter: "submitLetter",
  project: "submitHealthProject",
} as const satisfies Partial<Record<Document, string>>;

export type SubmittedBy = (typeof SUBMITTED_BY)[keyof typeof SUBMITTED_BY];

/** A document is written where the rules let it be submitted, and nowhere else. */
export const isWritable = (document: Document, state: DossierState): boolean =>
  document === "change"
    ? isChangeable(state)
    : candidatesFrom(state).some(({ move }) => move === SUBMITTED_BY[document]);

export const writableStates = (document: Document): DossierState[] =>
  DOSSIER_STATES.filter((state) => isWritable(document, state));
