import { createHash } from "node:crypto";

import type { SQL } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { PgDialect } from "drizzle-orm/pg-core";
import { Pool, type QueryResultRow } from "pg";

export type Database = NodePgDatabase;
/** What runs in a transaction; it holds no other. */
export type Transaction = Pick<
  Database,
  "select" | "selectDistinct" | "insert" | "update" | "delete" | "execute"
>;

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
    // Statements leave as they come; the server answers them in their order.
    pipeline: true,
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

const ACT_AS = {
  name: "act_as",
  text: "select set_config('role', 'app_user', true), set_config('app.actor_id', $1, true)",
};

/** A transaction under one actor's eyes; "" is nobody's. */
async function transactAs<Value>(actorId: string, work: (tx: Transaction) => Promise<Value>) {
  const client = await poolOf("DATABASE_APP_URL").connect();
  // Sent ahead without waiting: should one fail, so does all that follows in the transaction.
  const begun = Promise.all([
    client.query("begin"),
    client.query({ ...ACT_AS, values: [actorId] }),
  ]);
  begun.catch(() => {});
  try {
    const value = await work(drizzle(client, { casing: "snake_case" }));
    await begun;
    await client.query("commit");
    client.release();
    return value;
  } catch (error) {
    await client.query("rollback").then(
      () => client.release(),
      (lost) => client.release(lost),
    );
    const cause = await begun.then(
      () => error,
      (first) => first,
    );
    throw cause;
  }
}

/** The only way to the database for a request: every row it sees or writes is the actor's. */
export const asActor = <Value>(actor: Actor, work: (tx: Transaction) => Promise<Value>) =>
  transactAs(actor.id, work);

/** The same door for what the register does by itself. */
export const asSystem = <Value>(work: (tx: Transaction) => Promise<Value>) => asActor(SYSTEM, work);

/** Visitors without an account: the public views, and the reference data. */
export const asVisitor = <Value>(work: (tx: Transaction) => Promise<Value>) => transactAs("", work);

const dialect = new PgDialect({ casing: "snake_case" });

/** Prepared once per connection: its name is that of its text. */
function prepared(statement: SQL) {
  const { sql: text, params } = dialect.sqlToQuery(statement);
  const name = createHash("sha1").update(text).digest("base64url");
  return { name, text, values: params };
}

type Waiting = {
  questions: readonly SQL[];
  answer: (rows: unknown[][]) => void;
  fail: (error: unknown) => void;
};

/** What is asked for each actor before this turn of the loop ends: the frame of a page and the page. */
const waiting = new Map<string, Waiting[]>();

/** One transaction for all that waits for one actor, sent without waiting for any answer. */
async function readAll(id: string, asked: readonly Waiting[]) {
  const client = await poolOf("DATABASE_APP_URL").connect();
  const statements = asked.flatMap(({ questions }) => questions).map(prepared);
  const begun = [client.query("begin read only"), client.query({ ...ACT_AS, values: [id] })];
  const answers = statements.map((question) => client.query(question));
  const settled = await Promise.allSettled([...begun, ...answers, client.query("commit")]);
  const failed = settled.find((each) => each.status === "rejected");
  client.release(failed?.reason);
  if (failed) throw failed.reason;
  return (await Promise.all(answers)).map((answer) => answer.rows as unknown[]);
}

async function readWaiting(id: string) {
  const asked = waiting.get(id) ?? [];
  waiting.delete(id);
  try {
    const found = await readAll(id, asked);
    for (const { questions, answer } of asked) answer(found.splice(0, questions.length));
  } catch (error) {
    for (const { fail } of asked) fail(error);
  }
}

/**
 * What several questions find under one actor's eyes, in one transaction with what else is asked at
 * the same time: for the pages that everybody opens all day, whose questions have few forms.
 */
export const readAs = <Rows extends QueryResultRow[]>(
  { id }: Actor,
  questions: { [Index in keyof Rows]: SQL },
): Promise<{ [Index in keyof Rows]: Rows[Index][] }> =>
  new Promise((answer, fail) => {
    const asked: Waiting = {
      questions,
      answer: (rows) => answer(rows as { [Index in keyof Rows]: Rows[Index][] }),
      fail,
    };
    const before = waiting.get(id);
    if (before) before.push(asked);
    else {
      waiting.set(id, [asked]);
      setImmediate(() => void readWaiting(id));
    }
  });

/** One statement for nobody in particular, prepared once per connection: a function of the owner's. */
export const askPrepared = async <Row extends QueryResultRow>(
  statement: { name: string; text: string },
  values: unknown[],
): Promise<Row[]> => (await poolOf("DATABASE_APP_URL").query<Row>({ ...statement, values })).rows;

/** Owner's connection: seeds, verification, tests; never a request. */
export const asOwner = <Value>(work: (tx: Transaction) => Promise<Value>) =>
  drizzle(poolOf("DATABASE_URL"), { casing: "snake_case" }).transaction(work);

/** Lets the process end; the next query opens new connections. */
export async function closeConnections(): Promise<void> {
  const open = [...pools.values()];
  pools.clear();
  await Promise.all(open.map((pool) => pool.end()));
}
