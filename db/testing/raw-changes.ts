import { randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";

import type { Relation } from "@/lib/domain/lifecycle/relations";
import type { Member } from "@/lib/domain/territory/part";
import type { ChangeMove } from "@/lib/domain/territory-change/moves";
import type { ChangeState, MachineState } from "@/lib/domain/territory-change/states";

import { type Actor, asActor, type Transaction } from "../client";
import { membersToWrite } from "../dossiers/write-act";

/** One act on a change as it goes to its journal: nothing is decided here, so that tests can forge. */
export type RawChangeAct = {
  changeId: string;
  version: number;
  move: ChangeMove;
  from: MachineState;
  to: ChangeState;
  relation: Relation;
  author?: Actor;
  actedOn?: string;
  intentId?: string;
  payload?: Record<string, unknown>;
  content?: Record<string, unknown>;
  communes?: readonly Member[];
};

export async function insertChangeAct(tx: Transaction, actor: Actor, act: RawChangeAct) {
  const { changeId, version } = act;
  if (act.content)
    await tx.execute(sql`insert into change_contents (change_id, version, content)
      values (${changeId}, ${version}, ${JSON.stringify(act.content)}::jsonb)`);
  if (act.communes)
    await tx.execute(sql`
      insert into change_communes (change_id, commune_code, share_permille, share_text)
      select ${changeId}, member.* from ${membersToWrite(act.communes)} member`);
  await tx.execute(sql`
    insert into change_moves (change_id, version, move, from_state, to_state, relation, actor_id,
      acted_on, intent_id, intent_digest, payload)
    values (${changeId}, ${version}, ${act.move}, ${act.from}, ${act.to}, ${act.relation},
      ${(act.author ?? actor).id},
      coalesce(${act.actedOn ?? null}::date, (app_now() at time zone 'Europe/Paris')::date),
      ${act.intentId ?? randomUUID()}, 'digest', ${JSON.stringify(act.payload ?? {})}::jsonb)`);
}

export const forgeChangeAct = (actor: Actor, act: RawChangeAct) =>
  asActor(actor, (tx) => insertChangeAct(tx, actor, act));

type Said = Partial<Pick<RawChangeAct, "actedOn" | "payload" | "content" | "communes">>;

/** A change played act by act, straight into its journal. */
export class RawChange {
  version = 0;
  state: MachineState = "new";

  readonly id = randomUUID();
  private readonly dossierId: string;
  private readonly inForce: string;

  /** `inForce` is the territory that a life of usual-life.ts has once its project is validated. */
  constructor(dossierId: string, inForce = "acte-5") {
    this.dossierId = dossierId;
    this.inForce = inForce;
  }

  /** The next act of this change, not made yet. */
  next(move: ChangeMove, to: ChangeState, relation: Relation, said: Said = {}): RawChangeAct {
    const { id: changeId, version, state: from } = this;
    return { changeId, version: version + 1, move, from, to, relation, ...said };
  }

  /** The leader's proposal, not made yet. */
  proposal(communes: readonly Member[], more: Record<string, unknown> = {}): RawChangeAct {
    return this.next("proposeChange", "proposed", "leader", {
      payload: { kind: "revision", dossierId: this.dossierId, inForce: this.inForce, ...more },
      content: { reasons: "Une commune nous rejoint." },
      communes,
    });
  }

  async make(actor: Actor, act: RawChangeAct) {
    await forgeChangeAct(actor, act);
    this.version = act.version;
    this.state = act.to;
    return this;
  }
}
