import { count, eq, sql } from "drizzle-orm";

import type { DeadlineKind, Party } from "@/lib/domain/lifecycle/deadlines";
import type { PublicStage } from "@/lib/domain/lifecycle/milestones";
import type { Relation } from "@/lib/domain/lifecycle/relations";
import type { DossierState } from "@/lib/domain/lifecycle/states";
import type { DossierFilters } from "@/lib/domain/lists/dossier-filters";

import { type Actor, asActor, type Transaction } from "../client";
import { dossiers } from "../schema/dossiers";
import { departments } from "../schema/territory";
import { conditionsOf, orderOf } from "./list-conditions";
import { relationsHeld } from "./relations";

export const PAGE_SIZE = 25;

export type Waiting = {
  kind: DeadlineKind;
  dueOn: string | null;
  nature: "legal" | "contract" | "internal";
  debtor: Party;
};

export type DossierLine = {
  id: string;
  reference: string;
  name: string;
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
  relations: Relation[];
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

const waiting = sql<Waiting[]>`coalesce((
  select json_agg(json_build_object('kind', w.kind, 'dueOn', w.due_on, 'nature', w.nature, 'debtor', w.debtor)
    order by w.due_on nulls last, w.nature desc, w.debtor)
  from deadlines w where w.dossier_id = ${dossiers.id} and w.closed_by is null), '[]')`;

const columns = {
  id: dossiers.id,
  reference: dossiers.reference,
  name: dossiers.name,
  departmentCode: dossiers.departmentCode,
  department: departments.name,
  stage: dossiers.stage,
  state: dossiers.state,
  lastMoveAt: dossiers.lastMoveAt,
  communeCount: dossiers.communeCount,
  population: dossiers.population,
  timeZone: departments.timeZone,
  waiting,
  relations: relationsHeld,
};

/** The lines of these dossiers, in the order of their ids: only what is shown is read in full. */
const readLines = (tx: Transaction, ids: readonly string[]): Promise<DossierLine[]> => {
  const shown = sql`${sql.param([...ids])}::uuid[]`;
  return tx
    .select(columns)
    .from(dossiers)
    .innerJoin(departments, eq(departments.code, dossiers.departmentCode))
    .where(sql`${dossiers.id} = any (${shown})`)
    .orderBy(sql`array_position(${shown}, ${dossiers.id})`);
};

const findIds = (tx: Transaction, filters: DossierFilters) =>
  tx
    .select({ id: dossiers.id })
    .from(dossiers)
    .where(conditionsOf(filters))
    .orderBy(...orderOf(filters));

const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id);

/** How many there are, at what time of the register. */
const countOf = async (tx: Transaction, condition: ReturnType<typeof conditionsOf>) => {
  const [row] = await tx
    .select({ total: count(), now: sql<string>`app_now()` })
    .from(dossiers)
    .where(condition);
  return { total: row?.total ?? 0, now: new Date(row?.now ?? Date.now()) };
};

/** One page of the dossiers that the actor may see; an absurd page number gives the last one. */
export const listDossiers = (actor: Actor, filters: DossierFilters): Promise<DossierPage> =>
  asActor(actor, async (tx) => {
    const condition = conditionsOf(filters);
    const { total, now } = await countOf(tx, condition);
    const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
    const page = Math.min(filters.page, pages);
    const found = await findIds(tx, filters)
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE);
    return {
      lines: await readLines(tx, idsOf(found)),
      total,
      page,
      pages,
      unfiltered: condition && total === 0 ? (await countOf(tx, undefined)).total : total,
      now,
    };
  });

const BATCH = 500;

/** The filtered set as it is now, in batches: no transaction waits for a slow reader. */
export async function* exportDossiers(
  actor: Actor,
  filters: DossierFilters,
): AsyncGenerator<DossierLine[]> {
  const ids = idsOf(await asActor(actor, (tx) => findIds(tx, filters)));
  for (let start = 0; start < ids.length; start += BATCH)
    yield await asActor(actor, (tx) => readLines(tx, ids.slice(start, start + BATCH)));
}
