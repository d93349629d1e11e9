import { sql } from "drizzle-orm";

import type { DeadlineKind, Party } from "@/lib/domain/lifecycle/deadlines";
import type { PublicStage } from "@/lib/domain/lifecycle/milestones";
import type { DossierState } from "@/lib/domain/lifecycle/states";
import type { WaitingView } from "@/lib/domain/lists/waiting-view";

import { type Actor, asActor } from "../client";
import { PAGE_SIZE } from "./list";

export type WaitingLine = {
  reference: string;
  name: string;
  department: string;
  stage: PublicStage | null;
  state: DossierState;
  kind: DeadlineKind;
  dueOn: string | null;
  nature: "legal" | "contract" | "internal";
  debtor: Party;
  since: Date;
  timeZone: string;
};

export type WaitingPage = {
  lines: WaitingLine[];
  counts: Record<WaitingView, number>;
  /** Among mine. */
  late: number;
  legalSoon: number;
  page: number;
  pages: number;
  now: Date;
};

/** Open deadlines of the dossiers that the actor follows, each with whether its debtor is the actor's party. */
const open = sql`
  open as (
    select w.*, d.reference, d.name, d.department_code, d.region_code, d.stage, d.state, d.last_move_at,
      case w.debtor
        when 'cpts' then d.id = any (scope.dossiers)
        when 'ars' then d.region_code = any (scope.regions) or d.department_code = any (scope.departments)
        when 'leadCpam' then d.lead_caisse_id = any (scope.caisses)
        when 'msa' then d.lead_caisse_id = any (scope.caisses)
        else d.lead_caisse_id = any (scope.caisses)
          or substr(w.debtor, length('caisse:') + 1) = any (scope.caisses::text[])
      end as mine
    from deadlines w
    join related_dossiers d on d.id = w.dossier_id
    cross join my_scope() scope
    where w.closed_by is null
  )`;

/** How many acts wait for the actor: the figure of the navigation. */
export const countWaiting = (actor: Actor): Promise<number> =>
  asActor(actor, async (tx) => {
    const { rows } = await tx.execute<{ mine: number }>(
      sql`with ${open} select count(*)::int as mine from open where mine`,
    );
    return rows[0]?.mine ?? 0;
  });

type Counts = { mine: number; others: number; late: number; legal_soon: number; now: string };

/** One line per open deadline, late first; an absurd page number gives the last page. */
export const listWaiting = (
  actor: Actor,
  { view, page: asked }: { view: WaitingView; page: number },
): Promise<WaitingPage> =>
  asActor(actor, async (tx) => {
    const { rows: counted } = await tx.execute<Counts>(sql`
      with ${open}, dated as (
        select open.*, due_on - day_in(region_code, app_now()) as days_left from open
      )
      select count(*) filter (where mine)::int as mine,
        count(*) filter (where not mine)::int as others,
        count(*) filter (where mine and days_left < 0)::int as late,
        count(*) filter (where mine and nature = 'legal' and days_left between 0 and 15)::int as legal_soon,
        app_now() as now
      from dated`);
    const counts = counted[0] ?? { mine: 0, others: 0, late: 0, legal_soon: 0, now: "" };
    const pages = Math.max(1, Math.ceil(counts[view] / PAGE_SIZE));
    const page = Math.min(asked, pages);
    const { rows } = await tx.execute<Omit<WaitingLine, "since"> & { since: string }>(sql`
      with ${open}
      select reference, open.name, departments.name as department, stage, state, kind,
        due_on as "dueOn", nature, debtor, coalesce(opening.made_at, last_move_at) as since,
        regions.time_zone as "timeZone"
      from open
      join departments on departments.code = open.department_code
      join regions on regions.code = open.region_code
      left join moves opening on (opening.dossier_id, opening.version) = (open.dossier_id, open.opened_by)
      where mine = ${view === "mine"}
      order by due_on nulls last, nature = 'legal' desc, reference, debtor
      limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`);
    return {
      lines: rows.map((row) => ({ ...row, since: new Date(row.since) })),
      counts: { mine: counts.mine, others: counts.others },
      late: counts.late,
      legalSoon: counts.legal_soon,
      page,
      pages,
      now: new Date(counts.now || Date.now()),
    };
  });
