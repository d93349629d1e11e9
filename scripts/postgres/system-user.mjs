import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

import { Failure } from "../machine/failure.mjs";

const isRoot = () => process.getuid?.() === 0;

const passwd = () =>
  readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));

/**
 * PostgreSQL refuses to run as root: an existing cluster keeps its owner, a new one goes to
 * `postgres` or `nobody`. Undefined for a normal user, who runs it as themself.
 */
export function databaseUser(cluster) {
  if (!isRoot()) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  const users = passwd();
  const user =
    (owner ? users.find(({ uid }) => uid === owner) : undefined) ??
    users.find(({ name }) => name === "postgres") ??
    users.find(({ name }) => name === "nobody");
  if (!user)
    throw new Failure(
      "PostgreSQL ne démarre pas sous le compte root\u00a0: créez un compte système «\u202fpostgres\u202f», ou lancez la commande avec un compte ordinaire.",
    );
  return user;
}

export const asUser = (user) => (user ? { uid: user.uid, gid: user.gid } : {});

export const canReach = (user, file) =>
  !user || spawnSync("test", ["-x", file], { ...asUser(user), cwd: "/" }).status === 0;
