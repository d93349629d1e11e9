import { and, eq } from "drizzle-orm";

import type { FieldErrors } from "@/lib/domain/shared/form";
import { fail, ok, type Result } from "@/lib/domain/shared/result";
import type { ChangeMove } from "@/lib/domain/territory-change/moves";
import type { ChangeRefusal } from "@/lib/domain/territory-change/rules";
import type { ChangeState } from "@/lib/domain/territory-change/states";

import type { Actor, Transaction } from "../client";
import {
  databaseError,
  isRefusedByJournal,
  isRefusedValue,
  isRepeatedIntent,
  isStale,
  UNKNOWN_VALUE,
} from "../dossiers/refusals";
import { UnknownFile } from "../dossiers/write-act";
import { changeMoves, territoryChanges } from "../schema/territory-changes";

/** Where an act left its change. */
export type ChangeMoved = { number: number; version: number; state: ChangeState };

export type ChangeFailure =
  | ChangeRefusal
  | "notFound"
  | "movedMeanwhile"
  | "intentConflict"
  | { invalid: FieldErrors };

export type ChangeAnswer = Result<ChangeMoved, ChangeFailure>;

/** The answer already given to this intent: the same act again is no second act. */
export async function changeAnswerOf(
  tx: Transaction,
  actor: Actor,
  intentId: string,
  digest: string,
): Promise<ChangeAnswer | undefined> {
  const [known] = await tx
    .select({
      number: territoryChanges.number,
      version: changeMoves.version,
      state: changeMoves.toState,
      digest: changeMoves.intentDigest,
    })
    .from(changeMoves)
    .innerJoin(territoryChanges, eq(territoryChanges.id, changeMoves.changeId))
    .where(and(eq(changeMoves.actorId, actor.id), eq(changeMoves.intentId, intentId)));
  if (!known) return undefined;
  const { digest: answered, ...moved } = known;
  return answered === digest ? ok(moved) : fail("intentConflict");
}

const UNKNOWN_FILE: FieldErrors = {
  files: ["Joignez de nouveau la lettre : le fichier n’est plus disponible."],
};

const notPermitted = (move: ChangeMove): ChangeRefusal => ({
  kind: "notPermitted",
  move,
  missing: [],
  unblockedBy: [],
});

/** Makes an attempt; what the database refuses is said as the rules would say it. */
export async function answeringRefusals(
  move: ChangeMove,
  attempt: () => Promise<ChangeAnswer>,
): Promise<ChangeAnswer> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof UnknownFile) return fail({ invalid: UNKNOWN_FILE });
    const refused = databaseError(error);
    if (!refused) throw error;
    if (isRepeatedIntent(refused)) return answeringRefusals(move, attempt);
    if (isStale(refused)) return fail("movedMeanwhile");
    if (isRefusedByJournal(refused)) return fail(notPermitted(move));
    if (isRefusedValue(refused)) return fail({ invalid: UNKNOWN_VALUE });
    throw error;
  }
}
