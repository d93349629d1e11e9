import { randomBytes } from "node:crypto";

import { drizzle } from "drizzle-orm/node-postgres";
import { Pool, type QueryResultRow } from "pg";
import { afterAll, beforeAll } from "vitest";

import { closeConnections, type Database } from "../client";
import { createDatabase, dropDatabases } from "../instance/databases";
import { identifier, withOwner } from "../instance/owner";
import { writeRulebooks } from "../rules";

const at = (url: string, change: { database?: string; user?: string; password?: string }) => {
  const other = new URL(url);
  if (change.database) other.pathname = `/${change.database}`;
  if (change.user) other.username = change.user;
  if (change.password) other.password = change.password;
  return other.href;
};

type TestDatabase = {
  /** The owner's connections: they see everything, and no policy applies. */
  readonly owner: Pool;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Rows of one statement, as the owner. */
  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  drizzle(): Database;
};

async function copyTemplate() {
  const template = process.env["TEST_DATABASE_URL"];
  if (!template)
    throw new Error("TEST_DATABASE_URL is set by scripts/testing/template-database.ts");
  const maintenance = at(template, { database: "postgres" });
  const source = decodeURIComponent(new URL(template).pathname.slice(1));
  const name = `${source.replace(/template$/, "")}${randomBytes(4).toString("hex")}`;
  const ownerUrl = await createDatabase(maintenance, name, source);
  const login = `${name}_app`;
  const password = randomBytes(16).toString("hex");
  await withOwner(ownerUrl, ({ client }) =>
    client.query(`create role ${identifier(login)} login password '${password}' in role app_user;`),
  );
  return {
    ownerUrl,
    appUrl: at(ownerUrl, { user: login, password }),
    async drop() {
      await dropDatabases(maintenance, [name]);
      await withOwner(maintenance, ({ client }) =>
        client.query(`drop role if exists ${identifier(login)}`),
      );
    },
  };
}

/**
 * A database of its own for the test file: a copy of the migrated template with the machine's
 * rulebook. `asActor` and its like reach it, under a login that owns nothing.
 */
export function openTestDatabase(
  prepare?: (database: TestDatabase) => Promise<void>,
): TestDatabase {
  let copy: Awaited<ReturnType<typeof copyTemplate>> | undefined;
  let owner: Pool | undefined;
  const opened = <Value>(value: Value | undefined) => {
    if (value === undefined) throw new Error("the test database is open within tests only");
    return value;
  };
  const database: TestDatabase = {
    get owner() {
      return opened(owner);
    },
    get ownerUrl() {
      return opened(copy).ownerUrl;
    },
    get appUrl() {
      return opened(copy).appUrl;
    },
    query: async (text, values) => (await opened(owner).query(text, values)).rows,
    drizzle: () => drizzle(opened(owner), { casing: "snake_case" }),
  };

  beforeAll(async () => {
    copy = await copyTemplate();
    process.env["DATABASE_URL"] = copy.ownerUrl;
    process.env["DATABASE_APP_URL"] = copy.appUrl;
    owner = new Pool({ connectionString: copy.ownerUrl, max: 5 });
    // A slow goodbye may meet the drop of its database.
    owner.on("error", () => {});
    await writeRulebooks(database.drizzle());
    await prepare?.(database);
  });
  afterAll(async () => {
    await closeConnections();
    await owner?.end();
    await copy?.drop();
  });
  return database;
}
