import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

import { birthOf, isAlive, pause } from "./processes.mjs";

const me = () => `${process.pid} ${birthOf(process.pid)}`;

function holderOf(file) {
  try {
    const text = readFileSync(file, "utf8");
    const [pid = "", birth = ""] = text.split(/ (.*)/s);
    return { text, alive: isAlive(Number(pid)) && birthOf(Number(pid)) === birth };
  } catch {
    return undefined;
  }
}

function create(file) {
  try {
    writeFileSync(file, me(), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

const ageOf = (file) => Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);

/** Removes the lock of a dead process; one process at a time may do so. */
function evictDeadHolder(file) {
  const eviction = `${file}.evict`;
  if (!create(eviction)) {
    if (ageOf(eviction) > 10_000) rmSync(eviction, { force: true });
    return;
  }
  const holder = holderOf(file);
  // A lock that is still empty is being written, unless its writer died.
  if (holder && !holder.alive && (holder.text || ageOf(file) > 2000)) rmSync(file, { force: true });
  rmSync(eviction, { force: true });
}

/** Runs `work` while no other process holds the same file. */
export async function withLock(file, work, onWait = () => {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; !create(file); await pause(50)) {
    evictDeadHolder(file);
    if (!told && holderOf(file)?.alive) {
      told = true;
      onWait();
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
