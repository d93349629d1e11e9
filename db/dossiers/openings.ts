import "server-only";

import { sql } from "drizzle-orm";

import { type Actor, asActor } from "../client";

type Named = { id: string; name: string };

export type Openings = {
  /** The capacity in which this person opens a dossier; undefined when they may not. */
  relation: "leader" | "arsOfficer" | "leadCpamOfficer" | undefined;
  /** The départements open to it, each with the caisses that may lead there. */
  places: Place[];
  now: string;
};

type Place = { code: string; name: string; timeZone: string; caisses: Named[] };

/**
 * Where this person may open a dossier: a porteur anywhere, an institution in its territory, a
 * caisse under its own lead only. The journal's trigger decides; this is what the form offers.
 */
export const readOpenings = (actor: Actor): Promise<Openings> =>
  asActor(actor, async (tx) => {
    const { rows: held } = await tx.execute<{ role: string; now: string }>(
      sql`select distinct role, app_now() as now from my_mandates()`,
    );
    const roles = new Set(held.map(({ role }) => role));
    const relation = roles.has("porteur")
      ? "leader"
      : roles.has("arsOfficer")
        ? "arsOfficer"
        : roles.has("cpamOfficer")
          ? "leadCpamOfficer"
          : undefined;
    const now = new Date(held[0]?.now ?? Date.now()).toISOString();
    if (!relation) return { relation, places: [], now };

    const { rows: places } = await tx.execute<Place>(sql`
      select d.code, d.name, d.time_zone as "timeZone",
        json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name) as caisses
      from departments d
      join caisse_departments served on served.department_code = d.code
      join organisations o on o.id = served.organisation_id
      where case ${relation}::text
        when 'leader' then true
        when 'arsOfficer' then exists (
          select from my_mandates() m where m.role = 'arsOfficer' and m.region_code = d.region_code
            and (m.department_codes is null or d.code = any (m.department_codes)))
        else exists (
          select from my_mandates() m where m.role = 'cpamOfficer' and m.organisation_id = o.id)
      end
      group by d.code, d.name, d.time_zone order by d.code`);
    return { relation, places, now };
  });
