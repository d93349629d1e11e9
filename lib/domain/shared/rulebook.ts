import { type AnyStateMachine, getNextTransitions, transition } from "xstate";

import { fail, ok, type Result } from "./result";

/** The words of one machine: its states with the pseudo-state it starts from, its moves, its facts. */
type Words = { state: string; to: string; move: string; fact: string; relation: string };

/** What a decision needs to know of the thing that progresses. */
type Subject<W extends Words> = { state: W["state"]; relations: readonly W["relation"][] };

export type RefusalOf<W extends Words> = {
  kind: "notPermitted" | "notInThisState" | "factsMissing";
  move: W["move"];
  missing: W["fact"][];
  /**
   * Who can change this refusal: who may make the move here; who leads in one move to a state that
   * knows it; who brings the missing facts. Empty when only time can, or nobody.
   */
  unblockedBy: W["relation"][];
};

export type DecisionOf<W extends Words> = { to: W["to"]; relation: W["relation"] };

export type RuleOf<W extends Words> = {
  from: W["state"];
  move: W["move"];
  to: W["to"];
  relations: W["relation"][];
};

type CandidateOf<W extends Words> = {
  move: W["move"];
  to: W["to"];
  needs: readonly W["fact"][];
};

/** A machine whose guards are lists of facts, with who may make each of its moves. */
type Definition<W extends Words, Thing extends Subject<W>, Act> = {
  machine: AnyStateMachine;
  states: readonly W["state"][];
  moves: readonly W["move"][];
  facts: readonly W["fact"][];
  /** Who may make the move at all. */
  relationsOfMove(move: W["move"]): readonly W["relation"][];
  /** Who may make it with this outcome. */
  relationsFor(move: W["move"], to: W["to"]): readonly W["relation"][];
  factsOf(thing: Thing, act: Act & { relation: W["relation"] }): Record<W["fact"], boolean>;
  /** Who can bring the facts that the act of `by` misses. */
  broughtBy(missing: readonly W["fact"][], by: W["relation"]): W["relation"][];
};

const needsOf = (guard: unknown): readonly string[] =>
  guard && typeof guard === "object" && "params" in guard
    ? (guard.params as readonly string[])
    : [];

/** What pages, commands and the database ask of one machine. The machine and its relations hold the rules. */
export class Rulebook<W extends Words, Thing extends Subject<W>, Act extends object> {
  private readonly definition: Definition<W, Thing, Act>;
  private readonly candidates: ReadonlyMap<W["state"], readonly CandidateOf<W>[]>;

  constructor(definition: Definition<W, Thing, Act>) {
    this.definition = definition;
    const { machine, states, facts } = definition;
    const context = Object.fromEntries(facts.map((name) => [name, false]));
    this.candidates = new Map(
      states.map((value) => [
        value,
        getNextTransitions(machine.resolveState({ value, context })).flatMap(
          ({ eventType, target, guard }) =>
            (target ?? []).map((node) => ({
              move: eventType as W["move"],
              to: node.key as W["to"],
              needs: needsOf(guard),
            })),
        ),
      ]),
    );
  }

  /** The moves that the machine knows from `state`, with their targets and what each needs. */
  candidatesFrom(state: W["state"]): readonly CandidateOf<W>[] {
    return this.candidates.get(state) ?? [];
  }

  /** Who may lead, in one move, from `state` to one that knows `move`. */
  private relationsTowards(state: W["state"], move: W["move"]): W["relation"][] {
    const towards = this.candidatesFrom(state).filter(({ to }) =>
      this.candidatesFrom(to).some((next) => next.move === move),
    );
    return [
      ...new Set(towards.flatMap((each) => this.definition.relationsFor(each.move, each.to))),
    ];
  }

  /** Where the machine goes with the facts of this act; or what its last target misses. */
  private outcome(
    thing: Thing,
    move: W["move"],
    act: Act & { relation: W["relation"] },
  ): Result<W["to"], W["fact"][]> {
    const { machine, factsOf } = this.definition;
    const facts = factsOf(thing, act);
    const snapshot = machine.resolveState({ value: thing.state, context: facts });
    const event = { type: move };
    if (snapshot.can(event)) {
      const [next] = transition(machine, snapshot, event);
      return ok(next.value as W["to"]);
    }
    const last = this.candidatesFrom(thing.state).findLast((candidate) => candidate.move === move);
    return fail((last?.needs ?? []).filter((fact) => !facts[fact]));
  }

  /**
   * Whether the actor may make this move now, under which relation, and where it leads.
   * Refused: a move that none of the actor's relations may make, one that this state does not know,
   * one whose facts do not hold.
   */
  decide(
    thing: Thing,
    move: W["move"],
    act: Act,
    relation?: W["relation"],
  ): Result<DecisionOf<W>, RefusalOf<W>> {
    const { relationsOfMove, broughtBy } = this.definition;
    const held = relation ? thing.relations.filter((each) => each === relation) : thing.relations;
    const allowed = relationsOfMove(move).filter((each) => held.includes(each));
    const refuse = (
      kind: RefusalOf<W>["kind"],
      unblockedBy: W["relation"][],
      missing: W["fact"][] = [],
    ) => fail({ kind, move, missing, unblockedBy });

    if (!this.candidatesFrom(thing.state).some((candidate) => candidate.move === move))
      return refuse("notInThisState", this.relationsTowards(thing.state, move));
    const [first] = allowed;
    if (first === undefined) return refuse("notPermitted", [...relationsOfMove(move)]);

    let missing: W["fact"][] | undefined;
    for (const each of allowed) {
      const reached = this.outcome(thing, move, { ...act, relation: each });
      if (reached.ok) return ok({ to: reached.value, relation: each });
      missing ??= reached.failure;
    }
    return refuse("factsMissing", broughtBy(missing ?? [], first), missing);
  }

  /** What the actor can do now, and what a person of the same relations cannot, with the reason. */
  movesFor(thing: Thing, act: Act) {
    const possible: { move: W["move"]; decision: DecisionOf<W> }[] = [];
    const blocked: RefusalOf<W>[] = [];
    for (const move of this.definition.moves) {
      const decided = this.decide(thing, move, act);
      if (decided.ok) possible.push({ move, decision: decided.value });
      else if (decided.failure.kind === "factsMissing") blocked.push(decided.failure);
    }
    return { possible, blocked };
  }

  /** The rules as rows, for the database and for the documentation. */
  rules(): RuleOf<W>[] {
    return this.definition.states.flatMap((from) =>
      this.candidatesFrom(from).map(({ move, to }) => ({
        from,
        move,
        to,
        relations: [...this.definition.relationsFor(move, to)],
      })),
    );
  }
}
