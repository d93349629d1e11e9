import type { Relation } from "../lifecycle/relations";
import type { Result } from "../shared/result";
import { type DecisionOf, type RefusalOf, Rulebook, type RuleOf } from "../shared/rulebook";
import { type ChangeAtHand, changeFacts } from "./act-facts";
import type { ChangeForDecision } from "./change";
import { CHANGE_FACTS, type ChangeFact } from "./facts";
import { changeMachine } from "./machine";
import { CHANGE_MOVES, type ChangeMove } from "./moves";
import { broughtToChange, relationsOfChange } from "./relations";
import { type ChangeState, MACHINE_STATES, type MachineState } from "./states";

type Change = {
  state: MachineState;
  to: ChangeState;
  move: ChangeMove;
  fact: ChangeFact;
  relation: Relation;
};

export type ChangeRefusal = RefusalOf<Change>;
export type ChangeDecision = DecisionOf<Change>;
export type ChangeRule = RuleOf<Change>;

type Said = Omit<ChangeAtHand, "relation">;

const RULEBOOK = new Rulebook<Change, ChangeForDecision, Said>({
  machine: changeMachine,
  states: MACHINE_STATES,
  moves: CHANGE_MOVES,
  facts: CHANGE_FACTS,
  relationsOfMove: relationsOfChange,
  relationsFor: relationsOfChange,
  factsOf: changeFacts,
  broughtBy: broughtToChange,
});

/** The moves that the machine knows from `state`, with their targets and what each needs. */
export const changeCandidatesFrom = (state: MachineState) => RULEBOOK.candidatesFrom(state);

/** Whether the actor may make this move on the change now; see `Rulebook.decide`. */
export const decideChange = (
  change: ChangeForDecision,
  { move, relation, ...said }: { move: ChangeMove; relation?: Relation | undefined } & Said,
): Result<ChangeDecision, ChangeRefusal> => RULEBOOK.decide(change, move, said, relation);

/** What the actor can do now, and what a person of the same relations cannot, with the reason. */
export const changeMovesFor = (change: ChangeForDecision) => RULEBOOK.movesFor(change, {});

/** The rulebook as rows, for the database and for the documentation. */
export const changeRulebook = (): ChangeRule[] => RULEBOOK.rules();
