import "server-only";

import { randomUUID } from "node:crypto";

import { eq } from "drizzle-orm";

import type { DossierForDecision } from "@/lib/domain/lifecycle/journal";
import type { Relation } from "@/lib/domain/lifecycle/relations";
import { decide, type Refusal } from "@/lib/domain/lifecycle/rules";
import { NEW } from "@/lib/domain/lifecycle/states";
import type { FieldErrors } from "@/lib/domain/shared/form";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { fail, ok, type Result } from "@/lib/domain/shared/result";

import { type Actor, asActor, type Transaction } from "../../client";
import { dossiers } from "../../schema/dossiers";
import { updateDeadlines } from "../deadlines";
import { intentDigest, membersForDigest } from "../intent";
import { findDossier } from "../queries";
import {
  databaseError,
  isRefusedByJournal,
  isRefusedValue,
  isRepeatedIntent,
  UNKNOWN_VALUE,
} from "../refusals";
import { relationsAtOpening } from "../relations";
import { type Recorded, writeAct } from "../write-act";
import { answerOf } from "./move-dossier";

export type OpeningInput = Recorded & { move: "createProject" | "takeOver" };
export type Opened = { reference: string; version: number };
export type OpeningFailure = Refusal | "intentConflict" | { invalid: FieldErrors };

const referenceOf = async (tx: Transaction, dossierId: string) => {
  const [row] = await tx
    .select({ reference: dossiers.reference })
    .from(dossiers)
    .where(eq(dossiers.id, dossierId));
  if (!row) throw new Error("an opened dossier is visible to who opened it");
  return row.reference;
};

/** Opens a dossier, by creation or by taking over a CPTS that exists; its reference is gapless. */
export async function openDossier(
  actor: Actor,
  input: OpeningInput,
): Promise<Result<Opened, OpeningFailure>> {
  const digest = intentDigest([
    input.move,
    input.payload,
    input.content ?? {},
    membersForDigest(input.communes ?? []),
  ]);
  try {
    return await asActor(actor, async (tx) => {
      const answered = await answerOf(tx, actor, input.intentId, digest);
      if (answered)
        return answered.ok
          ? ok({ reference: await referenceOf(tx, answered.value.dossierId), version: 1 })
          : answered;

      const place = await relationsAtOpening(tx, input.payload);
      const opening = newDossier(actor, place.relations, place.now, place.timeZone);
      const decision = decide(opening, input);
      if (!decision.ok) return decision;

      const dossierId = randomUUID();
      await writeAct(tx, actor, {
        ...input,
        dossierId,
        version: 1,
        from: NEW,
        to: decision.value.to,
        relation: decision.value.relation,
        actedOn: input.actedOn ?? dayIn(place.timeZone, place.now),
        intentDigest: digest,
      });
      const reference = await referenceOf(tx, dossierId);
      const opened = await findDossier(tx, actor, reference);
      if (opened) await updateDeadlines(tx, opened);
      return ok({ reference, version: 1 });
    });
  } catch (error) {
    const refused = databaseError(error);
    if (!refused) throw error;
    if (isRepeatedIntent(refused)) return openDossier(actor, input);
    if (isRefusedByJournal(refused))
      return fail({ kind: "notPermitted", move: input.move, missing: [], unblockedBy: [] });
    if (isRefusedValue(refused)) return fail({ invalid: UNKNOWN_VALUE });
    throw error;
  }
}

/** What the guards read before there is a row: nothing has happened, whatever the rules. */
const newDossier = (
  actor: Actor,
  relations: readonly Relation[],
  now: string,
  timeZone: string,
): DossierForDecision => ({
  state: NEW,
  acts: [],
  milestones: [],
  rules: {
    letterPolicy: "joint",
    letterAnswerDays: 60,
    restartsOnMissingDocuments: true,
    completenessDays: 15,
  },
  timeZone,
  now,
  relations,
  actorId: actor.id,
});
