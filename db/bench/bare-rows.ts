import { sql } from "drizzle-orm";

import { type Actor, asActor, SYSTEM } from "../client";

type BareRow = {
  code: string;
  name: string;
  department: string;
  region: string;
  population: number;
  vintage: number;
};

/** Fifty rows by their key, under an actor's eyes: the least that a list of ours may cost. */
export const readBareRows = (actor: Actor = SYSTEM): Promise<BareRow[]> =>
  asActor(actor, async (tx) => {
    const { rows } = await tx.execute<BareRow>(sql`
      select code, name, department_code as department, region_code as region, population, vintage
      from communes order by code limit 50`);
    return rows;
  });
