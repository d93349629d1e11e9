import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { giveUp } from "./application/progress.mjs";
import { runTool } from "./build/tool.mjs";
import { Failure } from "./machine/failure.mjs";
import { ensurePackages } from "./packages/install.mjs";
import { openCluster } from "./postgres/cluster.mjs";

const root = path.resolve(fileURLToPath(new URL("..", import.meta.url)));

/** Reads every journal again, whether the application runs or not. */
async function verify() {
  await ensurePackages({ root });
  const entry = "scripts/verify.ts";
  if (process.env.DATABASE_URL) return runTool({ root, entry });

  const dataDir = path.resolve(root, process.env.DATA_DIR || ".data");
  if (
    !existsSync(path.join(dataDir, "postgres")) &&
    !existsSync(path.join(dataDir, "cluster.json"))
  )
    throw new Failure("Il n’y a pas encore de base ici\u00a0: lancez d’abord npm start.");
  const cluster = await openCluster({ root, dataDir });
  try {
    return await runTool({ root, entry, env: { DATABASE_URL: cluster.url } });
  } finally {
    await cluster.close();
  }
}

process.exit(await verify().catch(giveUp));
