import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { birthOf, isAlive } from "../machine/processes.mjs";

const usersOf = (folder) => path.join(folder, "users");

/** Keeps a build from being removed while this process lives. */
export function holdBuild(folder) {
  mkdirSync(usersOf(folder), { recursive: true });
  writeFileSync(path.join(usersOf(folder), String(process.pid)), birthOf(process.pid));
}

function isUsed(folder) {
  if (!existsSync(usersOf(folder))) return false;
  return readdirSync(usersOf(folder)).some(
    (pid) =>
      isAlive(Number(pid)) &&
      readFileSync(path.join(usersOf(folder), pid), "utf8") === birthOf(Number(pid)),
  );
}

export function removeUnusedBuilds(root, kept) {
  const builds = path.join(root, ".build");
  for (const name of readdirSync(builds)) {
    const folder = path.join(builds, name);
    if (name === kept || !/^[0-9a-f]{16}$/.test(name) || isUsed(folder)) continue;
    rmSync(folder, { recursive: true, force: true });
  }
}
