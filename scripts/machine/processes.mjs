import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";

const procFile = (pid, name) => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return undefined;
  }
};

const ps = (pid, column) => {
  try {
    return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return "";
  }
};

const statFields = (pid) => {
  const stat = procFile(pid, "stat");
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
};

/** A zombie still answers signals: it counts as dead. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  const state = process.platform === "linux" ? statFields(pid)?.[0] : ps(pid, "stat");
  return Boolean(state) && !state.startsWith("Z");
}

/** Changes when the system gives the same pid to another process. */
export const birthOf = (pid) =>
  process.platform === "linux" ? (statFields(pid)?.[19] ?? "") : ps(pid, "lstart");

const commandOf = (pid) =>
  process.platform === "linux"
    ? (procFile(pid, "cmdline") ?? "").replaceAll("\0", " ")
    : ps(pid, "command");

/** Whether the process was started on this folder, even when the folder was moved since. */
export function worksIn(pid, folder) {
  try {
    if (readlinkSync(`/proc/${pid}/cwd`) === folder) return true;
  } catch {
    // No /proc here, or not ours to look at: the command line says it too.
  }
  return commandOf(pid).includes(folder);
}

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
