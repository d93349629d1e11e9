import path from "node:path";
import { fileURLToPath } from "node:url";

import { prepareDatabase } from "./application/preparation.mjs";
import { giveUp, progress } from "./application/progress.mjs";
import { readSettings } from "./application/settings.mjs";
import { Failure } from "./machine/failure.mjs";
import { ensurePackages } from "./packages/install.mjs";
import { openCluster } from "./postgres/cluster.mjs";

const root = path.resolve(fileURLToPath(new URL("..", import.meta.url)));

/** `--scale 10` says more than JALONS_SCALE. */
function readParameters([flag, value]) {
  if (flag === undefined) return;
  const given = flag.startsWith("--scale=")
    ? flag.slice(8)
    : flag === "--scale"
      ? value
      : undefined;
  if (given === undefined)
    throw new Failure("npm run seed:national accepte une option\u00a0: -- --scale 10.");
  process.env.JALONS_SCALE = given;
}

/** The national demonstration, in the base of `npm start`, whether the application runs or not. */
async function seed() {
  readParameters(process.argv.slice(2));
  const settings = { ...readSettings(root), demonstration: true };
  if (settings.scale === 0) throw new Failure("À l’échelle 0, il n’y a rien à ajouter.");
  await ensurePackages({ root, onProgress: progress });
  const { embedded, dataDir, ownerUrl } = settings;
  const cluster = embedded ? await openCluster({ root, dataDir, onProgress: progress }) : undefined;
  try {
    const url = cluster?.url ?? ownerUrl;
    await prepareDatabase({ settings, ownerUrl: url, onProgress: progress });
    progress("la démonstration nationale est là");
  } finally {
    await cluster?.close();
  }
}

await seed().catch(giveUp);
process.exit(0);
