import { mkdirSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { prepareDatabase } from "./application/preparation.mjs";
import { giveUp, progress } from "./application/progress.mjs";
import { buildReference, startReference } from "./bench/reference.mjs";
import { timedStart } from "./bench/start.mjs";
import { ensureBuild } from "./build/build.mjs";
import { runTool } from "./build/tool.mjs";
import { findChromium } from "./chromium/find.mjs";
import { ensurePackages } from "./packages/install.mjs";
import { openCluster } from "./postgres/cluster.mjs";
import { locateCluster } from "./postgres/location.mjs";
import { stopPostmaster } from "./postgres/postmaster.mjs";

const root = path.resolve(fileURLToPath(new URL("..", import.meta.url)));
const dataDir = path.join(root, ".data/bench");
const results = path.join(root, ".build/bench");

/** The country as the demonstration has it, then ten times: ten thousand CPTS. */
const SCALES = [1, 10];

/** What is measured is an answer, not how many one visitor may ask for. */
const UNLIMITED = { PUBLIC_BURST: "1000000", PUBLIC_PER_SECOND: "1000000" };

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

/** Both servers on the same base: everything of a column is measured while both are up. */
async function measure({ scale, folder, chromium }) {
  const figures = path.join(results, `scale-${scale}.json`);
  const env = { ...UNLIMITED, JALONS_SCALE: String(scale) };
  const first = await timedStart({ root, dataDir, env });
  await first.stop();
  const ours = await timedStart({ root, dataDir, env });
  try {
    await withCluster(async (ownerUrl) => {
      const settings = { root, dataDir, demonstration: true, embedded: true, scale };
      const appUrl = await prepareDatabase({ settings, ownerUrl, onProgress: () => {} });
      const reference = await startReference({
        root,
        folder,
        env: { DATABASE_APP_URL: appUrl, AUTH_SECRET: "nobody signs in to the references" },
      });
      try {
        await runOrFail("scripts/bench/measure.ts", {
          DATABASE_URL: ownerUrl,
          DATABASE_APP_URL: appUrl,
          BENCH_URL: ours.url,
          BENCH_REFERENCE_URL: reference.url,
          BENCH_FIGURES: figures,
          CHROMIUM_PATH: chromium,
        });
      } finally {
        await reference.stop();
      }
    });
  } finally {
    await ours.stop();
  }
  return { scale, firstStart: first.milliseconds, nextStart: ours.milliseconds, figures };
}

/** Production servers at two scales beside what Next gives by itself: figures, never a verdict. */
async function bench() {
  const asked = process.argv.slice(2).map(Number);
  await ensurePackages({ root, onProgress: progress });
  await ensureBuild({ root, onProgress: progress });
  const chromium = await findChromium({ root, onProgress: progress });
  progress("construction des références");
  const folder = await buildReference(root);
  mkdirSync(results, { recursive: true });
  const measured = [];
  for (const scale of SCALES.filter((one) => asked.length === 0 || asked.includes(one))) {
    await removeCluster();
    try {
      progress(`échelle ${scale}`);
      measured.push(await measure({ scale, folder, chromium }));
    } finally {
      await removeCluster();
    }
  }
  console.log(`\nNode.js ${process.versions.node}, ${cpus().length} cœurs.\n`);
  await runOrFail("scripts/bench/report.ts", { BENCH_RESULTS: JSON.stringify(measured) });
}

await bench().catch(giveUp);
process.exit(0);
