import { getNextTransitions, transition } from "xstate";

import { fail, ok, type Result } from "../shared/result";
import { type ActAtHand, factsOf } from "./act-facts";
import { FACT_NAMES, type FactName, type LifecycleFacts } from "./facts";
import type { DossierForDecision } from "./journal";
import { lifecycleMachine } from "./machine";
import { MOVE_TYPES, type MoveType } from "./moves";
import { type Relation, relationsFor, relationsOfMove } from "./relations";
import { type DossierState, MACHINE_STATES, type MachineState } from "./states";
import { broughtBy } from "./unblocking";

export type Refusal = {
  kind: "notPermitted" | "notInThisState" | "factsMissing";
  move: MoveType;
  missing: FactName[];
  /**
   * Who can change this refusal: who may make the move here; who leads in one move to a state that
   * knows it; who brings the missing facts. Empty when only time can, or nobody.
   */
  unblockedBy: Relation[];
};

export type Decision = { to: DossierState; relation: Relation };

export type Rule = { from: MachineState; move: MoveType; to: DossierState; relations: Relation[] };

type Candidate = { move: MoveType; to: DossierState; needs: readonly FactName[] };

const noFacts = Object.fromEntries(FACT_NAMES.map((name) => [name, false])) as LifecycleFacts;

const guardParams = (guard: unknown): readonly FactName[] =>
  guard && typeof guard === "object" && "params" in guard
    ? (guard.params as readonly FactName[])
    : [];

const readCandidates = (state: MachineState): Candidate[] =>
  getNextTransitions(lifecycleMachine.resolveState({ value: state, context: noFacts })).flatMap(
    ({ eventType, target, guard }) =>
      (target ?? []).map((node) => ({
        move: eventType as MoveType,
        to: node.key as DossierState,
        needs: guardParams(guard),
      })),
  );

const CANDIDATES = new Map<MachineState, Candidate[]>(
  MACHINE_STATES.map((state) => [state, readCandidates(state)] as const),
);

/** The moves that the machine knows from `state`, with their targets and what each needs. */
export const candidatesFrom = (state: MachineState): readonly Candidate[] =>
  CANDIDATES.get(state) ?? [];

/** Who may lead the dossier, in one move, from `state` to one that knows `move`. */
const relationsTowards = (state: MachineState, move: MoveType): Relation[] => [
  ...new Set(
    candidatesFrom(state).flatMap((each) =>
      candidatesFrom(each.to).some((next) => next.move === move)
        ? relationsFor(each.move, each.to)
        : [],
    ),
  ),
];

/** Where the machine goes with the facts of this act; or what its last target misses. */
function outcome(
  dossier: DossierForDecision,
  move: MoveType,
  act: ActAtHand,
): Result<DossierState, FactName[]> {
  const facts = factsOf(dossier, act);
  const snapshot = lifecycleMachine.resolveState({ value: dossier.state, context: facts });
  const event = { type: move };
  if (snapshot.can(event)) {
    const [next] = transition(lifecycleMachine, snapshot, event);
    return ok(next.value as DossierState);
  }
  const last = candidatesFrom(dossier.state).findLast((candidate) => candidate.move === move);
  return fail((last?.needs ?? []).filter((fact) => !facts[fact]));
}

/**
 * Whether the actor may make this move now, under which relation, and where it leads.
 * Refused: a move that none of the actor's relations may make, one that this state does not know,
 * one whose facts do not hold. The rules themselves are in machine.ts and relations.ts.
 */
export function decide(
  dossier: DossierForDecision,
  {
    move,
    relation,
    ...atHand
  }: { move: MoveType; relation?: Relation | undefined } & Omit<ActAtHand, "relation">,
): Result<Decision, Refusal> {
  const held = relation ? dossier.relations.filter((each) => each === relation) : dossier.relations;
  const allowed = relationsOfMove(move).filter((each) => held.includes(each));
  const { state } = dossier;
  const refuse = (kind: Refusal["kind"], unblockedBy: Relation[], missing: FactName[] = []) =>
    fail({ kind, move, missing, unblockedBy });

  if (!candidatesFrom(state).some((candidate) => candidate.move === move))
    return refuse("notInThisState", relationsTowards(state, move));
  const [first] = allowed;
  if (first === undefined) return refuse("notPermitted", [...relationsOfMove(move)]);

  let missing: FactName[] | undefined;
  for (const each of allowed) {
    const reached = outcome(dossier, move, { ...atHand, relation: each });
    if (reached.ok) return ok({ to: reached.value, relation: each });
    missing ??= reached.failure;
  }
  return refuse("factsMissing", broughtBy(missing ?? [], first), missing);
}

/** The moves to show as buttons. */
export const possibleMoves = (dossier: DossierForDecision): MoveType[] =>
  MOVE_TYPES.filter((move) => decide(dossier, { move }).ok);

/** What the actor can do now, and what a person of the same relations cannot, with the reason. */
export function movesFor(dossier: DossierForDecision): {
  possible: { move: MoveType; decision: Decision }[];
  blocked: Refusal[];
} {
  const possible: { move: MoveType; decision: Decision }[] = [];
  const blocked: Refusal[] = [];
  for (const move of MOVE_TYPES) {
    const decided = decide(dossier, { move });
    if (decided.ok) possible.push({ move, decision: decided.value });
    else if (decided.failure.kind === "factsMissing") blocked.push(decided.failure);
  }
  return { possible, blocked };
}

/** The rulebook as rows, for the database and for the documentation. */
export const rulebook = (): Rule[] =>
  MACHINE_STATES.flatMap((from) =>
    candidatesFrom(from).map(({ move, to }) => ({
      from,
      move,
      to,
      relations: [...relationsFor(move, to)],
    })),
  );
