import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";

/** `npm start` on a free port, and how long it took to be ready. */
export async function timedStart({ root, dataDir, env = {} }) {
  const start = performance.now();
  const { DATABASE_URL, DATABASE_APP_URL, APP_URL, ...rest } = process.env;
  const child = spawn(process.execPath, [path.join(root, "scripts/start.mjs")], {
    cwd: root,
    env: { ...rest, DATA_DIR: dataDir, HOST: "127.0.0.1", JALONS_DEMO: "1", PORT: "0", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const kill = () => child.kill();
  process.once("exit", kill);
  const port = await new Promise((ready, failed) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const found = /http:\/\/localhost:(\d+)/.exec(line);
      if (found) ready(found[1]);
    });
    exited.then(() => failed(new Error("npm start ended before it was ready")));
  });
  return {
    milliseconds: performance.now() - start,
    url: `http://127.0.0.1:${port}`,
    async stop() {
      process.off("exit", kill);
      child.kill("SIGTERM");
      await exited;
    },
  };
}
