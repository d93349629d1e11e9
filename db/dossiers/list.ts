import { type SQL, sql } from "drizzle-orm";

import type { DeadlineKind, Party } from "@/lib/domain/lifecycle/deadlines";
import type { PublicStage } from "@/lib/domain/lifecycle/milestones";
import type { DossierState } from "@/lib/domain/lifecycle/states";
import type { DossierFilters } from "@/lib/domain/lists/dossier-filters";

import { type Actor, asActor, readAs, type Transaction } from "../client";
import { conditionsOf, formerNameFound } from "./list-conditions";
import { orderOf, sourceOf } from "./list-orders";

export const PAGE_SIZE = 50;

export type Waiting = {
  kind: DeadlineKind;
  dueOn: string | null;
  nature: "legal" | "contract" | "internal";
  debtor: Party;
  /** Whether the actor is of the party that must act. */
  mine: boolean;
};

export type DossierLine = {
  id: string;
  reference: string;
  name: string;
  /** The former name that the search found. */
  formerName: string | null;
  departmentCode: string;
  department: string;
  stage: PublicStage | null;
  state: DossierState;
  lastMoveAt: Date;
  communeCount: number | null;
  population: number | null;
  timeZone: string;
  /** What is awaited on it, the nearest date first; empty for those who may not know. */
  waiting: Waiting[];
};

export type DossierPage = {
  lines: DossierLine[];
  total: number;
  page: number;
  pages: number;
  /** All that the actor may list, whatever the filters. */
  unfiltered: number;
  now: Date;
};

type Row = Omit<DossierLine, "lastMoveAt"> & { lastMoveAt: string };

/** Of the change in force, else of the territory last submitted. */
const counted = (what: "population" | "commune_count") =>
  sql.raw(
    `case when dossiers.in_force_change_id is null then dossiers.${what} else dossiers.in_force_${what} end`,
  );

/** What is shown of a choice of dossiers: the rest of the list is only counted and sorted. */
const linesOf = (chosen: SQL, order: SQL, text?: string) => sql`
  select dossiers.id, dossiers.reference, dossiers.name, ${formerNameFound(text)} as "formerName", dossiers.department_code as "departmentCode",
    departments.name as department, dossiers.stage, dossiers.state,
    dossiers.last_move_at as "lastMoveAt", ${counted("commune_count")} as "communeCount",
    ${counted("population")} as population, departments.time_zone as "timeZone",
    coalesce((
      select json_agg(json_build_object('kind', w.kind, 'dueOn', w.due_on, 'nature', w.nature,
        'debtor', w.debtor, 'mine', w.mine) order by w.due_on nulls last, w.nature desc, w.debtor)
      from awaited_acts w where w.dossier_id = dossiers.id), '[]') as waiting
  from (${chosen}) dossiers
  join departments on departments.code = dossiers.department_code
  order by ${order}`;

const lineOf = (row: Row): DossierLine => ({ ...row, lastMoveAt: new Date(row.lastMoveAt) });

const readLines = async (tx: Transaction, lines: SQL): Promise<DossierLine[]> => {
  const { rows } = await tx.execute<Row>(lines);
  return rows.map(lineOf);
};

const list = (columns: SQL, filters: DossierFilters) =>
  sql`select ${columns} from ${sourceOf(filters)} where ${conditionsOf(filters)}
    order by ${orderOf(filters)}`;

/** One page of the list, as the database is asked for it. */
const pageQuery = (filters: DossierFilters): SQL => {
  const cut = sql`limit ${PAGE_SIZE} offset ${(filters.page - 1) * PAGE_SIZE}`;
  return linesOf(sql`${list(sql`dossiers.*`, filters)} ${cut}`, orderOf(filters), filters.text);
};

type Count = { total: number; now: string };

/** How many there are, at what time of the register. */
const countQuery = (filters?: DossierFilters): SQL => sql`
  select count(*)::int as total, app_now() as now from dossiers
  where ${filters ? conditionsOf(filters) : sql`true`}`;

const countedIn = (rows: readonly Count[]) => ({
  total: rows[0]?.total ?? 0,
  now: new Date(rows[0]?.now ?? Date.now()),
});

/** One page of the dossiers that the actor may see; an absurd page number gives the last one. */
export async function listDossiers(actor: Actor, filters: DossierFilters): Promise<DossierPage> {
  const [counted, asked] = await readAs<[Count, Row]>(actor, [
    countQuery(filters),
    pageQuery(filters),
  ]);
  const { total, now } = countedIn(counted);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(filters.page, pages);
  const rows =
    page === filters.page
      ? asked
      : (await readAs<[Row]>(actor, [pageQuery({ ...filters, page })]))[0];
  return {
    lines: rows.map(lineOf),
    total,
    page,
    pages,
    unfiltered:
      total === 0 ? countedIn((await readAs<[Count]>(actor, [countQuery()]))[0]).total : total,
    now,
  };
}

const BATCH = 500;

/** The filtered set as it is now, in batches: no transaction waits for a slow reader. */
export async function* exportDossiers(
  actor: Actor,
  filters: DossierFilters,
): AsyncGenerator<DossierLine[]> {
  const found = await asActor(actor, (tx) =>
    tx.execute<{ id: string }>(list(sql`dossiers.id`, filters)),
  );
  for (let start = 0; start < found.rows.length; start += BATCH) {
    const ids = found.rows.slice(start, start + BATCH).map(({ id }) => id);
    const shown = sql`${sql.param(ids)}::uuid[]`;
    yield await asActor(actor, (tx) =>
      readLines(
        tx,
        linesOf(
          sql`select * from dossiers where id = any (${shown})`,
          sql`array_position(${shown}, dossiers.id)`,
        ),
      ),
    );
  }
}
