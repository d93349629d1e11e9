import { candidatesFrom } from "../lifecycle/rules";
import { DOSSIER_STATES, type DossierState } from "../lifecycle/states";

/** What a leader drafts before submitting it. */
export const DOCUMENTS = ["letter", "project"] as const;

export type Document = (typeof DOCUMENTS)[number];

export const SUBMITTED_BY = {
  letter: "submitLetter",
  project: "submitHealthProject",
} as const satisfies Record<Document, string>;

/** A document is written where the rulebook lets it be submitted, and nowhere else. */
export const isWritable = (document: Document, state: DossierState): boolean =>
  candidatesFrom(state).some(({ move }) => move === SUBMITTED_BY[document]);

export const writableStates = (document: Document): DossierState[] =>
  DOSSIER_STATES.filter((state) => isWritable(document, state));
