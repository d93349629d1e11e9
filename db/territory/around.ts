import "server-only";

import { sql } from "drizzle-orm";

import type { AroundTerritory } from "@/lib/domain/map/ask-territory";

import { asVisitor } from "../client";

/** The other CPTS whose territory in force has a commune in these départements, as everybody reads them. */
export const readTerritoriesAround = (
  reference: string,
  departmentCodes: readonly string[],
): Promise<AroundTerritory[]> =>
  asVisitor(async (tx) => {
    const { rows } = await tx.execute<AroundTerritory>(sql`
      with around as (
        select distinct claim.reference from territory_claims claim
        join communes commune on commune.code = claim.commune_code
        where claim.claim = 'inForce' and claim.reference <> ${reference}
          and commune.department_code = any (${sql.param(departmentCodes)}::text[])
      )
      select claim.reference, claim.name, array_agg(claim.commune_code order by claim.commune_code) as codes
      from territory_claims claim join around on around.reference = claim.reference
      where claim.claim = 'inForce' group by 1, 2 order by 1`);
    return rows;
  });
