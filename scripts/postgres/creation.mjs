import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { Failure } from "../machine/failure.mjs";
import { asUser } from "./system-user.mjs";

/** The owner is a plain login, as on a hosted server: no superuser ever touches the data. */
const OWNER = "jalons";

function run(binaries, name, parameters, { user, cwd, input }) {
  const { status, stderr, error } = spawnSync(path.join(binaries, name), parameters, {
    ...asUser(user),
    cwd,
    input,
    encoding: "utf8",
    env: { LANG: "C", TZ: "UTC", PATH: process.env.PATH },
  });
  if (status !== 0 || /^.*(FATAL|ERROR): /m.test(stderr))
    throw new Failure(
      `PostgreSQL n’a pas pu créer sa base (${name})\u00a0: ${stderr.trim() || error}`,
    );
}

export const passwordFileOf = (cluster) => `${cluster}.pass`;

/** Made aside, then renamed: an interrupted creation leaves no half cluster. */
export function createCluster({ binaries, cluster, user, statements = [] }) {
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString("base64url");
  const secret = `${draft}.pass`;
  writeFileSync(secret, password, { mode: 0o600 });
  if (user) for (const file of [draft, secret]) chownSync(file, user.uid, user.gid);

  const choices = [
    "--username=postgres",
    `--pwfile=${secret}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
    "--no-sync",
  ];
  try {
    run(binaries, "initdb", ["-D", draft, ...choices], { user, cwd: draft });
    const input = [
      `create role ${OWNER} login createdb createrole password '${password}'`,
      `create database ${OWNER} owner ${OWNER}`,
      `alter database ${OWNER} set timezone to 'UTC'`,
      ...statements,
    ].join("\n");
    run(binaries, "postgres", ["--single", "-D", draft, "postgres"], { user, cwd: draft, input });
  } finally {
    rmSync(secret, { force: true });
  }
  writeFileSync(passwordFileOf(cluster), password, { mode: 0o600 });
  renameSync(draft, cluster);
}

export const ownerUrl = (port, password) =>
  `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${OWNER}`;
