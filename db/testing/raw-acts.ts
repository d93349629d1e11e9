import { randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";
import type { Pool } from "pg";

import type { MoveType } from "@/lib/domain/lifecycle/moves";
import type { Relation } from "@/lib/domain/lifecycle/relations";
import type { DossierState, MachineState } from "@/lib/domain/lifecycle/states";

import { type Actor, asActor, type Transaction } from "../client";
import { membersToWrite } from "../dossiers/write-act";
import { membersOf, type Place } from "../seed/scenes/setting";

/** One act as it goes to the journal: nothing is decided here, so that tests can forge. */
export type RawAct = {
  dossierId: string;
  version: number;
  move: MoveType;
  from: MachineState;
  to: DossierState;
  relation: Relation;
  /** The author that the row names, when it is not the actor. */
  author?: Actor;
  actedOn?: string;
  intentId?: string;
  payload?: Record<string, unknown>;
  content?: Record<string, unknown>;
  communes?: readonly Place[];
};

const VALIDATIONS: readonly MoveType[] = ["validateProject", "deemValidated"];

/** All lives are lived in the same communes: what they share is accepted, unless the act says what it accepts. */
async function acceptingOverlap(tx: Transaction, act: RawAct): Promise<RawAct> {
  const { payload = {}, content = {} } = act;
  if (!VALIDATIONS.includes(act.move) || "overlap" in payload) return act;
  const { rows: overlap } = await tx.execute(sql`
    select reference, commune_code as code, inhabitants from blocking_overlap(${act.dossierId})`);
  if (overlap.length === 0) return act;
  return {
    ...act,
    payload: { ...payload, overlap },
    content: { overlapReasons: "Les deux CPTS se sont entendues.", ...content },
  };
}

/** Inserts one act with what it carries, in the given transaction. */
export async function insertAct(tx: Transaction, actor: Actor, asked: RawAct) {
  const act = await acceptingOverlap(tx, asked);
  const { dossierId, version } = act;
  if (act.content)
    await tx.execute(sql`insert into move_contents (dossier_id, version, content)
      values (${dossierId}, ${version}, ${JSON.stringify(act.content)}::jsonb)`);
  if (act.communes)
    await tx.execute(sql`
      insert into submission_communes (dossier_id, version, commune_code, share_permille, share_text)
      select ${dossierId}, ${version}, member.* from ${membersToWrite(membersOf(act.communes))} member`);
  await tx.execute(sql`
    insert into moves (dossier_id, version, move, from_state, to_state, relation, actor_id,
      acted_on, intent_id, intent_digest, payload)
    values (${dossierId}, ${version}, ${act.move}, ${act.from}, ${act.to}, ${act.relation},
      ${(act.author ?? actor).id}, coalesce(${act.actedOn ?? null}::date, (app_now() at time zone 'America/Guadeloupe')::date),
      ${act.intentId ?? randomUUID()}, 'digest', ${JSON.stringify(act.payload ?? {})}::jsonb)`);
}

export const forgeAct = (actor: Actor, act: RawAct) =>
  asActor(actor, (tx) => insertAct(tx, actor, act));

type Said = Partial<Pick<RawAct, "actedOn" | "payload" | "content" | "communes">>;

/** A dossier played act by act, straight into the journal. */
export class Life {
  version = 0;
  state: MachineState = "new";

  readonly id = randomUUID();

  /** The next act of this life, not made yet. */
  next(move: MoveType, to: DossierState, relation: Relation, said: Said = {}): RawAct {
    const { id: dossierId, version, state: from } = this;
    return { dossierId, version: version + 1, move, from, to, relation, ...said };
  }

  async act(actor: Actor, relation: Relation, move: MoveType, to: DossierState, said: Said = {}) {
    await forgeAct(actor, this.next(move, to, relation, said));
    this.version += 1;
    this.state = to;
    return this;
  }
}

/** Puts the register's clock at an instant; it runs on from there. */
export async function setClock(owner: Pool, instant: string) {
  await owner.query("update instance set demonstration = true");
  await owner.query("select set_clock_offset($1::timestamptz - clock_timestamp())", [instant]);
}

/** What an attempt ended in: "done", or the rule (or SQLSTATE) that refused it. */
export async function outcomeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return "done";
  } catch (error) {
    const { cause = error } = error as { cause?: unknown };
    const { constraint, code } = cause as { constraint?: string; code?: string };
    if (!code) throw error;
    return constraint ?? code;
  }
}
