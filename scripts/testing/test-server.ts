import path from "node:path";
import { fileURLToPath } from "node:url";

import { dropDatabases, listDatabases } from "../../db/instance/databases";
import { isAlive } from "../machine/processes.mjs";
import { openCluster } from "../postgres/cluster.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const PREFIX = "jalons_test_";

/** A test database may be lost at any moment: nothing waits for the disk. */
const HASTY = {
  autovacuum: "off",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
  max_wal_size: "4GB",
};

/** Tests forge what triggers would refuse; elsewhere the owner may not. */
const STATEMENTS = ["grant set on parameter session_replication_role to jalons"];

async function dropLeftovers(url: string) {
  const names = await listDatabases(url, PREFIX);
  const dead = names.filter((name) => !isAlive(Number(name.slice(PREFIX.length).split("_")[0])));
  await dropDatabases(url, dead);
}

/** The PostgreSQL that tests use: TEST_DATABASE_URL, or a cluster of their own. */
export async function openTestServer() {
  const prefix = `${PREFIX}${process.pid}_`;
  const given = process.env["TEST_DATABASE_URL"];
  const cluster = given
    ? undefined
    : await openCluster({
        root,
        dataDir: path.join(root, ".data/tests"),
        settings: HASTY,
        statements: STATEMENTS,
      });
  const url = given ?? cluster?.url ?? "";
  await dropLeftovers(url);
  return {
    url,
    prefix,
    async close() {
      await dropDatabases(url, await listDatabases(url, prefix));
      await cluster?.close();
    },
  };
}
