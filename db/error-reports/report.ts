import "server-only";

import { sql } from "drizzle-orm";

import type { ErrorReport } from "@/lib/domain/error-reports/report";
import { fail, ok, type Result } from "@/lib/domain/shared/result";

import { asVisitor } from "../client";
import { databaseError } from "../dossiers/refusals";

const ENOUGH = "enough_reports_wait_for_an_answer";

/** Anybody says what is wrong with a public CPTS; who says it is not recorded, but for an address. */
export async function reportError(
  reference: string,
  { message, email }: ErrorReport,
): Promise<Result<true, "notFound" | "tooMany">> {
  try {
    const { rowCount } = await asVisitor((tx) =>
      tx.execute(sql`
        insert into error_reports (dossier_id, message, email)
        select c.id, ${message}, ${email} from public_cpts c
        join public_dossiers p on p.reference = c.reference where c.reference = ${reference}`),
    );
    return rowCount === 1 ? ok(true) : fail("notFound");
  } catch (error) {
    if (databaseError(error)?.constraint === ENOUGH) return fail("tooMany");
    throw error;
  }
}
