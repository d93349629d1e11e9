import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { withLock } from "./lock.mjs";
import { pause } from "./processes.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("lets one in at a time, also after an error", async () => {
  const file = path.join(folder, "deeper/lock");
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await pause(5);
    inside -= 1;
    throw new Error("on purpose");
  };
  const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => withLock(file, work)));
  expect(outcomes.every(({ status }) => status === "rejected")).toBe(true);
  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

it("is taken from a dead process, and from one that only bears its number", async () => {
  const file = path.join(folder, "lock");
  for (const holder of ["999999999 1", `${process.pid} another birth`]) {
    writeFileSync(file, holder);
    expect(await withLock(file, () => "in")).toBe("in");
  }
});

it("says that it waits for a living one", async () => {
  const file = path.join(folder, "lock");
  let told = false;
  const first = withLock(file, () => pause(200));
  await withLock(
    file,
    () => {},
    () => {
      told = true;
    },
  );
  await first;
  expect(told).toBe(true);
});
