import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";

import { Failure } from "../machine/failure.mjs";
import { withLock } from "../machine/lock.mjs";

const readPackages = (file) => {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return {};
  }
};

/** npm notes in node_modules what it installed there: packages for other systems may be missing. */
function isInstalled(root) {
  const wanted = Object.entries(readPackages(path.join(root, "package-lock.json")));
  const found = readPackages(path.join(root, "node_modules/.package-lock.json"));
  return wanted.every(([name, { version, optional }]) => {
    if (!name) return true;
    const installed = found[name];
    return installed ? installed.version === version : Boolean(optional);
  });
}

const npm = () => {
  const file = process.env.npm_execpath;
  return file?.endsWith(".js") ? [process.execPath, file] : ["npm"];
};

/** Installs the locked packages when those of node_modules are others. */
export async function ensurePackages({ root, onProgress = () => {} }) {
  if (isInstalled(root)) return;
  const folder = path.join(root, ".build");
  await withLock(path.join(folder, "npm.lock"), () => {
    if (isInstalled(root)) return;
    onProgress("installation des paquets (npm ci)");
    mkdirSync(folder, { recursive: true });
    const log = path.join(folder, "npm-ci.log");
    const output = openSync(log, "w");
    const [program, ...first] = npm();
    const options = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
    const { status } = spawnSync(program, [...first, ...options], {
      cwd: root,
      stdio: ["ignore", output, output],
    });
    closeSync(output);
    if (status !== 0)
      throw new Failure(
        `L’installation des paquets a échoué\u00a0: vérifiez l’accès au réseau (journal\u00a0: ${log}).`,
      );
  });
}
