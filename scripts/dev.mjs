import path from "node:path";
import { fileURLToPath } from "node:url";

import { prepareDatabase } from "./application/preparation.mjs";
import { giveUp, progress } from "./application/progress.mjs";
import { startServer } from "./application/server-process.mjs";
import { readSettings, refuseTakenPort } from "./application/settings.mjs";
import { bundle, ENTRY_POINTS } from "./build/bundle.mjs";
import { ensurePackages } from "./packages/install.mjs";
import { openCluster } from "./postgres/cluster.mjs";

const root = path.resolve(fileURLToPath(new URL("..", import.meta.url)));

/** The same application with pages that are compiled as they are asked for. */
async function develop() {
  const settings = readSettings(root);
  await refuseTakenPort(settings.port);
  await ensurePackages({ root, onProgress: progress });
  const folder = path.join(root, ".build/dev");
  const { server, contours } = ENTRY_POINTS;
  await bundle({ root, entryPoints: { server, contours }, folder });
  const { dataDir } = settings;
  const cluster = settings.embedded ? await openCluster({ root, dataDir }) : undefined;
  try {
    const ownerUrl = cluster?.url ?? settings.ownerUrl;
    const appUrl = await prepareDatabase({ settings, ownerUrl, onProgress: progress });
    const build = { folder, dist: ".build/dev/next" };
    const server = await startServer({ settings, build, appUrl, development: true });
    progress(`prêt\u00a0: http://localhost:${server.port}`);
    const stop = new Promise((asked) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, asked);
    });
    await Promise.race([stop, server.exited]);
    await server.stop();
  } finally {
    await cluster?.close();
  }
}

await develop().catch(giveUp);
process.exit(0);
