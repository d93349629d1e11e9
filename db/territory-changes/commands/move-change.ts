import "server-only";

import { sql } from "drizzle-orm";

import type { Relation } from "@/lib/domain/lifecycle/relations";
import { dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";
import { fail, ok } from "@/lib/domain/shared/result";
import type { ChangeMove } from "@/lib/domain/territory-change/moves";
import { decideChange } from "@/lib/domain/territory-change/rules";

import { type Actor, asActor } from "../../client";
import { updateDeadlines } from "../../dossiers/deadlines";
import { intentDigest } from "../../dossiers/intent";
import { findDossier } from "../../dossiers/queries";
import { answeringRefusals, type ChangeAnswer, changeAnswerOf } from "../answers";
import { findChange } from "../queries";
import { writeChangeAct } from "../write-act";

export type ChangeMoveInput = {
  reference: string;
  number: number;
  /** The version of the change that the actor was looking at. */
  version: number;
  move: Exclude<ChangeMove, "proposeChange">;
  /** Under which relation, when the actor holds several. */
  relation?: Relation | undefined;
  payload: Record<string, unknown>;
  content: Record<string, unknown>;
  /** The day of the act; the day of its recording when left out. */
  actedOn?: PlainDate | undefined;
  intentId: string;
  /** The preview of consequences that the author saw. */
  consequences?: unknown;
};

/** Accepts, refuses or withdraws a change: the intent first, then the version, then the rules. */
export function moveChange(actor: Actor, input: ChangeMoveInput): Promise<ChangeAnswer> {
  const { reference, number, move, payload, content, intentId } = input;
  const digest = intentDigest([reference, number, move, payload, content]);
  const attempt = () =>
    asActor(actor, async (tx): Promise<ChangeAnswer> => {
      const seen = await findDossier(tx, actor, reference);
      if (!seen) return fail("notFound");
      await tx.execute(sql`select lock_dossier(${seen.id})`);

      const answered = await changeAnswerOf(tx, actor, intentId, digest);
      if (answered) return answered;

      const dossier = await findDossier(tx, actor, reference);
      const change = dossier && (await findChange(tx, dossier, number));
      if (!change) return fail("notFound");
      if (change.version !== input.version) return fail("movedMeanwhile");

      const decision = decideChange(change, {
        move,
        relation: input.relation,
        payload,
        content,
      });
      if (!decision.ok) return decision;

      const version = change.version + 1;
      await writeChangeAct(tx, actor, {
        dossierId: dossier.id,
        changeId: change.id,
        version,
        move,
        from: change.state,
        to: decision.value.to,
        relation: decision.value.relation,
        actedOn: input.actedOn ?? dayIn(dossier.timeZone, dossier.now),
        payload,
        content,
        intentId,
        intentDigest: digest,
        consequences: input.consequences,
      });
      const after = await findDossier(tx, actor, reference);
      if (after) await updateDeadlines(tx, after);
      return ok({ number, version, state: decision.value.to });
    });
  return answeringRefusals(move, attempt);
}
