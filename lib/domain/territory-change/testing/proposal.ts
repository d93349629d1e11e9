import type { Relation } from "../../lifecycle/relations";
import type { Member } from "../../territory/part";
import type { ChangeAct, ChangeForDecision } from "../change";
import type { ChangeMove } from "../moves";
import { decideChange } from "../rules";

export const IN_FORCE: Member[] = [
  { code: "43157" },
  { code: "63113", part: { permille: 400, text: "Nord" } },
];

type Said = {
  payload?: Record<string, unknown>;
  content?: Record<string, unknown>;
  communes?: readonly Member[];
  fileIds?: readonly string[];
};

/** What an ordinary act of each type carries. */
export const SAID: Record<ChangeMove, Said> = {
  proposeChange: {
    payload: { kind: "attachment" },
    content: { reasons: "Deux communes nous rejoignent." },
    communes: [...IN_FORCE, { code: "43040" }],
    fileIds: ["letter"],
  },
  acceptChange: { payload: { documentOn: "2026-11-02" } },
  refuseChange: { payload: {}, content: { reasons: "Une autre CPTS y est." } },
  withdrawChange: { payload: {} },
};

const OF_NO_CHANGE: ChangeForDecision = {
  state: "new",
  acts: [],
  dossierState: "operational",
  isOtherProposed: false,
  inForce: IN_FORCE,
  relations: [],
};

/** A change played act after act through its rules, so that no test starts from an illegal state. */
export class Proposal {
  change: ChangeForDecision;

  constructor(more: Partial<ChangeForDecision> = {}) {
    this.change = { ...OF_NO_CHANGE, ...more };
  }

  seenBy(...relations: Relation[]): ChangeForDecision {
    return { ...this.change, relations };
  }

  decide(relation: Relation, move: ChangeMove, more: Said = {}) {
    return decideChange(this.seenBy(relation), { move, ...SAID[move], ...more });
  }

  /** Makes the act; throws when it is refused. */
  play(relation: Relation, move: ChangeMove, more: Said = {}): this {
    const decided = this.decide(relation, move, more);
    if (!decided.ok) throw new Error(JSON.stringify(decided.failure));
    const act: ChangeAct = {
      version: this.change.acts.length + 1,
      move,
      from: this.change.state,
      to: decided.value.to,
      relation,
      actorId: relation,
      actedOn: "2026-11-01",
      madeAt: "2026-11-01T09:00:00.000Z",
      payload: { ...SAID[move].payload, ...more.payload },
    };
    this.change = { ...this.change, state: act.to, acts: [...this.change.acts, act] };
    return this;
  }
}

/** Proposed, then accepted by these authorities. */
export const acceptedBy = (...authorities: Relation[]): Proposal =>
  authorities.reduce(
    (proposal, authority) => proposal.play(authority, "acceptChange"),
    new Proposal().play("leader", "proposeChange"),
  );
