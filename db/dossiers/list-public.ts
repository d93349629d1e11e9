import { sql } from "drizzle-orm";

import type { Precision, PublicStage } from "@/lib/domain/lifecycle/milestones";
import type { StageFilter } from "@/lib/domain/lists/dossier-filters";
import type { PublicListAsked } from "@/lib/domain/lists/public-list";
import { searchKey } from "@/lib/domain/territory/names";

import { asVisitor } from "../client";
import { SEARCH_NAME } from "../schema/dossiers";
import { PAGE_SIZE } from "./list";

export type PublicLine = {
  reference: string;
  name: string;
  /** The former name that the search found. */
  formerName: string | null;
  department: string;
  stage: PublicStage | null;
  reachedOn: string | null;
  precision: Precision;
  communeCount: number | null;
  population: number | null;
};

export type PublicList = {
  lines: PublicLine[];
  /** How many CPTS have reached each stage and none further; "none": no longer followed. */
  counts: Record<StageFilter, number>;
  total: number;
  page: number;
  pages: number;
  now: Date;
};

/** A CPTS whose only stage was cancelled is neither followed nor left: it has reached nothing. */
const listed = sql`(
  select p.* from public_dossiers p
  where p.stage is not null or exists (select from public_milestones m
    where m.reference = p.reference and not m.cancelled
      and not exists (select from public_milestones later where later.replaces = m.id))
) as listed`;

/** The CPTS that have borne a name with this text in it, with the last such name. */
const named = (text: string | undefined) => {
  const key = searchKey(text ?? "");
  return key === ""
    ? sql`(select reference, null::text as name from public_dossiers) as named`
    : sql`(select distinct on (reference) reference, name from public_names
        where ${SEARCH_NAME} like ${`%${key}%`} order by reference, act_version desc) as named`;
};

/** What everybody reads, from the owner's views alone: every CPTS from its first milestone on. */
export const listPublicly = ({ stage, text, page: asked }: PublicListAsked) =>
  asVisitor(async (tx): Promise<PublicList> => {
    const { rows: counted } = await tx.execute<{ stage: StageFilter; count: number; now: string }>(
      sql`select coalesce(stage, 'none') as stage, count(*)::int as count from ${listed} group by 1`,
    );
    const { rows: clock } = await tx.execute<{ now: string }>(sql`select app_now() as now`);
    const counts = {
      none: 0,
      letterValidated: 0,
      projectValidated: 0,
      aciSigned: 0,
      operational: 0,
    };
    for (const row of counted) counts[row.stage] = row.count;
    const chosen = sql`${listed} join ${named(text)} using (reference)
      ${stage ? sql`where coalesce(listed.stage, 'none') = ${stage}` : sql``}`;
    const { rows: found } = await tx.execute<{ count: number }>(
      sql`select count(*)::int as count from ${chosen}`,
    );
    const total = found[0]?.count ?? 0;
    const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
    const page = Math.min(asked, pages);
    const { rows: lines } = await tx.execute<PublicLine>(sql`
      with page as (
        select listed.*, nullif(named.name, listed.name) as former_name from ${chosen}
        order by listed.name collate "fr-x-icu", reference limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}
      )
      select page.reference, page.name, page.former_name as "formerName", departments.name as department, page.stage,
        reached.effective_on as "reachedOn", coalesce(reached.precision, 'unknown') as precision,
        page.commune_count as "communeCount", page.population
      from page
      join departments on departments.code = page.department_code
      left join lateral (
        select m.effective_on, m.precision from public_milestones m
        where m.reference = page.reference and m.stage = page.stage and not m.cancelled
          and not exists (select from public_milestones later where later.replaces = m.id)
        order by m.recorded_at desc limit 1) reached on true
      order by page.name collate "fr-x-icu", page.reference`);
    return { lines, counts, total, page, pages, now: new Date(clock[0]?.now ?? Date.now()) };
  });
