import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";

import { Failure } from "../machine/failure.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = () =>
  (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)));

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

async function find() {
  const own = await playwrightsOwn();
  return [own, "/usr/bin/chromium", ...onPath()].find((file) => file && isProgram(file));
}

const succeeds = (program, ...parameters) =>
  spawnSync(program, parameters, { stdio: "ignore", timeout: 600_000 }).status === 0;

function download(root) {
  const playwright = path.join(root, "node_modules/@playwright/test/cli.js");
  return succeeds(process.execPath, playwright, "install", "chromium");
}

function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  process.env.DEBIAN_FRONTEND = "noninteractive";
  return (
    succeeds("apt-get", "update") &&
    succeeds("apt-get", "install", "-y", "--no-install-recommends", "chromium")
  );
}

/** A Chromium to test with: the one that is asked for, one that is there, or one to install. */
export async function findChromium({ root, onProgress }) {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (isProgram(asked)) return asked;
    throw new Failure(`CHROMIUM_PATH désigne ${asked}, qui n’est pas un programme.`);
  }
  const there = await find();
  if (there) return there;
  onProgress("installation de Chromium");
  for (const install of [download, installWithApt]) {
    const installed = install(root) && (await find());
    if (installed) return installed;
  }
  throw new Failure(
    "Il manque Chromium pour les tests\u00a0: installez-le (apt-get install chromium), ou indiquez-le avec CHROMIUM_PATH.",
  );
}
