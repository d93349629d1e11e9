import "server-only";

import { sql } from "drizzle-orm";

import { fail, ok, type Result } from "@/lib/domain/shared/result";

import { type Actor, asActor } from "../client";
import { databaseError, isStale } from "../dossiers/refusals";

export type CaisseEditionToMake = {
  departmentCode: string;
  /** The edition that the administrator was looking at; 0 before the first. */
  since: number;
  /** The communes that go to a caisse; none when what is written is only confirmed. */
  served?: { caisseId: string; communes: readonly string[] };
  /** Whether the whole département is as the source says: it is no longer to verify. */
  confirms: boolean;
  /** Where it was read. */
  source: string;
};

export type CaisseRefusal = "editedMeanwhile" | "unservedCommunes";

/**
 * Says who serves a département, for the submissions to come. Administrators only; answers with the
 * number of the edition.
 */
export async function editCaisses(
  actor: Actor,
  edition: CaisseEditionToMake,
): Promise<Result<number, CaisseRefusal>> {
  const { departmentCode, since, served, confirms, source } = edition;
  try {
    return ok(
      await asActor(actor, async (tx) => {
        const { rows } = await tx.execute<{ edition: number }>(sql`
          select edit_caisses(${departmentCode}, ${since}, ${served?.caisseId ?? null}::uuid,
            ${sql.param(served?.communes ?? [])}::text[], ${confirms}, ${source}) as edition`);
        return rows[0]?.edition ?? since + 1;
      }),
    );
  } catch (error) {
    const refusal = databaseError(error);
    if (refusal && isStale(refusal)) return fail("editedMeanwhile");
    if (refusal?.constraint === "each_commune_has_its_caisse") return fail("unservedCommunes");
    throw error;
  }
}
