import { sql } from "drizzle-orm";

import { candidatesFrom } from "@/lib/domain/lifecycle/rules";
import type { NamedSharedPlace } from "@/lib/domain/lifecycle/shared-place";
import type { DossierState } from "@/lib/domain/lifecycle/states";

import type { Transaction } from "../client";

/** What a project shares with validated or contracted CPTS, where it may be validated; else not read. */
export async function readOverlap(
  tx: Transaction,
  { id, state }: { id: string; state: DossierState },
): Promise<NamedSharedPlace[] | undefined> {
  if (!candidatesFrom(state).some(({ move }) => move === "validateProject")) return undefined;
  const { rows } = await tx.execute<NamedSharedPlace>(sql`
    select reference, name, commune_code as code, commune, inhabitants from blocking_overlap(${id})`);
  return rows;
}
