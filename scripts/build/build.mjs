import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

import { Failure } from "../machine/failure.mjs";
import { withLock } from "../machine/lock.mjs";
import { holdBuild, removeUnusedBuilds } from "./builds.mjs";
import { bundle, ENTRY_POINTS } from "./bundle.mjs";
import { stampOf } from "./stamp.mjs";

const BUILDS = ".build";
const TRIES = 3;

const secretsOfTheShell = /^(DATABASE_|TEST_DATABASE_URL$|AUTH_|NODE_OPTIONS$|NEXT_|JALONS_)/;

function environment(distDir) {
  const kept = Object.entries(process.env).filter(([name]) => !secretsOfTheShell.test(name));
  return {
    ...Object.fromEntries(kept),
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    JALONS_DIST: distDir,
  };
}

async function buildNext(root, folder) {
  const log = path.join(root, folder, "build.log");
  const output = openSync(log, "w");
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build"], {
    cwd: root,
    env: environment(`${folder}/next`),
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  const kill = () => child.kill();
  process.once("exit", kill);
  const [code] = await once(child, "exit");
  process.off("exit", kill);
  if (code === 0) return;
  const end = readFileSync(log, "utf8").trim().split("\n").slice(-40).join("\n");
  throw new Failure(`La construction a échoué (journal\u00a0: ${log}).\n${end}`);
}

async function buildOnce(root, stamp) {
  const folder = `${BUILDS}/${stamp}`;
  rmSync(path.join(root, folder), { recursive: true, force: true });
  mkdirSync(path.join(root, folder), { recursive: true });
  await Promise.all([
    buildNext(root, folder),
    bundle({ root, entryPoints: ENTRY_POINTS, folder: path.join(root, folder) }),
  ]);
  // Written last: a build without this file never happened.
  writeFileSync(path.join(root, folder, "complete"), `${stampOf(root)}\n`);
}

const describe = (root, stamp) => ({ stamp, folder: path.join(root, BUILDS, stamp) });

function holdComplete(root, stamp) {
  const { folder } = describe(root, stamp);
  const isComplete = () => existsSync(path.join(folder, "complete"));
  if (!isComplete()) return false;
  holdBuild(folder);
  return isComplete();
}

/** The build of the sources as they are now, if it has been made. */
export function findBuild(root) {
  const stamp = stampOf(root);
  return holdComplete(root, stamp) ? describe(root, stamp) : undefined;
}

/** That build, made if need be, and shared by every command. */
export async function ensureBuild({ root, onProgress = () => {} }) {
  const found = findBuild(root);
  if (found) return found;
  const work = async () => {
    for (let attempt = 1; ; attempt += 1) {
      const stamp = stampOf(root);
      if (!holdComplete(root, stamp)) {
        onProgress("construction de l’application");
        await buildOnce(root, stamp);
        holdBuild(describe(root, stamp).folder);
        removeUnusedBuilds(root, stamp);
      }
      // Sources that changed meanwhile make a mixture: it may serve once, never be found again.
      if (stampOf(root) === stamp) return describe(root, stamp);
      rmSync(path.join(root, BUILDS, stamp, "complete"), { force: true });
      if (attempt === TRIES) return describe(root, stamp);
    }
  };
  return withLock(path.join(root, BUILDS, "lock"), work, () =>
    onProgress("attente d’une construction en cours"),
  );
}
