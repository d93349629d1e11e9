import type { Relation } from "../lifecycle/relations";
import type { DossierState } from "../lifecycle/states";
import type { PlainDate } from "../shared/plain-date";
import type { Member } from "../territory/part";
import type { ChangeMove } from "./moves";
import { type Authority, isAuthority } from "./relations";
import type { ChangeState, MachineState } from "./states";

/** One line of a change's journal, as the database keeps it. */
export type ChangeAct = {
  version: number;
  move: ChangeMove;
  from: MachineState;
  to: ChangeState;
  relation: Relation;
  actorId: string;
  /** The day of the act: what the document says. */
  actedOn: PlainDate;
  /** ISO instant, set by the database. */
  madeAt: string;
  payload: Record<string, unknown>;
};

/** A change, or the one that is about to be proposed, as its guards meet it. */
export type ChangeForDecision = {
  state: MachineState;
  acts: readonly ChangeAct[];
  dossierState: DossierState;
  /** Whether the dossier has another change under examination. */
  isOtherProposed: boolean;
  /** The territory that counts today, by the codes of today. */
  inForce: readonly Member[];
  /** What the current actor is to the dossier. */
  relations: readonly Relation[];
};

/** From the validation of the project on, and as long as the CPTS is followed. */
export const CHANGEABLE_STATES = [
  "projectValidated",
  "aciNegotiation",
  "aciSigning",
  "aciSigned",
  "operational",
] as const satisfies readonly DossierState[];

/** Whether a territory may change while its dossier is in this state. */
export const isChangeable = (state: DossierState): boolean =>
  (CHANGEABLE_STATES as readonly DossierState[]).includes(state);

type Journal = Pick<ChangeForDecision, "acts">;

/** The acceptances given so far, oldest first: one at most of each authority. */
export const acceptancesOf = ({ acts }: Journal): ChangeAct[] =>
  acts.filter(({ move }) => move === "acceptChange");

/** The authorities that have accepted. */
export const acceptedBy = (journal: Journal): Authority[] =>
  acceptancesOf(journal)
    .map(({ relation }) => relation)
    .filter(isAuthority);
