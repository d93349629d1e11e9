import { fileURLToPath } from "node:url";

import { openCluster } from "../postgres/cluster.mjs";

// A second process for the tests of the launcher: opens the cluster, and closes it when told.
const root = fileURLToPath(new URL("../..", import.meta.url));
const cluster = await openCluster({ root, dataDir: process.argv[2], settings: { fsync: "off" } });
process.once("message", async () => {
  await cluster.close();
  process.exit(0);
});
process.send({ port: cluster.port });
