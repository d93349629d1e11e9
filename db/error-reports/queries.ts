import "server-only";

import { type SQL, sql } from "drizzle-orm";

import { type Actor, asActor, asVisitor } from "../client";

export type ReportLine = {
  id: string;
  reference: string;
  /** Of the CPTS. */
  name: string;
  department: string;
  message: string;
  /** Erased once closed. */
  email: string | null;
  reportedAt: Date;
  timeZone: string;
  /** Absent while it is open. */
  closed?: { at: Date; by: string; answer: string };
};

type Row = {
  id: string;
  reference: string;
  name: string;
  department: string;
  message: string;
  email: string | null;
  reported_at: string;
  time_zone: string;
  closed_at: string | null;
  closer: string | null;
  answer: string | null;
};

const lineOf = ({
  reported_at,
  time_zone,
  closed_at,
  closer,
  answer,
  ...row
}: Row): ReportLine => ({
  ...row,
  reportedAt: new Date(reported_at),
  timeZone: time_zone,
  ...(closed_at && { closed: { at: new Date(closed_at), by: closer ?? "", answer: answer ?? "" } }),
});

const readLines = (actor: Actor, condition: SQL): Promise<ReportLine[]> =>
  asActor(actor, async (tx) => {
    const { rows } = await tx.execute<Row>(sql`
      select r.id, d.reference, d.name, departments.name as department, r.message, r.email,
        r.reported_at, regions.time_zone, r.closed_at, people.name as closer, r.answer
      from error_reports r
      join related_dossiers d on d.id = r.dossier_id
      join departments on departments.code = d.department_code
      join regions on regions.code = d.region_code
      left join people on people.id = r.closed_by
      where ${condition} order by r.closed_at nulls first, r.reported_at`);
    return rows.map(lineOf);
  });

/** The open reports on the dossiers that the actor follows as leader, ARS or caisse; the oldest first. */
export const listOpenReports = (actor: Actor): Promise<ReportLine[]> =>
  readLines(actor, sql`r.closed_at is null`);

/** Those of one dossier, the open ones first. */
export const listReportsOf = (actor: Actor, dossierId: string): Promise<ReportLine[]> =>
  readLines(actor, sql`r.dossier_id = ${dossierId}`);

/** A CPTS whose sheet everybody reads; undefined for any other reference. */
export const findPublicCpts = (
  reference: string,
): Promise<{ reference: string; name: string } | undefined> =>
  asVisitor(async (tx) => {
    const { rows } = await tx.execute<{ reference: string; name: string }>(
      sql`select reference, name from public_dossiers where reference = ${reference}`,
    );
    return rows[0];
  });
