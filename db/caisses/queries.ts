import "server-only";

import { sql } from "drizzle-orm";

import { type Actor, asActor } from "../client";

export type ServedDepartment = {
  code: string;
  name: string;
  caisses: { id: string; name: string }[];
  /** Nobody has confirmed it from a primary source. */
  toVerify: boolean;
};

/** Who serves each département. */
export const readServedDepartments = (actor: Actor): Promise<ServedDepartment[]> =>
  asActor(actor, async (tx) => {
    const { rows } = await tx.execute<ServedDepartment>(sql`
      select d.code, d.name, coalesce(bool_or(l.to_verify), true) as "toVerify",
        coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.short_name) order by o.short_name)
          filter (where o.id is not null), '[]') as caisses
      from departments d
      left join caisse_departments l on l.department_code = d.code
      left join organisations o on o.id = l.organisation_id
      group by d.code order by d.code`);
    return rows;
  });

export type ServedCommune = {
  code: string;
  name: string;
  intercommunality: { code: string; name: string } | null;
  /** Empty when nobody is known to serve it. */
  caisseIds: string[];
};

/** The communes of a département today, each with who serves it. */
export const readServedCommunes = (
  actor: Actor,
  departmentCode: string,
): Promise<ServedCommune[]> =>
  asActor(actor, async (tx) => {
    const { rows } = await tx.execute<ServedCommune>(sql`
      select c.code, c.name,
        case when i.code is not null then jsonb_build_object('code', i.code, 'name', i.name) end
          as intercommunality,
        array(select caisses_of_commune(c)) as "caisseIds"
      from communes c left join intercommunalities i on i.code = c.intercommunality_code
      where c.department_code = ${departmentCode} and c.kind = 'commune' and c.retired_in is null
      order by c.search_name`);
    return rows;
  });

export type CaisseEdition = { edition: number; source: string; editedAt: Date; editor: string };

/** What administrators said of a département, the latest first. */
export const readCaisseEditions = (
  actor: Actor,
  departmentCode: string,
): Promise<CaisseEdition[]> =>
  asActor(actor, async (tx) => {
    const { rows } = await tx.execute<Omit<CaisseEdition, "editedAt"> & { editedAt: string }>(sql`
      select e.edition, e.source, e.edited_at as "editedAt", coalesce(p.name, '') as editor
      from caisse_editions e left join people p on p.id = e.edited_by
      where e.department_code = ${departmentCode} order by e.edition desc`);
    return rows.map((row) => ({ ...row, editedAt: new Date(row.editedAt) }));
  });

/** All caisses, by name: a commune may be served from a neighbouring département. */
export const readAllCaisses = (actor: Actor): Promise<{ id: string; name: string }[]> =>
  asActor(actor, async (tx) => {
    const { rows } = await tx.execute<{ id: string; name: string }>(sql`
      select id, short_name as name from organisations where kind = 'caisse'
      order by short_name`);
    return rows;
  });
