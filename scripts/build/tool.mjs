import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";

import { bundle } from "./bundle.mjs";

/** Runs a TypeScript entry point of the repository, bundled for the occasion. */
export async function runTool({ root, entry, args = [], env = {}, stdio = "inherit" }) {
  const folder = path.join(root, ".build/tools", String(process.pid));
  mkdirSync(folder, { recursive: true });
  try {
    const name = path.basename(entry, ".ts");
    await bundle({ root, entryPoints: { [name]: entry }, folder });
    const child = spawn(process.execPath, [path.join(folder, `${name}.mjs`), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio,
    });
    const [code] = await once(child, "exit");
    return code ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
