import { sql } from "drizzle-orm";

import { asOwner } from "../client";

export type Ready = { reference: string; version: number; officer: string };

/** Dossiers that their lead caisse may move on, one officer each. */
export const readyDossiers = (count: number): Promise<Ready[]> =>
  asOwner(async (tx) => {
    const { rows } = await tx.execute<Ready>(sql`
      select distinct on (d.id) d.reference, d.version, m.person_id as officer
      from dossiers d join mandates m on m.organisation_id = d.lead_caisse_id and m.role = 'cpamOfficer'
      where d.state = 'projectValidated' limit ${count}`);
    return rows;
  });
