import type { ClientBase } from "pg";

/** Inserts plain objects in one statement; what is there already is brought up to date. */
export async function upsert(
  owner: ClientBase,
  table: string,
  keys: readonly string[],
  rows: readonly Record<string, unknown>[],
) {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const changing = columns.filter((column) => !keys.includes(column));
  const list = columns.join(", ");
  const outcome =
    changing.length === 0
      ? "nothing"
      : `update set ${changing.map((column) => `${column} = excluded.${column}`).join(", ")}`;
  await owner.query(
    `insert into ${table} (${list})
     select ${list} from jsonb_populate_recordset(null::${table}, $1::jsonb)
     on conflict (${keys.join(", ")}) do ${outcome}`,
    [JSON.stringify(rows)],
  );
}
