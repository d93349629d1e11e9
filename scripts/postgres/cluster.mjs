import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { Failure } from "../machine/failure.mjs";
import { withLock } from "../machine/lock.mjs";
import { birthOf, isAlive } from "../machine/processes.mjs";
import { findBinaries } from "./binaries.mjs";
import { createCluster, ownerUrl, passwordFileOf } from "./creation.mjs";
import { locateCluster, SHELTER } from "./location.mjs";
import {
  findPostmaster,
  readPostmaster,
  startPostmaster,
  stopPostmaster,
  waitUntil,
} from "./postmaster.mjs";

const WATCH_MILLISECONDS = 1000;

const lockOf = (cluster) => `${cluster}.lock`;
const usersOf = (cluster) => `${cluster}.users`;

/** Each process that uses the cluster leaves its name: the last one out stops it. */
function signIn(cluster) {
  mkdirSync(usersOf(cluster), { recursive: true });
  writeFileSync(path.join(usersOf(cluster), String(process.pid)), birthOf(process.pid));
}

function signOut(cluster) {
  rmSync(path.join(usersOf(cluster), String(process.pid)), { force: true });
  const others = readdirSync(usersOf(cluster)).filter((pid) => {
    const file = path.join(usersOf(cluster), pid);
    if (isAlive(Number(pid)) && readFileSync(file, "utf8") === birthOf(Number(pid))) return true;
    rmSync(file, { force: true });
    return false;
  });
  return others.length === 0;
}

function readPassword(cluster) {
  try {
    return readFileSync(passwordFileOf(cluster), "utf8");
  } catch {
    throw new Failure(
      `Le fichier ${passwordFileOf(cluster)} n’est pas lisible\u00a0: lancez la commande avec le compte qui a créé cette base, ou choisissez un autre dossier avec DATA_DIR.`,
    );
  }
}

async function startOrAdopt({ root, cluster, user, settings, statements, onProgress }) {
  const running = findPostmaster(cluster);
  if (running && !running.status.startsWith("stopping")) {
    const ready = await waitUntil(() => {
      const postmaster = readPostmaster(cluster);
      return postmaster?.status === "ready" ? postmaster : undefined;
    }, 60);
    if (ready) return { port: ready.port, adopted: true };
  }
  if (running) await waitUntil(() => !findPostmaster(cluster), 35);

  const binaries = findBinaries(root, user, SHELTER);
  if (!existsSync(path.join(cluster, "PG_VERSION"))) {
    onProgress("création de la base");
    createCluster({ binaries, cluster, user, statements });
  }
  const { port } = await startPostmaster({ binaries, cluster, user, settings });
  return { port, adopted: false };
}

/** Starts the embedded PostgreSQL kept in `dataDir`, or joins the one that already runs there. */
export async function openCluster(wish) {
  const { root, dataDir, settings = {}, statements = [], onProgress = () => {} } = wish;
  const { cluster, user } = locateCluster(dataDir);
  return withLock(lockOf(cluster), async () => {
    const { port, adopted } = await startOrAdopt({
      root,
      cluster,
      user,
      settings,
      statements,
      onProgress,
    });
    const url = ownerUrl(port, readPassword(cluster));
    signIn(cluster);
    const again = { root, cluster, user, settings: { ...settings, port }, onProgress };
    const guard = watchOver(again);
    const close = () => {
      clearInterval(guard);
      return withLock(lockOf(cluster), async () => {
        if (signOut(cluster)) await stopPostmaster(cluster);
      });
    };
    return { url, port, adopted, close };
  });
}

/** A server that somebody killed comes back on the same port, where its clients look for it. */
function watchOver(options) {
  let busy = false;
  const look = async () => {
    if (busy || findPostmaster(options.cluster)) return;
    busy = true;
    options.onProgress("PostgreSQL s’est arrêté seul, redémarrage");
    await withLock(lockOf(options.cluster), () => startOrAdopt(options)).catch((error) =>
      options.onProgress(error.message),
    );
    busy = false;
  };
  return setInterval(look, WATCH_MILLISECONDS).unref();
}
