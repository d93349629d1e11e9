import "server-only";

import { randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";

import { decide } from "@/lib/domain/lifecycle/rules";
import { placesOf } from "@/lib/domain/lifecycle/shared-place";
import { isTermPassed, runningTerm, tacitEffect } from "@/lib/domain/lifecycle/term";

import { asSystem, SYSTEM } from "../../client";
import { updateDeadlines } from "../deadlines";
import { intentDigest } from "../intent";
import { findDossier } from "../queries";
import { databaseError, isStale } from "../refusals";
import { writeAct } from "../write-act";

/**
 * Records the tacit validation of a dossier whose two months have passed without opposition, in
 * its own committed transaction; effective the day after the term, whenever it is recorded
 * (art. L. 1434-12). True when this call recorded it.
 */
export async function recordPassedTerm(reference: string): Promise<boolean> {
  try {
    return await asSystem(async (tx) => {
      const seen = await findDossier(tx, SYSTEM, reference);
      if (!seen) return false;
      await tx.execute(sql`select lock_dossier(${seen.id})`);
      const dossier = await findDossier(tx, SYSTEM, reference);
      const termOn = dossier && runningTerm(dossier);
      if (!dossier || !termOn || !isTermPassed(dossier)) return false;

      const overlap = placesOf(dossier.overlap ?? []);
      const payload = {
        termOn,
        effectiveOn: tacitEffect(termOn),
        ...(overlap.length > 0 && { overlap }),
      };
      const decision = decide(dossier, { move: "deemValidated", relation: "system", payload });
      if (!decision.ok) return false;
      await writeAct(tx, SYSTEM, {
        dossierId: dossier.id,
        version: dossier.version + 1,
        move: "deemValidated",
        from: dossier.state,
        to: decision.value.to,
        relation: "system",
        payload,
        actedOn: payload.effectiveOn,
        intentId: randomUUID(),
        intentDigest: intentDigest([reference, "deemValidated", payload]),
      });
      const moved = await findDossier(tx, SYSTEM, reference);
      if (moved) await updateDeadlines(tx, moved);
      return true;
    });
  } catch (error) {
    const refused = databaseError(error);
    if (refused && isStale(refused)) return false;
    throw error;
  }
}

/**
 * Records every tacit validation that is due, read from the journals. Returns how many. A dossier
 * that cannot be recorded does not keep the others waiting; its error is thrown once they are done.
 */
export async function recordPassedTerms(): Promise<number> {
  const due = await asSystem((tx) =>
    tx.execute<{ reference: string }>(sql`
      select d.reference from dossiers d
      where d.state in ('projectSubmitted', 'projectIncomplete', 'projectUnderReview',
          'projectClarification')
        and dossier_term(d.id) < day_in(d.region_code, app_now())`),
  );
  let recorded = 0;
  const failures: unknown[] = [];
  for (const { reference } of due.rows) {
    try {
      if (await recordPassedTerm(reference)) recorded += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return recorded;
}
