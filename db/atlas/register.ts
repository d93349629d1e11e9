import "server-only";

import { type SQL, sql } from "drizzle-orm";

import { chronicleOf, type StageFact, type TerritoryFact } from "@/lib/domain/atlas/chronicle";
import type { PublicSource } from "@/lib/domain/atlas/public-source";
import type { AtlasCpts } from "@/lib/domain/atlas/situation";
import type { MilestoneStage, Precision } from "@/lib/domain/lifecycle/milestones";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { type Census, type Cover, coverOf } from "@/lib/domain/territory/counting";
import type { Member } from "@/lib/domain/territory/part";

import { asVisitor, type Transaction } from "../client";
import { readCensus } from "../territory/census";

type DatedRow = {
  dossier_id: string;
  id: string;
  effective_on: PlainDate | null;
  precision: Precision;
  recorded_on: PlainDate;
  known_from: string;
  replaces: string | null;
  cancelled: boolean;
};
type StageRow = DatedRow & { stage: MilestoneStage; given_order: number };
type TerritoryRow = DatedRow & {
  stage: MilestoneStage | null;
  given_at: string;
  territory_key: string;
};
type MembersRow = {
  dossier_id: string;
  territory_key: string;
  codes: string[];
  permilles: (number | null)[];
  texts: (string | null)[];
};
type NameRow = { dossier_id: string; name: string; since: PlainDate | null; recorded_at: string };
type SourceRow = PublicSource & { dossier_id: string };
type CptsRow = { id: string; reference: string; department_code: string; region_code: string };

const milliseconds = (instant: string) => new Date(instant).getTime();

const datedFact = (row: DatedRow, order: number) => ({
  id: row.id,
  effectiveOn: row.effective_on,
  precision: row.precision,
  recordedOn: row.recorded_on,
  knownFrom: milliseconds(row.known_from),
  order,
  replaces: row.replaces,
  cancelled: row.cancelled,
});

const stageFact = (row: StageRow): StageFact => ({
  ...datedFact(row, row.given_order),
  stage: row.stage,
});

const membersOf = ({ codes, permilles, texts }: MembersRow): Member[] =>
  codes.map((code, index) => {
    const permille = permilles[index];
    return permille ? { code, part: { permille, text: texts[index] ?? "" } } : { code };
  });

const territoryFact = (row: TerritoryRow, cover: Cover): TerritoryFact => ({
  ...datedFact(row, milliseconds(row.given_at)),
  stage: row.stage,
  givenOrder: milliseconds(row.given_at),
  territoryKey: row.territory_key,
  cover,
});

const publicSource = ({ dossier_id: _, ...source }: SourceRow): PublicSource => source;

function groupedBy<Row extends { dossier_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.dossier_id);
    if (group) group.push(row);
    else groups.set(row.dossier_id, [row]);
  }
  return groups;
}

async function readRows(tx: Transaction, only: readonly string[] | undefined) {
  const among = (column: SQL) =>
    only ? sql`where ${column} = any (${sql.param(only)}::uuid[])` : sql``;
  const [cpts, names, stages, territories, members, sources] = await Promise.all([
    tx.execute<CptsRow>(sql`select * from public_cpts ${among(sql`id`)} order by reference`),
    tx.execute<NameRow>(
      sql`select c.id as dossier_id, n.name, n.since, n.recorded_at
        from public_names n join public_cpts c on c.reference = n.reference ${among(sql`c.id`)}
        order by n.act_version`,
    ),
    tx.execute<StageRow>(sql`select * from public_stage_facts ${among(sql`dossier_id`)}`),
    tx.execute<TerritoryRow>(sql`select * from public_territory_facts ${among(sql`dossier_id`)}`),
    tx.execute<MembersRow>(sql`select * from public_territories ${among(sql`dossier_id`)}`),
    tx.execute<SourceRow>(sql`select * from public_sources ${among(sql`dossier_id`)}`),
  ]);
  return {
    cpts: cpts.rows,
    names: groupedBy(names.rows),
    stages: groupedBy(stages.rows),
    territories: groupedBy(territories.rows),
    members: groupedBy(members.rows),
    sources: groupedBy(sources.rows),
  };
}

function cptsOf(
  row: CptsRow,
  rows: Awaited<ReturnType<typeof readRows>>,
  census: Census,
): AtlasCpts {
  const covers = new Map(
    (rows.members.get(row.id) ?? []).map((each) => [
      each.territory_key,
      coverOf(census, membersOf(each)),
    ]),
  );
  return {
    reference: row.reference,
    names: (rows.names.get(row.id) ?? []).map(({ name, since, recorded_at }) => ({
      name,
      since,
      knownFrom: milliseconds(recorded_at),
    })),
    departmentCode: row.department_code,
    regionCode: row.region_code,
    chronicle: chronicleOf(
      (rows.stages.get(row.id) ?? []).map(stageFact),
      (rows.territories.get(row.id) ?? []).map((each) =>
        territoryFact(each, covers.get(each.territory_key) ?? new Map()),
      ),
    ),
    sources: rows.sources.get(row.id)?.map(publicSource),
  };
}

/** The public life of every CPTS, or of some by the ids of their dossiers; by id. */
export async function readRegister(only?: readonly string[]): Promise<Map<string, AtlasCpts>> {
  const census = await readCensus();
  const rows = await asVisitor((tx) => readRows(tx, only));
  return new Map(rows.cpts.map((row) => [row.id, cptsOf(row, rows, census)]));
}

type PublicChanges = {
  /** Milliseconds, by the register's clock. */
  now: number;
  changes: { id: number; dossierId: string | null }[];
};

/** What changed in public since a line of `public_changes`; a line may appear after later ones. */
export const readPublicChanges = (after: number): Promise<PublicChanges> =>
  asVisitor(async (tx) => {
    const { rows } = await tx.execute<{ id: string; dossier_id: string | null }>(
      sql`select id, dossier_id from public_changes where id > ${after} order by id`,
    );
    const clock = await tx.execute<{ now: string }>(sql`select app_now() as now`);
    return {
      now: milliseconds(clock.rows[0]?.now ?? ""),
      changes: rows.map((row) => ({
        id: Number(row.id),
        dossierId: row.dossier_id,
      })),
    };
  });
