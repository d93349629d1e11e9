import { sql } from "drizzle-orm";

import type { Database } from "../client";
import { CHANGE_CHECKS } from "./change-checks";
import type { Broken } from "./check";
import { CHECKS } from "./checks";

export type Verification = {
  dossiers: number;
  /** Of dossiers and of their changes of territory. */
  acts: number;
  /** Acts whose content was erased: their digest stays, and the chain holds. */
  erased: number;
  /** The first broken link, in one French sentence. */
  broken: string | undefined;
};

const place = ({ reference, change = null, version }: Broken) =>
  [
    `Dossier ${reference ?? "inconnu"}`,
    change === null ? undefined : `modification ${change}`,
    version === null ? undefined : `acte ${version}`,
  ]
    .filter((part) => part !== undefined)
    .join(", ");

/**
 * Reads every journal again, in one snapshot: chains, versions, rows, digests, territories,
 * milestones, files, references, changes of territory. Changes nothing.
 */
export const verifyJournals = (database: Database): Promise<Verification> =>
  database.transaction(
    async (tx) => {
      const counted = await tx.execute<{ dossiers: number; acts: number; erased: number }>(sql`
        select (select count(*)::int from dossiers) as dossiers,
          ((select count(*) from moves) + (select count(*) from change_moves))::int as acts,
          ((select count(*) from move_contents where erased_at is not null)
            + (select count(*) from change_contents where erased_at is not null))::int as erased`);
      const { dossiers = 0, acts = 0, erased = 0 } = counted.rows[0] ?? {};
      for (const { says, finds } of [...CHECKS, ...CHANGE_CHECKS]) {
        const { rows } = await tx.execute<Broken>(sql`${finds} order by 1, 2 limit 1`);
        const [first] = rows;
        if (first) return { dossiers, acts, erased, broken: `${place(first)} : ${says}` };
      }
      return { dossiers, acts, erased, broken: undefined };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
