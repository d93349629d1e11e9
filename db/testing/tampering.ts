import { drizzle } from "drizzle-orm/node-postgres";
import type { Pool } from "pg";

import { verifyJournals } from "../journal/verify";

/** What verification says while the owner's triggers and keys sleep and a statement has run. */
export async function brokenAfter(owner: Pool, statement: string): Promise<string | undefined> {
  const client = await owner.connect();
  try {
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    await client.query(statement);
    const inside = drizzle(client, { casing: "snake_case" });
    // The transaction is the one already open, so that nothing of it stays.
    const { broken } = await verifyJournals({
      transaction: (work: (tx: unknown) => unknown) => work(inside),
    } as never);
    return broken;
  } finally {
    await client.query("rollback");
    client.release();
  }
}
