import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { giveUp } from "./application/progress.mjs";
import { runTool } from "./build/tool.mjs";
import { Failure } from "./machine/failure.mjs";
import { ensurePackages } from "./packages/install.mjs";
import { openCluster } from "./postgres/cluster.mjs";

const root = path.resolve(fileURLToPath(new URL("..", import.meta.url)));

const dataDir = path.resolve(root, process.env.DATA_DIR || ".data");

const hasBase = () =>
  existsSync(path.join(dataDir, "postgres")) || existsSync(path.join(dataDir, "cluster.json"));

/** Counts a frozen month again from its own lines; with a base at hand, compares its digest. */
async function verifySnapshot(name) {
  if (!name) throw new Failure("Indiquez le fichier\u00a0: npm run verify -- snapshot FICHIER");
  const file = path.resolve(process.env.INIT_CWD || process.cwd(), name);
  if (!existsSync(file)) throw new Failure(`Il n’y a pas de fichier ${file}.`);
  const tool = { root, entry: "scripts/verify-snapshot.ts", args: [file] };
  if (process.env.DATABASE_URL || !hasBase()) return runTool(tool);
  return withCluster((DATABASE_URL) => runTool({ ...tool, env: { DATABASE_URL } }));
}

/** Reads every journal again, whether the application runs or not. */
async function verifyJournals() {
  const entry = "scripts/verify.ts";
  if (process.env.DATABASE_URL) return runTool({ root, entry });
  if (!hasBase())
    throw new Failure("Il n’y a pas encore de base ici\u00a0: lancez d’abord npm start.");
  return withCluster((DATABASE_URL) => runTool({ root, entry, env: { DATABASE_URL } }));
}

async function withCluster(work) {
  const cluster = await openCluster({ root, dataDir });
  try {
    return await work(cluster.url);
  } finally {
    await cluster.close();
  }
}

async function verify([what, name]) {
  await ensurePackages({ root });
  if (what === "snapshot") return verifySnapshot(name);
  return verifyJournals();
}

process.exit(await verify(process.argv.slice(2)).catch(giveUp));
