import "server-only";

import { sql } from "drizzle-orm";

import type { RegisterDeclaration } from "@/lib/domain/atlas/registers";

import { readDeclarations } from "../atlas/declarations";
import { type Actor, asActor } from "../client";

export type RegionalRegister = {
  code: string;
  name: string;
  timeZone: string;
  declarations: RegisterDeclaration[];
  /** Of the actor's own ARS. */
  own: boolean;
  /** Whether the actor answers for the whole région. */
  mayDeclare: boolean;
};

type RegionRow = {
  code: string;
  name: string;
  time_zone: string;
  own: boolean;
  may_declare: boolean;
  now: string;
};

/** The register of every région, the actor's own first. */
export async function readRegisters(
  actor: Actor,
): Promise<{ registers: RegionalRegister[]; now: Date }> {
  const [{ rows }, declarations] = await Promise.all([
    asActor(actor, (tx) =>
      tx.execute<RegionRow>(sql`
        with held as (select m.region_code, m.department_codes from my_mandates() m
          where m.role in ('arsOfficer', 'arsDirector'))
        select r.code, r.name, r.time_zone, app_now() as now,
          exists (select from held h where h.region_code = r.code) as own,
          exists (select from held h where h.region_code = r.code and h.department_codes is null) as may_declare
        from regions r order by own desc, r.name collate "fr-x-icu"`),
    ),
    readDeclarations(),
  ]);
  return {
    registers: rows.map(({ code, name, time_zone, own, may_declare }) => ({
      code,
      name,
      timeZone: time_zone,
      declarations: declarations.get(code) ?? [],
      own,
      mayDeclare: may_declare,
    })),
    now: new Date(rows[0]?.now ?? Date.now()),
  };
}

/** Who declared each of them, by number. */
export const readAuthors = (actor: Actor, regionCode: string): Promise<Map<number, string>> =>
  asActor(actor, async (tx) => {
    const { rows } = await tx.execute<{ version: number; name: string }>(sql`
      select d.version, p.name from register_declarations d join people p on p.id = d.actor_id
      where d.region_code = ${regionCode}`);
    return new Map(rows.map(({ version, name }) => [version, name]));
  });
