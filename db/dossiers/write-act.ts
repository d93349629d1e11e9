import { and, eq, inArray, isNull, sql } from "drizzle-orm";

import type { MoveType } from "@/lib/domain/lifecycle/moves";
import type { Relation } from "@/lib/domain/lifecycle/relations";
import type { DossierState, MachineState } from "@/lib/domain/lifecycle/states";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import type { Member } from "@/lib/domain/territory/part";

import type { Actor, Transaction } from "../client";
import { files } from "../schema/files";
import { moveContents, moves, submissionCommunes } from "../schema/journal";

/** What a person records, once parsed: the hashed payload, the erasable content, the evidence. */
export type Recorded = {
  payload: Record<string, unknown>;
  content?: Record<string, unknown>;
  communes?: readonly Member[];
  fileIds?: readonly string[];
  /** The day of the act; the day of its recording when left out. */
  actedOn?: PlainDate | undefined;
  intentId: string;
  /** The preview of consequences that the author saw. */
  consequences?: unknown;
};

type ActToWrite = Recorded & {
  dossierId: string;
  version: number;
  move: MoveType;
  from: MachineState;
  to: DossierState;
  relation: Relation;
  actedOn: PlainDate;
  intentDigest: string;
};

/** The files waiting for an act that this person may read: their own, and among leaders one another's. */
export async function fileDigests(tx: Transaction, dossierId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: files.id, sha256: files.sha256 })
    .from(files)
    .where(
      and(
        inArray(files.id, [...ids]),
        eq(files.dossierId, dossierId),
        isNull(files.attachedVersion),
        isNull(files.attachedChangeId),
      ),
    );
  const digests = new Map(rows.map(({ id, sha256 }) => [id, sha256]));
  return ids.map((id) => {
    const sha256 = digests.get(id);
    if (!sha256) throw new UnknownFile(id);
    return { id, sha256 };
  });
}

/** A file that does not wait here: the form was forged, or the file was swept away. */
export class UnknownFile extends Error {}

/** Members of a territory as rows: code, per mille and text of its part, both null for a whole commune. */
export const membersToWrite = (members: readonly Member[]) => sql`unnest(
  ${sql.param(members.map(({ code }) => code))}::text[],
  ${sql.param(members.map(({ part }) => part?.permille ?? null))}::smallint[],
  ${sql.param(members.map(({ part }) => part?.text ?? null))}::text[])`;

/** Writes one act with its content and its territory; the journal's trigger advances the dossier. */
export async function writeAct(tx: Transaction, actor: Actor, act: ActToWrite): Promise<void> {
  const { dossierId, version } = act;
  const attached = await fileDigests(tx, dossierId, act.fileIds ?? []);
  const content = act.content ?? {};
  await tx.insert(moveContents).values({
    dossierId,
    version,
    content,
    consequences: act.consequences ?? null,
  });
  if (act.communes && act.communes.length > 0)
    await tx.execute(sql`
      insert into ${submissionCommunes} (dossier_id, version, commune_code, share_permille, share_text)
      select ${dossierId}, ${version}, member.* from ${membersToWrite(act.communes)} member`);
  await tx.execute(sql`
    insert into ${moves} (dossier_id, version, move, from_state, to_state, relation, actor_id,
      acted_on, intent_id, intent_digest, payload)
    values (${dossierId}, ${version}, ${act.move}, ${act.from}, ${act.to}, ${act.relation},
      ${actor.id}, ${act.actedOn}, ${act.intentId}, ${act.intentDigest},
      ${JSON.stringify(attached.length > 0 ? { ...act.payload, files: attached } : act.payload)}::jsonb)`);
}
