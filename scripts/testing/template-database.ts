import { createDatabase } from "../../db/instance/databases";
import { migrateDatabase } from "../../db/instance/migrate";
import { withOwner } from "../../db/instance/owner";
import { openTestServer } from "./test-server";

/**
 * One migrated database for the whole run. Each test file copies it: it is the database named in
 * TEST_DATABASE_URL, and the copies take its name as the beginning of theirs.
 */
export default async function setup() {
  const given = process.env["TEST_DATABASE_URL"];
  const server = await openTestServer();
  const template = await createDatabase(server.url, `${server.prefix}template`);
  await withOwner(template, ({ client, database }) => migrateDatabase(client, database));
  process.env["TEST_DATABASE_URL"] = template;
  return async () => {
    process.env["TEST_DATABASE_URL"] = given;
    await server.close();
  };
}
