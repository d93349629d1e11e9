import { sql } from "drizzle-orm";

import type { Relation } from "@/lib/domain/lifecycle/relations";

import type { Transaction } from "../client";
import { dossiers } from "../schema/dossiers";

/** What the actor is to the dossier of the row. */
export const relationsHeld = sql<Relation[]>`relations_to(${dossiers})`;

type Opening = { relations: Relation[]; now: string; timeZone: string };

/**
 * What the actor would be to a dossier opened there: a porteur's account is its leader, an
 * institution acts by its scope on the département, a caisse as the lead caisse only.
 */
export async function relationsAtOpening(
  tx: Transaction,
  payload: Record<string, unknown>,
): Promise<Opening> {
  const department = String(payload["departmentCode"] ?? "");
  const caisse = String(payload["leadCaisseId"] ?? "");
  const found = await tx.execute<{
    relations: Relation[];
    now: string;
    time_zone: string | null;
  }>(sql`
    select app_now() as now,
      (select r.time_zone from departments d join regions r on r.code = d.region_code
        where d.code = ${department}) as time_zone,
      array(
        select distinct held.relation
        from my_mandates() m
        left join departments d on d.code = ${department}
        cross join lateral (values
          ('leader', m.role = 'porteur'),
          ('arsOfficer', m.role = 'arsOfficer' and m.region_code = d.region_code
            and (m.department_codes is null or d.code = any (m.department_codes))),
          ('leadCpamOfficer', m.role = 'cpamOfficer' and m.organisation_id::text = ${caisse})
        ) held (relation, holds)
        where held.holds
        order by 1) as relations`);
  const [row] = found.rows;
  return {
    relations: row?.relations ?? [],
    now: new Date(row?.now ?? Date.now()).toISOString(),
    timeZone: row?.time_zone ?? "Europe/Paris",
  };
}
