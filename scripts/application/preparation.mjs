import { fork } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import path from "node:path";

import { findBuild } from "../build/build.mjs";
import { bundle, ENTRY_POINTS } from "../build/bundle.mjs";
import { stampOf } from "../build/stamp.mjs";
import { Failure } from "../machine/failure.mjs";

/** The program that prepares the database: the build's own, or one made while the build goes on. */
async function findProgram(root) {
  const build = findBuild(root);
  if (build) return { program: path.join(build.folder, "prepare.mjs"), discard: () => {} };
  const folder = path.join(root, ".build/tools", `prepare-${process.pid}`);
  await bundle({ root, entryPoints: { prepare: ENTRY_POINTS.prepare }, folder });
  const discard = () => rmSync(folder, { recursive: true, force: true });
  return { program: path.join(folder, "prepare.mjs"), discard };
}

function environment({ settings, ownerUrl }) {
  // Invented dossiers can be played again: their writing does not wait for the disk.
  const hasty = settings.embedded && settings.demonstration;
  return {
    ...process.env,
    DATABASE_URL: ownerUrl,
    DATABASE_APP_URL: settings.appUrl ?? "",
    JALONS_DEMO: settings.demonstration ? "1" : "0",
    JALONS_SCALE: String(settings.scale ?? 0),
    JALONS_EDITION: stampOf(settings.root),
    JALONS_LOGIN_FILE: path.join(settings.dataDir, "app-login"),
    ...(hasty && { PGOPTIONS: "-c synchronous_commit=off" }),
  };
}

async function run({ settings, ownerUrl, onProgress = () => {}, parameters = [] }) {
  const { root } = settings;
  const { program, discard } = await findProgram(root);
  const env = environment({ settings, ownerUrl });
  const child = fork(program, parameters, { cwd: root, env });
  const clear = () => {
    child.kill();
    discard();
  };
  process.once("exit", clear);
  const outcome = {};
  child.on("message", ({ progress, appUrl, failure }) => {
    if (progress) onProgress(progress);
    if (appUrl) outcome.appUrl = appUrl;
    if (failure) outcome.failure = failure;
  });
  const [code] = await once(child, "exit");
  process.off("exit", clear);
  clear();
  if (outcome.failure || code !== 0)
    throw new Failure(outcome.failure ?? "La préparation de la base s’est interrompue.");
  return outcome.appUrl;
}

/** Says what would stop the preparation, and changes nothing. */
export const inspectDatabase = (options) => run({ ...options, parameters: ["--look"] });

/** Brings the database up to date, in a process of its own; returns the server's address for it. */
export const prepareDatabase = run;
