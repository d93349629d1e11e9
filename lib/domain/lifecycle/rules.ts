import { getNextTransitions } from "xstate";

import { fail, ok, type Result } from "../shared/result";
import { type ActAtHand, factsOf } from "./act-facts";
import { FACT_NAMES, type FactName, type LifecycleFacts } from "./facts";
import type { DossierForDecision } from "./journal";
import { lifecycleMachine } from "./machine";
import { MOVE_TYPES, type MoveType } from "./moves";
import { type Relation, relationsFor, relationsOfMove } from "./relations";
import { type DossierState, MACHINE_STATES, type MachineState } from "./states";

export type Refusal = {
  kind: "notPermitted" | "notInThisState" | "factsMissing";
  move: MoveType;
  missing: FactName[];
  /** Who may make this move from here, once nothing is missing. */
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

const refuse = (
  kind: Refusal["kind"],
  move: MoveType,
  missing: FactName[] = [],
  state?: MachineState,
): Refusal => ({
  kind,
  move,
  missing,
  unblockedBy: state
    ? [
        ...new Set(
          candidatesFrom(state).flatMap((c) => (c.move === move ? relationsFor(move, c.to) : [])),
        ),
      ]
    : [...relationsOfMove(move)],
});

/** The first target whose needs hold, as XState itself would choose it; or what is missing. */
function outcome(
  dossier: DossierForDecision,
  move: MoveType,
  act: ActAtHand,
): Result<DossierState, FactName[]> {
  const facts = factsOf(dossier, act);
  const snapshot = lifecycleMachine.resolveState({ value: dossier.state, context: facts });
  if (snapshot.can({ type: move })) {
    const chosen = candidatesFrom(dossier.state).find(
      (candidate) => candidate.move === move && candidate.needs.every((fact) => facts[fact]),
    );
    if (chosen) return ok(chosen.to);
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
    payload,
  }: { move: MoveType; relation?: Relation | undefined } & Pick<ActAtHand, "payload">,
): Result<Decision, Refusal> {
  const held = relation ? dossier.relations.filter((each) => each === relation) : dossier.relations;
  const allowed = relationsOfMove(move).filter((each) => held.includes(each));
  if (!candidatesFrom(dossier.state).some((candidate) => candidate.move === move))
    return fail(refuse("notInThisState", move));
  if (allowed.length === 0) return fail(refuse("notPermitted", move, [], dossier.state));

  let missing: FactName[] = [];
  for (const each of allowed) {
    const act = payload ? { relation: each, payload } : { relation: each };
    const reached = outcome(dossier, move, act);
    if (reached.ok) return ok({ to: reached.value, relation: each });
    if (missing.length === 0) missing = reached.failure;
  }
  return fail(refuse("factsMissing", move, missing, dossier.state));
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
