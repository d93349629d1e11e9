import { type Client, escapeLiteral } from "pg";

/** What was done to this database, written as comments that only its owner can change. */
type Mark = "communes" | "instance";

export async function readMark(owner: Client, table: Mark) {
  const { rows } = await owner.query<{ mark: string | null }>(
    "select obj_description($1::regclass, 'pg_class') as mark",
    [table],
  );
  return rows[0]?.mark ?? undefined;
}

export const writeMark = (owner: Client, table: Mark, mark: string) =>
  owner.query(`comment on table ${table} is ${escapeLiteral(mark)}`);

/** Whether this database has been prepared at all. */
export async function isInstalled(owner: Client) {
  const { rows } = await owner.query<{ there: boolean }>(
    "select to_regclass('instance') is not null and to_regclass('dossiers') is not null as there",
  );
  return rows[0]?.there ?? false;
}
