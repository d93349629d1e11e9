import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Client, escapeIdentifier } from "pg";

import { Obstacle } from "./obstacle";

const OLDEST_POSTGRES = 150_000;

const describe = (url: string) => {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port || "5432"}${pathname}`;
  } catch {
    return "DATABASE_URL";
  }
};

const reasonOf = (error: unknown) => {
  const { code, message } = error as { code?: string; message: string };
  return message || code || String(error);
};

async function connect(url: string) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away is told by the query that was waiting for it.
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new Obstacle(
      `La base ${describe(url)} ne répond pas (${reasonOf(error)})\u00a0: vérifiez qu’elle est démarrée et que l’adresse est la bonne.`,
    );
  }
  return client;
}

async function refuseOldServer(client: Client) {
  const { rows } = await client.query<{ number: number; name: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as name",
  );
  const version = rows[0];
  if (version && version.number < OLDEST_POSTGRES)
    throw new Obstacle(
      `Jalons demande PostgreSQL 15 ou plus récent, et la base est en version ${version.name}.`,
    );
}

/** One session of the database's owner: migrations, seeds, verification; never a request. */
export async function withOwner<Value>(
  url: string,
  work: (owner: { client: Client; database: NodePgDatabase }) => Promise<Value>,
): Promise<Value> {
  const client = await connect(url);
  try {
    await refuseOldServer(client);
    return await work({ client, database: drizzle(client, { casing: "snake_case" }) });
  } finally {
    await client.end();
  }
}

export const identifier = escapeIdentifier;
