import "server-only";

import { asc, eq, sql } from "drizzle-orm";

import type { Precision, PublicStage } from "@/lib/domain/lifecycle/milestones";
import type { Member } from "@/lib/domain/territory/part";

import { asVisitor, type Transaction } from "../client";
import { regions } from "../schema/territory";

export type Region = { code: string; name: string };

/** A CPTS as everybody reads it, with its territory in force. */
export type PublicTerritory = {
  reference: string;
  name: string;
  department: string;
  stage: PublicStage;
  reachedOn: string | null;
  precision: Precision;
  population: number;
  communeCount: number;
  members: Member[];
};

type Line = Omit<PublicTerritory, "members">;
type Part = { reference: string; code: string; permille: number | null; text: string | null };

/** The CPTS with a commune in the région, wherever they are led from. */
const placedIn = (regionCode: string) => sql`
  select claim.reference from territory_claims claim
  join communes commune on commune.code = claim.commune_code
  where claim.claim = 'inForce' and commune.region_code = ${regionCode}`;

const readLines = async (tx: Transaction, regionCode: string) => {
  const { rows } = await tx.execute<Line>(sql`
    select cpts.reference, cpts.name, departments.name as department, cpts.stage,
      reached.effective_on as "reachedOn", coalesce(reached.precision, 'unknown') as precision,
      cpts.population, cpts.commune_count as "communeCount"
    from public_dossiers cpts
    join departments on departments.code = cpts.department_code
    left join lateral (
      select m.effective_on, m.precision from public_milestones m
      where m.reference = cpts.reference and m.stage = cpts.stage and not m.cancelled
        and not exists (select from public_milestones later where later.replaces = m.id)
      order by m.recorded_at desc limit 1) reached on true
    where cpts.reference in (${placedIn(regionCode)})
    order by cpts.name collate "fr-x-icu", cpts.reference`);
  return rows;
};

const memberOf = ({ code, permille, text }: Part): Member =>
  permille === null || text === null ? { code } : { code, part: { permille, text } };

/** The members of each, by reference. */
async function readMembers(tx: Transaction, references: readonly string[]) {
  const { rows } = await tx.execute<Part>(sql`
    select reference, commune_code as code, share_permille as permille, share_text as text
    from territory_claims
    where claim = 'inForce' and reference = any (${sql.param(references)}::text[])`);
  const members = new Map<string, Member[]>(references.map((reference) => [reference, []]));
  for (const row of rows) members.get(row.reference)?.push(memberOf(row));
  return members;
}

/** The public territories of a région; undefined when no région has this code. */
export const readRegion = (
  code: string,
): Promise<{ region: Region; territories: PublicTerritory[]; now: Date } | undefined> =>
  asVisitor(async (tx) => {
    const [region] = await tx
      .select({ code: regions.code, name: regions.name, now: sql<string>`app_now()` })
      .from(regions)
      .where(eq(regions.code, code));
    if (!region) return undefined;
    const lines = await readLines(tx, code);
    const members = await readMembers(
      tx,
      lines.map(({ reference }) => reference),
    );
    return {
      region: { code: region.code, name: region.name },
      territories: lines.map((line) => ({
        ...line,
        members: members.get(line.reference) ?? [],
      })),
      now: new Date(region.now),
    };
  });

export const listRegions = (): Promise<Region[]> =>
  asVisitor((tx) =>
    tx
      .select({ code: regions.code, name: regions.name })
      .from(regions)
      .orderBy(asc(sql`${regions.name} collate "fr-x-icu"`)),
  );
