import "server-only";

import { sql } from "drizzle-orm";

import { asSystem, SYSTEM } from "../../client";
import { updateDeadlines } from "../deadlines";
import { findDossier } from "../queries";

/** When the CPAM's answer time passes without a word, the turn comes to the ARS without any act. */
export async function refreshLetterDeadlines(): Promise<void> {
  const passed = await asSystem((tx) =>
    tx.execute<{ id: string; reference: string }>(sql`
      select distinct d.id, d.reference from dossiers d
      join deadlines due on due.dossier_id = d.id and due.closed_by is null
      where d.state = 'letterUnderReview' and due.kind = 'letterAnswer'
        and due.due_on < day_in(d.region_code, app_now())`),
  );
  for (const { id, reference } of passed.rows)
    await asSystem(async (tx) => {
      await tx.execute(sql`select lock_dossier(${id})`);
      const dossier = await findDossier(tx, SYSTEM, reference);
      if (dossier) await updateDeadlines(tx, dossier);
    });
}
