import { readMigrationFiles } from "drizzle-orm/migrator";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type { Client } from "pg";

import { Obstacle } from "./obstacle";

export const MIGRATIONS_FOLDER = "db/migrations";

/** Any number: it only has to be the same in every process that migrates. */
const MIGRATION_LOCK = 20_260_101;

async function applied(client: Client) {
  const { rows } = await client.query<{ known: string | null }>(
    "select to_regclass('drizzle.__drizzle_migrations')::text as known",
  );
  if (!rows[0]?.known) return new Set<string>();
  const hashes = await client.query<{ hash: string }>(
    "select hash from drizzle.__drizzle_migrations",
  );
  return new Set(hashes.rows.map(({ hash }) => hash));
}

/** Runs `work` while no other process migrates or seeds the same database. */
export async function withMigrationLock<Value>(client: Client, work: () => Promise<Value>) {
  await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
  try {
    return await work();
  } finally {
    await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
  }
}

/** How many migrations are missing; refuses a schema that this code does not know. */
export async function countMissing(client: Client) {
  const ours = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER });
  const theirs = await applied(client);
  const known = new Set(ours.map(({ hash }) => hash));
  if ([...theirs].some((hash) => !known.has(hash)))
    throw new Obstacle(
      "La base vient d’une version plus récente de Jalons (ou d’une autre)\u00a0: mettez le code à jour avant de démarrer.",
    );
  return ours.filter(({ hash }) => !theirs.has(hash)).length;
}

/** Brings the schema up to date; says how many migrations it ran. */
export async function migrateDatabase(client: Client, database: NodePgDatabase) {
  const missing = await countMissing(client);
  if (missing > 0) await migrate(database, { migrationsFolder: MIGRATIONS_FOLDER }).catch(explain);
  return missing;
}

function explain(error: Error): never {
  const { code } = (error.cause ?? error) as { code?: string };
  if (code !== "42501") throw error;
  throw new Obstacle(
    "Le compte de DATABASE_URL n’a pas les droits qu’il faut\u00a0: il doit posséder la base, et pouvoir créer le rôle app_user (createrole), ou l’avoir reçu avec «\u202fcreate role app_user nologin; grant app_user to <compte> with admin option;\u202f».",
  );
}
