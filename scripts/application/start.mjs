import { ensureBuild, findBuild } from "../build/build.mjs";
import { pause } from "../machine/processes.mjs";
import { ensurePackages } from "../packages/install.mjs";
import { openCluster } from "../postgres/cluster.mjs";
import { inspectDatabase, prepareDatabase } from "./preparation.mjs";
import { progress } from "./progress.mjs";
import { startServer } from "./server-process.mjs";
import { readSettings, refuseTakenPort } from "./settings.mjs";

const RESTARTS = { most: 5, within: 60_000 };

async function makeBuild(root) {
  const build = await ensureBuild({ root, onProgress: progress });
  return { ...build, dist: `.build/${build.stamp}/next` };
}

function announce({ settings, port }) {
  const address = settings.publicUrl ?? `http://localhost:${port}`;
  const entry = new URL("/connexion", address).href;
  progress("prêt");
  console.log(`\nJalons est ouvert\u00a0: ${address}`);
  console.log(
    settings.demonstration
      ? `Pour entrer\u00a0: ${entry}, un bouton par compte de démonstration.`
      : `Pour entrer\u00a0: ${entry} (aucun compte de démonstration).`,
  );
  console.log("Pour arrêter\u00a0: Ctrl-C.\n");
}

/** Starts the server again when it dies by itself, but not for ever. */
async function keepServing(options, isStopping) {
  const starts = [];
  let server = await startServer(options);
  announce({ settings: options.settings, port: server.port });
  const stop = () => server.stop();
  const watch = async () => {
    for (;;) {
      await server.exited;
      if (isStopping()) return;
      starts.push(Date.now());
      if (starts.filter((time) => time > Date.now() - RESTARTS.within).length > RESTARTS.most)
        throw new Error("the server keeps dying");
      progress("le serveur s’est arrêté seul, redémarrage");
      server = await startServer(options);
    }
  };
  return { stop, over: watch() };
}

/** Resolves when a signal asks to stop. */
const asked = () =>
  new Promise((stop) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  });

async function openDatabase(settings) {
  if (!settings.embedded) return { url: settings.ownerUrl, close: () => {} };
  const { root, dataDir } = settings;
  const cluster = await openCluster({ root, dataDir, onProgress: progress });
  progress(cluster.adopted ? "PostgreSQL retrouvé" : "PostgreSQL démarré");
  return cluster;
}

/** Beside the build; but a hosted database is only touched by a code that could be built. */
async function prepare(settings, opening) {
  const { root, embedded } = settings;
  const options = { settings, ownerUrl: (await opening).url, onProgress: progress };
  if (!embedded && !findBuild(root)) {
    await inspectDatabase(options);
    await ensureBuild({ root });
  }
  return prepareDatabase(options);
}

/** From a clone to an open application; returns when it was asked to stop. */
export async function start(root) {
  const settings = readSettings(root);
  await refuseTakenPort(settings.port);
  let stopping = false;
  const stop = asked().then(() => {
    stopping = true;
  });

  await ensurePackages({ root, onProgress: progress });
  const opening = openDatabase(settings);
  try {
    const both = Promise.all([makeBuild(root), prepare(settings, opening)]);
    const [build, appUrl] = (await Promise.race([both, stop])) ?? [];
    if (stopping) return;
    const options = { settings, build, appUrl };
    const serving = await keepServing(options, () => stopping);
    await Promise.race([stop, serving.over]);
    progress("arrêt\u00a0: les requêtes en cours se terminent");
    await serving.stop();
  } catch (error) {
    // Ctrl-C also reaches the processes that were waited for, maybe before this one.
    await Promise.race([stop, pause(100)]);
    if (!stopping) throw error;
  } finally {
    const database = await opening.catch(() => undefined);
    await database?.close();
  }
}
