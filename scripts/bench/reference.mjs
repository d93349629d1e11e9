import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";

import { Failure } from "../machine/failure.mjs";

/** The sources are the repository's, two folders above the copy. */
const TSCONFIG = {
  extends: "../../tsconfig.json",
  compilerOptions: { paths: { "@/*": ["../../*"] } },
};

const nextOf = (root) => path.join(root, "node_modules/next/dist/bin/next");

const environment = (more) => {
  const kept = Object.entries(process.env).filter(([name]) => !/^(NEXT_|NODE_OPTIONS$)/.test(name));
  return {
    ...Object.fromEntries(kept),
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    ...more,
  };
};

/** Next as anybody would use it, to measure ours against in the same run; never part of the product. */
export async function buildReference(root) {
  const folder = path.join(root, ".build/reference");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(root, "scripts/bench/reference"), folder, { recursive: true });
  writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(TSCONFIG));
  const child = spawn(process.execPath, [nextOf(root), "build", folder], {
    cwd: folder,
    env: environment({}),
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Failure("La construction des références a échoué.");
  return folder;
}

export async function startReference({ root, folder, env }) {
  const child = spawn(
    process.execPath,
    [nextOf(root), "start", folder, "-p", "0", "-H", "127.0.0.1"],
    { cwd: folder, env: environment(env), stdio: ["ignore", "pipe", "inherit"] },
  );
  const exited = once(child, "exit");
  const kill = () => child.kill();
  process.once("exit", kill);
  const port = await new Promise((ready, failed) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line);
      if (found) ready(found[1]);
    });
    exited.then(() => failed(new Failure("Les références ne démarrent pas.")));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      process.off("exit", kill);
      child.kill("SIGTERM");
      await exited;
    },
  };
}
