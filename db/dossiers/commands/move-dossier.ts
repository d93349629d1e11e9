import "server-only";

import { and, eq, sql } from "drizzle-orm";

import type { MoveType } from "@/lib/domain/lifecycle/moves";
import type { Relation } from "@/lib/domain/lifecycle/relations";
import { decide, type Refusal } from "@/lib/domain/lifecycle/rules";
import type { DossierState } from "@/lib/domain/lifecycle/states";
import { isTermPassed } from "@/lib/domain/lifecycle/term";
import { broughtBy } from "@/lib/domain/lifecycle/unblocking";
import type { FieldErrors } from "@/lib/domain/shared/form";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { fail, ok, type Result } from "@/lib/domain/shared/result";

import { type Actor, asActor, type Transaction } from "../../client";
import { moves } from "../../schema/journal";
import { updateDeadlines } from "../deadlines";
import { intentDigest, membersForDigest } from "../intent";
import { findDossier } from "../queries";
import {
  databaseError,
  isOverlapUnaccepted,
  isRefusedByJournal,
  isRefusedValue,
  isRepeatedIntent,
  isStale,
  isTermJustPassed,
  UNKNOWN_VALUE,
} from "../refusals";
import { type Recorded, UnknownFile, writeAct } from "../write-act";
import { recordPassedTerm } from "./record-passed-term";

export type MoveInput = Recorded & {
  reference: string;
  /** The version the actor was looking at. */
  version: number;
  move: MoveType;
  /** Under which relation, when the actor holds several. */
  relation?: Relation | undefined;
};

export type Moved = { version: number; state: DossierState };

export type MoveFailure =
  | Refusal
  | "notFound"
  | "movedMeanwhile"
  | "intentConflict"
  | { invalid: FieldErrors };

const digestOf = (input: MoveInput) =>
  intentDigest([
    input.reference,
    input.move,
    input.payload,
    input.content ?? {},
    membersForDigest(input.communes ?? []),
    input.fileIds ?? [],
  ]);

/** The answer already given to this intent: the same act again is no second act. */
export async function answerOf(
  tx: Transaction,
  actor: Actor,
  intentId: string,
  digest: string,
): Promise<Result<Moved & { dossierId: string }, "intentConflict"> | undefined> {
  const [known] = await tx
    .select({
      dossierId: moves.dossierId,
      version: moves.version,
      state: moves.toState,
      digest: moves.intentDigest,
    })
    .from(moves)
    .where(and(eq(moves.actorId, actor.id), eq(moves.intentId, intentId)));
  if (!known) return undefined;
  const { digest: answered, ...moved } = known;
  return answered === digest ? ok(moved) : fail("intentConflict");
}

async function attempt(
  actor: Actor,
  input: MoveInput,
  termRecorded: boolean,
): Promise<Result<Moved, MoveFailure | { termPassed: true }>> {
  const digest = digestOf(input);
  return asActor(actor, async (tx) => {
    const seen = await findDossier(tx, actor, input.reference);
    if (!seen) return fail("notFound");
    await tx.execute(sql`select lock_dossier(${seen.id})`);

    const answered = await answerOf(tx, actor, input.intentId, digest);
    if (answered)
      return answered.ok
        ? ok({ version: answered.value.version, state: answered.value.state })
        : answered;

    const dossier = await findDossier(tx, actor, input.reference);
    if (!dossier) return fail("notFound");
    if (!termRecorded && isTermPassed(dossier)) return fail({ termPassed: true });
    if (dossier.version !== input.version) return fail("movedMeanwhile");

    const decision = decide(dossier, input);
    if (!decision.ok) return decision;

    const version = dossier.version + 1;
    await writeAct(tx, actor, {
      ...input,
      dossierId: dossier.id,
      version,
      from: dossier.state,
      to: decision.value.to,
      relation: decision.value.relation,
      actedOn: input.actedOn ?? dayIn(dossier.timeZone, dossier.now),
      intentDigest: digest,
    });
    const moved = await findDossier(tx, actor, input.reference);
    if (moved) await updateDeadlines(tx, moved);
    return ok({ version, state: decision.value.to });
  });
}

const UNKNOWN_FILE: FieldErrors = {
  files: ["Joignez de nouveau le fichier : il n’est plus disponible."],
};

/**
 * Makes one move: the intent first (a repeat gets its answer and nothing else), then the legal
 * term (a tacit validation is recorded before anybody can act around it), then the version, then
 * the rules. One transaction for the act, its content, its territory and its deadlines.
 */
export async function moveDossier(
  actor: Actor,
  input: MoveInput,
  termRecorded = false,
): Promise<Result<Moved, MoveFailure>> {
  try {
    const moved = await attempt(actor, input, termRecorded);
    if (moved.ok || typeof moved.failure !== "object" || !("termPassed" in moved.failure))
      return moved as Result<Moved, MoveFailure>;
    return afterTheTerm(actor, input);
  } catch (error) {
    if (error instanceof UnknownFile) return fail({ invalid: UNKNOWN_FILE });
    const refused = databaseError(error);
    if (!refused) throw error;
    if (isRepeatedIntent(refused)) return moveDossier(actor, input, termRecorded);
    if (isTermJustPassed(refused) && !termRecorded) return afterTheTerm(actor, input);
    if (isStale(refused)) return fail("movedMeanwhile");
    if (isOverlapUnaccepted(refused)) return fail(overlapRefusal(input.move));
    if (isRefusedByJournal(refused))
      return fail({ kind: "notPermitted", move: input.move, missing: [], unblockedBy: [] });
    if (isRefusedValue(refused)) return fail({ invalid: UNKNOWN_VALUE });
    throw error;
  }
}

/** What the rules would have said, had they seen the territory that came in between. */
function overlapRefusal(move: MoveType): Refusal {
  const missing = ["overlapAccepted"] as const;
  return {
    kind: "factsMissing",
    move,
    missing: [...missing],
    unblockedBy: broughtBy(missing, "arsOfficer"),
  };
}

async function afterTheTerm(actor: Actor, input: MoveInput) {
  await recordPassedTerm(input.reference);
  return moveDossier(actor, input, true);
}
