import "server-only";

import { randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";

import { dayIn } from "@/lib/domain/shared/plain-date";
import { fail } from "@/lib/domain/shared/result";
import type { Member } from "@/lib/domain/territory/part";
import type { ChangeKind } from "@/lib/domain/territory-change/kinds";
import { decideChange } from "@/lib/domain/territory-change/rules";

import { type Actor, asActor } from "../../client";
import { updateDeadlines } from "../../dossiers/deadlines";
import { intentDigest, membersForDigest } from "../../dossiers/intent";
import { findDossier } from "../../dossiers/queries";
import { answeringRefusals, type ChangeAnswer, changeAnswerOf } from "../answers";
import { changeToPropose } from "../queries";
import { writeChangeAct } from "../write-act";

export type ProposalInput = {
  reference: string;
  /** The territory in force that the author had before them: "acte-12", "modification-2". */
  inForce: string;
  kind: ChangeKind;
  reasons: string;
  communes: readonly Member[];
  /** The letter of the professionals concerned, for an attachment. */
  fileIds: readonly string[];
  intentId: string;
  /** The preview of consequences that the author saw. */
  consequences?: unknown;
};

/**
 * Proposes a change of the territory in force: the intent first, then whether that territory is
 * still the one the author saw, then the rules. Its number follows the dossier's others.
 */
export function proposeChange(actor: Actor, input: ProposalInput): Promise<ChangeAnswer> {
  const { reference, kind, communes, fileIds, intentId } = input;
  const move = "proposeChange";
  const content = { reasons: input.reasons };
  const digest = intentDigest([
    reference,
    move,
    kind,
    content,
    membersForDigest(communes),
    fileIds,
  ]);
  const attempt = () =>
    asActor(actor, async (tx): Promise<ChangeAnswer> => {
      const seen = await findDossier(tx, actor, reference);
      if (!seen) return fail("notFound");
      await tx.execute(sql`select lock_dossier(${seen.id})`);

      const answered = await changeAnswerOf(tx, actor, intentId, digest);
      if (answered) return answered;

      const dossier = await findDossier(tx, actor, reference);
      if (!dossier) return fail("notFound");
      const proposal = await changeToPropose(tx, dossier);
      const payload = { kind, dossierId: dossier.id, inForce: input.inForce };
      const decision = decideChange(proposal, { move, payload, content, communes, fileIds });
      if (!decision.ok) return decision;
      if (proposal.inForceKey !== input.inForce) return fail("movedMeanwhile");

      await writeChangeAct(tx, actor, {
        dossierId: dossier.id,
        changeId: randomUUID(),
        version: 1,
        move,
        from: proposal.state,
        to: decision.value.to,
        relation: decision.value.relation,
        actedOn: dayIn(dossier.timeZone, dossier.now),
        payload,
        content,
        communes,
        fileIds,
        intentId,
        intentDigest: digest,
        consequences: input.consequences,
      });
      const after = await findDossier(tx, actor, reference);
      if (after) await updateDeadlines(tx, after);
      const made = await changeAnswerOf(tx, actor, intentId, digest);
      if (!made) throw new Error("a proposed change is visible to who proposed it");
      return made;
    });
  return answeringRefusals(move, attempt);
}
