import { rmSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { prepareDatabase } from "./application/preparation.mjs";
import { giveUp, progress } from "./application/progress.mjs";
import { timedStart } from "./bench/start.mjs";
import { ensureBuild } from "./build/build.mjs";
import { runTool } from "./build/tool.mjs";
import { ensurePackages } from "./packages/install.mjs";
import { openCluster } from "./postgres/cluster.mjs";
import { locateCluster } from "./postgres/location.mjs";
import { stopPostmaster } from "./postgres/postmaster.mjs";

const root = path.resolve(fileURLToPath(new URL("..", import.meta.url)));
const dataDir = path.join(root, ".data/bench");
/** Ten times the country: ten thousand CPTS. */
const SCALE = 10;

async function removeCluster() {
  const { cluster } = locateCluster(dataDir);
  await stopPostmaster(cluster);
  rmSync(cluster, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

async function withCluster(work) {
  const cluster = await openCluster({ root, dataDir });
  try {
    return await work(cluster.url);
  } finally {
    await cluster.close();
  }
}

async function runOrFail(entry, env) {
  const code = await runTool({ root, entry, env });
  if (code !== 0) throw new Error(`${entry} ended with ${code}`);
}

/** Whole pages, lists, acts and starts, over a country of dossiers: figures, never a verdict. */
async function bench() {
  await ensurePackages({ root, onProgress: progress });
  await ensureBuild({ root, onProgress: progress });
  await removeCluster();
  try {
    const first = await timedStart({ root, dataDir });
    await first.stop();
    const settings = { root, dataDir, demonstration: true, embedded: true, scale: SCALE };
    await withCluster((ownerUrl) => prepareDatabase({ settings, ownerUrl, onProgress: progress }));

    const second = await timedStart({ root, dataDir });
    try {
      progress("mesures");
      const seconds = (start) => `${(start.milliseconds / 1000).toFixed(1).replace(".", ",")} s`;
      console.log(
        `\nÉchelle ${SCALE}, Node.js ${process.versions.node}, ${cpus().length} cœurs. Premier démarrage (construction faite) : ${seconds(first)} ; suivant : ${seconds(second)}.\n`,
      );
      await withCluster(async (url) => {
        const appUrl = await prepareDatabase({ settings, ownerUrl: url, onProgress: progress });
        await runOrFail("scripts/bench/measure.ts", {
          DATABASE_URL: url,
          DATABASE_APP_URL: appUrl,
          BENCH_URL: second.url,
        });
      });
    } finally {
      await second.stop();
    }
  } finally {
    await removeCluster();
  }
}

await bench().catch(giveUp);
process.exit(0);
