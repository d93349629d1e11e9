import { sql } from "drizzle-orm";

import type { Database } from "../client";
import { CHECKS } from "./checks";

export type Verification = {
  dossiers: number;
  acts: number;
  /** Acts whose content was erased: their digest stays, and the chain holds. */
  erased: number;
  /** The first broken link, in one French sentence. */
  broken: string | undefined;
};

type Broken = { reference: string | null; version: number | null };

const place = ({ reference, version }: Broken) =>
  [`Dossier ${reference ?? "inconnu"}`, version === null ? undefined : `acte ${version}`]
    .filter((part) => part !== undefined)
    .join(", ");

/**
 * Reads every journal again, in one snapshot: chains, versions, rows, digests, territories,
 * milestones, files, references. Changes nothing.
 */
export const verifyJournals = (database: Database): Promise<Verification> =>
  database.transaction(
    async (tx) => {
      const counted = await tx.execute<{ dossiers: number; acts: number; erased: number }>(sql`
        select (select count(*)::int from dossiers) as dossiers,
          (select count(*)::int from moves) as acts,
          (select count(*)::int from move_contents where erased_at is not null) as erased`);
      const { dossiers = 0, acts = 0, erased = 0 } = counted.rows[0] ?? {};
      for (const { says, finds } of CHECKS) {
        const { rows } = await tx.execute<Broken>(sql`${finds} order by 1, 2 limit 1`);
        const [first] = rows;
        if (first) return { dossiers, acts, erased, broken: `${place(first)} : ${says}` };
      }
      return { dossiers, acts, erased, broken: undefined };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
