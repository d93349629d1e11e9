import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";

import { Failure } from "../machine/failure.mjs";
import { isAlive, pause, worksIn } from "../machine/processes.mjs";
import { asUser } from "./system-user.mjs";

const LOG_LIMIT = 5_000_000;
const STARTS = 12;

/** What PostgreSQL writes about itself: pid, port and status, on the lines 1, 4 and 8. */
export function readPostmaster(cluster) {
  try {
    const lines = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    return { pid, port: Number(lines[3]), status: (lines[7] ?? "").trim() };
  } catch {
    return undefined;
  }
}

/** Its pid may be a zombie's, or have gone to another program since. */
export function findPostmaster(cluster) {
  const postmaster = readPostmaster(cluster);
  if (!postmaster || !isAlive(postmaster.pid)) return undefined;
  return worksIn(postmaster.pid, cluster) ? postmaster : undefined;
}

export async function waitUntil(check, seconds) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(10)) {
    const value = check();
    if (value) return value;
  }
  return undefined;
}

const freePort = () =>
  new Promise((found, failed) => {
    const probe = createServer().once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });

async function launch({ binaries, cluster, user, settings }) {
  rmSync(path.join(cluster, "postmaster.pid"), { force: true });
  const log = `${cluster}.log`;
  const tooLong = (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT;
  const output = openSync(log, tooLong ? "w" : "a", 0o600);
  const start = statSync(log).size;
  const all = {
    listen_addresses: "127.0.0.1",
    port: await freePort(),
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  const options = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(path.join(binaries, "postgres"), ["-D", cluster, ...options], {
    ...asUser(user),
    cwd: cluster,
    detached: true,
    env: { LANG: "C", PATH: process.env.PATH },
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  let over = false;
  child.once("error", () => (over = true)).once("exit", () => (over = true));
  child.unref();
  const ready = await waitUntil(() => {
    const postmaster = readPostmaster(cluster);
    if (postmaster?.pid === child.pid && postmaster.status === "ready") return postmaster;
    return over ? "over" : undefined;
  }, 60);
  if (ready && ready !== "over") return { postmaster: ready };
  return { complaint: readFileSync(log, "utf8").slice(start) };
}

/** A killed server's last children, or a port taken meanwhile, may need another try. */
export async function startPostmaster(options) {
  let complaint = "";
  for (let attempt = 0; attempt < STARTS; attempt += 1, await pause(250)) {
    const outcome = await launch(options);
    if (outcome.postmaster) return outcome.postmaster;
    complaint = outcome.complaint;
    if (!/still in use|in use by|Address already in use|could not bind/.test(complaint)) break;
  }
  const reason = complaint.match(/FATAL: {2}(.*)/)?.[1] ?? complaint.trim().split("\n").at(-1);
  throw new Failure(
    `PostgreSQL ne démarre pas\u00a0: ${reason} (journal\u00a0: ${options.cluster}.log).`,
  );
}

/** SIGINT ends the open sessions; SIGQUIT is for a server that does not listen. */
export async function stopPostmaster(cluster) {
  const postmaster = findPostmaster(cluster);
  if (!postmaster) return;
  process.kill(postmaster.pid, "SIGINT");
  const gone = () => !isAlive(postmaster.pid);
  if (await waitUntil(gone, 30)) return;
  process.kill(postmaster.pid, "SIGQUIT");
  await waitUntil(gone, 5);
}
