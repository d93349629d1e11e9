import { sql } from "drizzle-orm";

import type { Rule } from "@/lib/domain/lifecycle/rules";

import type { Database, Transaction } from "./client";
import { Obstacle } from "./instance/obstacle";
import { lifecycleRules } from "./schema/rules";

const keyOf = (rule: { fromState: string; move: string; toState: string }) =>
  `${rule.fromState} ${rule.move} ${rule.toState}`;

const rowOf = ({ from, move, to, relations }: Rule) => ({
  fromState: from,
  move,
  toState: to,
  relations: relations.toSorted(),
});

const asText = (rows: ReturnType<typeof rowOf>[]) =>
  JSON.stringify(
    rows.map((row) => `${keyOf(row)} ${row.relations.toSorted().join(",")}`).toSorted(),
  );

/** Whether the database holds exactly these rules. */
export async function isRulebookCurrent(tx: Transaction, rules: readonly Rule[]) {
  return asText(await tx.select().from(lifecycleRules)) === asText(rules.map(rowOf));
}

/**
 * Makes the database's rulebook the machine's own. A rule that acts were made under stays: their
 * journal would no longer be explained.
 */
export const writeRulebook = (database: Database, rules: readonly Rule[]): Promise<void> =>
  database.transaction(async (tx) => {
    const rows = rules.map(rowOf);
    await tx
      .insert(lifecycleRules)
      .values(rows)
      .onConflictDoUpdate({
        target: [lifecycleRules.fromState, lifecycleRules.move, lifecycleRules.toState],
        set: { relations: sql`excluded.relations` },
      });
    const wanted = new Set(rows.map(keyOf));
    const gone = (await tx.select().from(lifecycleRules)).filter((row) => !wanted.has(keyOf(row)));
    for (const rule of gone) {
      const { rows: used } = await tx.execute<{ count: number }>(sql`
        select count(*)::int as count from moves where (from_state, move, to_state)
          = (${rule.fromState}, ${rule.move}, ${rule.toState})`);
      if (used[0]?.count)
        throw new Obstacle(
          `La règle « ${keyOf(rule)} » a déjà servi ${used[0].count} fois : une nouvelle version des règles ne peut pas la retirer.`,
        );
      await tx.execute(sql`
        delete from lifecycle_rules where (from_state, move, to_state)
          = (${rule.fromState}, ${rule.move}, ${rule.toState})`);
    }
  });
