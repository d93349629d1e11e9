import { createHash } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

import { canReach, databaseUser } from "./system-user.mjs";

export const SHELTER = "/var/lib/jalons";

const pointerOf = (dataDir) => path.join(dataDir, "cluster.json");

function readPointer(dataDir) {
  try {
    const { cluster, of } = JSON.parse(readFileSync(pointerOf(dataDir), "utf8"));
    // A copied clone brings the pointer of another one along; a moved one keeps its own.
    return of === dataDir || !existsSync(of) ? cluster : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Where the cluster lives: in the data folder, or under /var/lib when the account that
 * PostgreSQL runs under cannot go through the folders above it.
 */
export function locateCluster(dataDir) {
  mkdirSync(dataDir, { recursive: true });
  const home = realpathSync(dataDir);
  const inside = path.join(home, "postgres");
  const known = readPointer(home);
  if (known && existsSync(known)) return { cluster: known, user: databaseUser(known) };

  const user = databaseUser(inside);
  if (canReach(user, home)) return { cluster: inside, user };

  const folder = path.join(SHELTER, createHash("sha256").update(home).digest("hex").slice(0, 16));
  const cluster = path.join(folder, "postgres");
  const before = process.umask(0o022);
  mkdirSync(folder, { recursive: true });
  process.umask(before);
  chownSync(folder, user.uid, user.gid);
  writeFileSync(pointerOf(home), `${JSON.stringify({ cluster, of: home })}\n`);
  return { cluster, user };
}
