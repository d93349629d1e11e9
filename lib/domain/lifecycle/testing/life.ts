import { dayIn, type PlainDate } from "../../shared/plain-date";
import type { Act, DossierForDecision, LifecycleRules } from "../journal";
import type { Milestone } from "../milestones";
import { milestonesOf } from "../milestones-of";
import type { MoveType } from "../moves";
import type { Relation } from "../relations";
import { decide, possibleMoves, type Refusal } from "../rules";
import { type MachineState, NEW } from "../states";
import { type Payload, payloadOf } from "./payloads";

const RULES: LifecycleRules = {
  letterPolicy: "joint",
  letterAnswerDays: 60,
  restartsOnMissingDocuments: true,
  completenessDays: 15,
};

/**
 * A dossier played act after act through `decide`, so that no test starts from an illegal state.
 * What the journal's trigger does (version, milestones) is done here in memory.
 */
export class Life {
  state: MachineState = NEW;
  acts: Act[] = [];
  milestones: Milestone[] = [];
  now = "2026-01-05T09:00:00.000Z";

  readonly rules: LifecycleRules;
  readonly timeZone: string;
  /** The territory that goes with the next submissions. */
  communes = ["43040", "43048"];
  ownCaisses: string[] | undefined;

  constructor(rules: Partial<LifecycleRules> = {}, timeZone = "Europe/Paris") {
    this.rules = { ...RULES, ...rules };
    this.timeZone = timeZone;
  }

  /** A day at ten in Paris in winter, or an instant. */
  at(moment: PlainDate | string): this {
    this.now = moment.length === 10 ? `${moment}T09:00:00.000Z` : new Date(moment).toISOString();
    return this;
  }

  /** The dossier as a person of these relations meets it. */
  seenBy(relations: Relation | readonly Relation[], actorId?: string): DossierForDecision {
    const held = typeof relations === "string" ? [relations] : relations;
    const { state, acts, milestones, rules, timeZone, now, ownCaisses } = this;
    const seen = { state, acts, milestones, rules, timeZone, now, ownCaisses };
    return { ...seen, relations: held, actorId: actorId ?? held.join() };
  }

  payloadOf(relation: Relation, move: MoveType): Payload {
    return payloadOf(move, dayIn(this.timeZone, this.now), this.seenBy(relation));
  }

  offers(relation: Relation): MoveType[] {
    return possibleMoves(this.seenBy(relation));
  }

  decide(relation: Relation, move: MoveType, more: Payload = {}, actorId?: string) {
    const payload = { ...this.payloadOf(relation, move), ...more };
    return decide(this.seenBy(relation, actorId), { move, payload, communes: this.communes });
  }

  /** Why the act would be refused; undefined when it would not. */
  refusal(relation: Relation, move: MoveType, more: Payload = {}): Refusal | undefined {
    const decided = this.decide(relation, move, more);
    return decided.ok ? undefined : decided.failure;
  }

  /** Makes the act as an ordinary one of its type, `more` added; throws when it is refused. */
  play(relation: Relation, move: MoveType, more: Payload = {}, actorId?: string): this {
    const decided = this.decide(relation, move, more, actorId);
    if (!decided.ok) throw new Error(`${this.state}: ${JSON.stringify(decided.failure)}`);
    const payload = { ...this.payloadOf(relation, move), ...more };
    const dated = ["documentOn", "decidedOn", "signedOn", "startedOn", "endedOn", "receivedOn"]
      .map((key) => payload[key])
      .find((value) => typeof value === "string");
    const act: Act = {
      version: this.acts.length + 1,
      move,
      from: this.state,
      to: decided.value.to,
      relation,
      actorId: actorId ?? relation,
      actedOn: (dated as string | undefined) ?? dayIn(this.timeZone, this.now),
      madeAt: this.now,
      payload,
    };
    this.acts = [...this.acts, act];
    this.milestones = [...this.milestones, ...milestonesOf(act, this)];
    this.state = act.to;
    return this;
  }

  copy(): Life {
    return Object.assign(new Life(this.rules, this.timeZone), this);
  }
}
