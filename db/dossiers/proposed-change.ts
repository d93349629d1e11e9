import { sql } from "drizzle-orm";

import type { ProposedChange } from "@/lib/domain/lifecycle/journal";
import type { DossierState } from "@/lib/domain/lifecycle/states";
import { isChangeable } from "@/lib/domain/territory-change/change";

import type { Transaction } from "../client";

/** The change of territory under examination, where one may be accepted; else not read. */
export async function readProposedChange(
  tx: Transaction,
  { id, state }: { id: string; state: DossierState },
): Promise<ProposedChange | undefined> {
  if (!isChangeable(state)) return undefined;
  const { rows } = await tx.execute<ProposedChange>(sql`
    select c.number, array(select m.relation from change_moves m
      where m.change_id = c.id and m.move = 'acceptChange') as "acceptedBy"
    from territory_changes c where c.dossier_id = ${id} and c.state = 'proposed'`);
  return rows[0];
}
