import type { Result } from "../shared/result";
import { type DecisionOf, type RefusalOf, Rulebook, type RuleOf } from "../shared/rulebook";
import { type ActAtHand, factsOf } from "./act-facts";
import { FACT_NAMES, type FactName } from "./facts";
import type { DossierForDecision } from "./journal";
import { lifecycleMachine } from "./machine";
import { MOVE_TYPES, type MoveType } from "./moves";
import { type Relation, relationsFor, relationsOfMove } from "./relations";
import { type DossierState, MACHINE_STATES, type MachineState } from "./states";
import { broughtBy } from "./unblocking";

type Lifecycle = {
  state: MachineState;
  to: DossierState;
  move: MoveType;
  fact: FactName;
  relation: Relation;
};

export type Refusal = RefusalOf<Lifecycle>;
export type Decision = DecisionOf<Lifecycle>;
export type Rule = RuleOf<Lifecycle>;

type Said = Omit<ActAtHand, "relation">;

const RULEBOOK = new Rulebook<Lifecycle, DossierForDecision, Said>({
  machine: lifecycleMachine,
  states: MACHINE_STATES,
  moves: MOVE_TYPES,
  facts: FACT_NAMES,
  relationsOfMove,
  relationsFor,
  factsOf,
  broughtBy,
});

/** The moves that the machine knows from `state`, with their targets and what each needs. */
export const candidatesFrom = (state: MachineState) => RULEBOOK.candidatesFrom(state);

/** Whether the actor may make this move on the dossier now; see `Rulebook.decide`. */
export const decide = (
  dossier: DossierForDecision,
  { move, relation, ...said }: { move: MoveType; relation?: Relation | undefined } & Said,
): Result<Decision, Refusal> => RULEBOOK.decide(dossier, move, said, relation);

/** What the actor can do now, and what a person of the same relations cannot, with the reason. */
export const movesFor = (dossier: DossierForDecision) => RULEBOOK.movesFor(dossier, {});

/** The moves to show as buttons. */
export const possibleMoves = (dossier: DossierForDecision): MoveType[] =>
  movesFor(dossier).possible.map(({ move }) => move);

/** The rulebook as rows, for the database and for the documentation. */
export const rulebook = (): Rule[] => RULEBOOK.rules();
