import { sql } from "drizzle-orm";

import type { Relation } from "@/lib/domain/lifecycle/relations";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import type { Member } from "@/lib/domain/territory/part";
import type { ChangeMove } from "@/lib/domain/territory-change/moves";
import type { ChangeState, MachineState } from "@/lib/domain/territory-change/states";

import type { Actor, Transaction } from "../client";
import { fileDigests, membersToWrite } from "../dossiers/write-act";
import { changeCommunes, changeContents, changeMoves } from "../schema/territory-changes";

type ChangeActToWrite = {
  dossierId: string;
  changeId: string;
  version: number;
  move: ChangeMove;
  from: MachineState;
  to: ChangeState;
  relation: Relation;
  actedOn: PlainDate;
  payload: Record<string, unknown>;
  content: Record<string, unknown>;
  communes?: readonly Member[];
  fileIds?: readonly string[];
  intentId: string;
  intentDigest: string;
  consequences?: unknown;
};

/** Writes one act on a change with what it carries; the journal's trigger opens or advances the change. */
export async function writeChangeAct(
  tx: Transaction,
  actor: Actor,
  act: ChangeActToWrite,
): Promise<void> {
  const { changeId, version } = act;
  const attached = await fileDigests(tx, act.dossierId, act.fileIds ?? []);
  const payload = attached.length > 0 ? { ...act.payload, files: attached } : act.payload;
  await tx.execute(sql`
    insert into ${changeContents} (change_id, version, content, consequences)
    values (${changeId}, ${version}, ${JSON.stringify(act.content)}::jsonb,
      ${act.consequences === undefined ? null : JSON.stringify(act.consequences)}::jsonb)`);
  if (act.communes && act.communes.length > 0)
    await tx.execute(sql`
      insert into ${changeCommunes} (change_id, commune_code, share_permille, share_text)
      select ${changeId}, member.* from ${membersToWrite(act.communes)} member`);
  await tx.execute(sql`
    insert into ${changeMoves} (change_id, version, move, from_state, to_state, relation, actor_id,
      acted_on, intent_id, intent_digest, payload)
    values (${changeId}, ${version}, ${act.move}, ${act.from}, ${act.to}, ${act.relation},
      ${actor.id}, ${act.actedOn}, ${act.intentId}, ${act.intentDigest},
      ${JSON.stringify(payload)}::jsonb)`);
}
