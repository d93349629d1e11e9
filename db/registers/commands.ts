import "server-only";

import { sql } from "drizzle-orm";

import type { Declared } from "@/lib/domain/atlas/declaring";
import { fail, ok, type Result } from "@/lib/domain/shared/result";

import { type Actor, asActor } from "../client";
import { databaseError, isRefusedByJournal, isRefusedValue, isStale } from "../dossiers/refusals";

export type DeclarationToMake = Declared & {
  regionCode: string;
  /** The declaration that its author was looking at; 0 before the first. */
  since: number;
};

export type DeclarationRefusal = "declaredMeanwhile" | "notTheirs" | "refusedValue";

const TAKEN = "one_declaration_per_version";

/** An ARS says what its région's register is worth; answers with the number of the declaration. */
export async function declareRegister(
  actor: Actor,
  { regionCode, since, kind, declaredOn, coveredSince }: DeclarationToMake,
): Promise<Result<number, DeclarationRefusal>> {
  try {
    await asActor(actor, (tx) =>
      tx.execute(sql`
        insert into register_declarations (region_code, version, kind, declared_on, covered_since)
        values (${regionCode}, ${since + 1}, ${kind}, ${declaredOn}, ${coveredSince})`),
    );
    return ok(since + 1);
  } catch (error) {
    const refusal = databaseError(error);
    if (!refusal) throw error;
    if (isStale(refusal) || refusal.constraint === TAKEN) return fail("declaredMeanwhile");
    if (isRefusedByJournal(refusal)) return fail("notTheirs");
    if (isRefusedValue(refusal)) return fail("refusedValue");
    throw error;
  }
}
