import { sql } from "drizzle-orm";

import type { DeadlineKind, Party } from "@/lib/domain/lifecycle/deadlines";
import type { PublicStage } from "@/lib/domain/lifecycle/milestones";
import type { DossierState } from "@/lib/domain/lifecycle/states";
import type { WaitingView } from "@/lib/domain/lists/waiting-view";

import { type Actor, asActor, readAs } from "../client";
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

/** How many acts and reported errors wait for the actor: the figure of the navigation. */
export async function countWaiting(actor: Actor): Promise<number> {
  const [[counted]] = await readAs<[{ mine: number }]>(actor, [
    sql`select (select count(*) from awaited_acts where mine)::int
      + (select count(*) from error_reports where closed_at is null)::int as mine`,
  ]);
  return counted?.mine ?? 0;
}

type Row = Omit<WaitingLine, "since"> & {
  since: string;
  mine: number;
  others: number;
  late: number;
  legalSoon: number;
  page: number;
  pages: number;
  now: string;
};

/** The counts on each line, and once without a line when there is none to show. */
const pageOf = (view: WaitingView, asked: number) => sql`
  with clock as materialized (select app_now() as now),
  awaited as materialized (
    select a.*, r.time_zone, a.due_on - (clock.now at time zone r.time_zone)::date as days_left
    from awaited_acts a join regions r on r.code = a.region_code cross join clock
  ), counted as (
    select count(*) filter (where mine)::int as mine,
      count(*) filter (where not mine)::int as others,
      count(*) filter (where mine and days_left < 0)::int as late,
      count(*) filter (where mine and nature = 'legal' and days_left between 0 and 15)::int as legal_soon,
      greatest(1, ceil(count(*) filter (where mine = ${view === "mine"}) / ${PAGE_SIZE}::float))::int as pages
    from awaited
  ), shown as (
    select * from awaited where mine = ${view === "mine"}
    order by due_on nulls last, nature = 'legal' desc, reference, debtor
    limit ${PAGE_SIZE} offset (select least(${asked}::int, pages) - 1 from counted) * ${PAGE_SIZE}
  )
  select counted.mine, counted.others, counted.late, counted.legal_soon as "legalSoon",
    counted.pages, least(${asked}::int, counted.pages) as page, clock.now,
    shown.reference, shown.name, departments.name as department, shown.stage, shown.state, shown.kind,
    shown.due_on as "dueOn", shown.nature, shown.debtor,
    coalesce(change.created_at, opening.made_at, shown.last_move_at) as since, shown.time_zone as "timeZone"
  from counted cross join clock
  left join shown on true
  left join departments on departments.code = shown.department_code
  left join territory_changes change on shown.kind = 'territoryChange'
    and change.dossier_id = shown.dossier_id and change.state = 'proposed'
  left join moves opening on (opening.dossier_id, opening.version) = (shown.dossier_id, shown.opened_by)
  order by shown.due_on nulls last, shown.nature = 'legal' desc, shown.reference, shown.debtor`;

/** One line per open deadline, late first; an absurd page number gives the last page. */
export const listWaiting = (
  actor: Actor,
  { view, page: asked }: { view: WaitingView; page: number },
): Promise<WaitingPage> =>
  asActor(actor, async (tx) => {
    const { rows } = await tx.execute<Row>(pageOf(view, asked));
    const [first] = rows;
    if (!first) throw new Error("the counts have no line");
    const { mine, others, late, legalSoon, page, pages, now } = first;
    const lines = rows.filter(({ reference }) => reference !== null);
    return {
      lines: lines.map((row) => ({ ...row, since: new Date(row.since) })),
      counts: { mine, others },
      late,
      legalSoon,
      page,
      pages,
      now: new Date(now),
    };
  });
