import { type SQL, sql } from "drizzle-orm";

import { rulebook } from "@/lib/domain/lifecycle/rules";
import { changeRulebook } from "@/lib/domain/territory-change/rules";

import type { Database, Transaction } from "./client";
import { Obstacle } from "./instance/obstacle";

type Rule = { from: string; move: string; to: string; relations: readonly string[] };

/** The rules of one machine, the table that holds them and the journal they govern. */
type Rulebook = { table: SQL; journal: SQL; rules: readonly Rule[] };

export const lifecycleBook = (rules: readonly Rule[] = rulebook()): Rulebook => ({
  table: sql`lifecycle_rules`,
  journal: sql`moves`,
  rules,
});

export const changeBook = (rules: readonly Rule[] = changeRulebook()): Rulebook => ({
  table: sql`change_rules`,
  journal: sql`change_moves`,
  rules,
});

const everyBook = () => [lifecycleBook(), changeBook()];

const keyOf = ({ from, move, to }: Rule) => `${from} ${move} ${to}`;

const asText = (rules: readonly Rule[]) =>
  JSON.stringify(rules.map((rule) => `${keyOf(rule)} ${rule.relations.toSorted()}`).toSorted());

const readRules = async (tx: Transaction, { table }: Rulebook): Promise<Rule[]> =>
  (
    await tx.execute<Rule>(
      sql`select from_state as "from", move, to_state as "to", relations from ${table}`,
    )
  ).rows;

/** Whether the database holds exactly these rules. */
export const isRulebookCurrent = async (tx: Transaction, book: Rulebook): Promise<boolean> =>
  asText(await readRules(tx, book)) === asText(book.rules);

/** Whether the database holds the rules of every machine. */
export async function areRulebooksCurrent(tx: Transaction): Promise<boolean> {
  for (const book of everyBook()) if (!(await isRulebookCurrent(tx, book))) return false;
  return true;
}

async function removeRule(tx: Transaction, { table, journal }: Rulebook, rule: Rule) {
  const key = sql`(from_state, move, to_state) = (${rule.from}, ${rule.move}, ${rule.to})`;
  const { rows } = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from ${journal} where ${key}`,
  );
  const used = rows[0]?.count ?? 0;
  if (used > 0)
    throw new Obstacle(
      `La règle « ${keyOf(rule)} » a déjà servi ${used} fois : une nouvelle version des règles ne peut pas la retirer.`,
    );
  await tx.execute(sql`delete from ${table} where ${key}`);
}

/**
 * Makes a rulebook of the database its machine's own. A rule that acts were made under stays: their
 * journal would no longer be explained.
 */
export const writeRulebook = (database: Database, book: Rulebook): Promise<void> =>
  database.transaction(async (tx) => {
    await tx.execute(sql`
      insert into ${book.table} (from_state, move, to_state, relations)
      select r."from", r.move, r."to", array(select jsonb_array_elements_text(r.relations) order by 1)
      from jsonb_to_recordset(${JSON.stringify(book.rules)}::jsonb)
        as r ("from" text, move text, "to" text, relations jsonb)
      on conflict (from_state, move, to_state) do update set relations = excluded.relations`);
    const wanted = new Set(book.rules.map(keyOf));
    for (const rule of await readRules(tx, book))
      if (!wanted.has(keyOf(rule))) await removeRule(tx, book, rule);
  });

/** Writes the rules of every machine. */
export async function writeRulebooks(database: Database): Promise<void> {
  for (const book of everyBook()) await writeRulebook(database, book);
}
