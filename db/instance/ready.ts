import { sql } from "drizzle-orm";

import { asVisitor } from "../client";
import migrations from "../migrations/meta/_journal.json";
import { areRulebooksCurrent } from "../rules";

/** Migrations are known by their time; the list is part of the build. */
const EXPECTED = migrations.entries.map(({ when }) => when);

/** Whether the database is exactly as this build expects it. */
export const readiness = () =>
  asVisitor(async (tx) => {
    const { rows } = await tx.execute<{ missing: boolean; count: number }>(sql`
      select count(*)::int as count,
        count(*) filter (where created_at = any (${sql.param(EXPECTED)}::bigint[])) < ${EXPECTED.length}
          as missing
      from drizzle.__drizzle_migrations`);
    const found = rows[0];
    return {
      migrations: found !== undefined && !found.missing && found.count === EXPECTED.length,
      rulebook: await areRulebooksCurrent(tx),
    };
  });
