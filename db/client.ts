import { sql } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool } from "pg";

export type Database = NodePgDatabase;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** A person, by id. What they may do is in their mandates. */
export type Actor = { id: string };

/** The register itself: tacit validations, sessions, jobs. */
export const SYSTEM: Actor = { id: "00000000-0000-4000-8000-000000000001" };

type Login = "DATABASE_APP_URL" | "DATABASE_URL";

/** One pool per login and process, however many copies of this module a build makes. */
const POOLS = Symbol.for("jalons.pools");
const shared = globalThis as { [POOLS]?: Map<Login, Pool> };
shared[POOLS] ??= new Map();
const pools = shared[POOLS];

function poolOf(login: Login): Pool {
  const open = pools.get(login);
  if (open) return open;
  const connectionString = process.env[login];
  if (!connectionString) throw new Error(`${login} is not set`);
  const pool = new Pool({
    connectionString,
    application_name: "jalons",
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 20_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  // An idle connection that the server closes must not end the process.
  pool.on("error", (error) => process.emitWarning(`database connection lost: ${error.message}`));
  pools.set(login, pool);
  return pool;
}

const connect = (login: Login): Database => drizzle(poolOf(login), { casing: "snake_case" });

/** The only way to the database for a request: every row it sees or writes is the actor's. */
export const asActor = <Value>(actor: Actor, work: (tx: Transaction) => Promise<Value>) =>
  connect("DATABASE_APP_URL").transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('role', 'app_user', true), set_config('app.actor_id', ${actor.id}, true)`,
    );
    return work(tx);
  });

/** The same door for what the register does by itself. */
export const asSystem = <Value>(work: (tx: Transaction) => Promise<Value>) => asActor(SYSTEM, work);

/** Visitors without an account: the public views, and the reference data. */
export const asVisitor = <Value>(work: (tx: Transaction) => Promise<Value>) =>
  connect("DATABASE_APP_URL").transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('role', 'app_user', true), set_config('app.actor_id', '', true)`,
    );
    return work(tx);
  });

/** Owner's connection: seeds, verification, tests; never a request. */
export const asOwner = <Value>(work: (tx: Transaction) => Promise<Value>) =>
  connect("DATABASE_URL").transaction(work);

/** Lets the process end; the next query opens new connections. */
export async function closeConnections(): Promise<void> {
  const open = [...pools.values()];
  pools.clear();
  await Promise.all(open.map((pool) => pool.end()));
}
