import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";

import { Failure } from "../machine/failure.mjs";
import { keepSecret } from "./secrets.mjs";
import { portFailure } from "./settings.mjs";

function environment({ settings, appUrl, build, development }) {
  const { DATABASE_URL, TEST_DATABASE_URL, ...rest } = process.env;
  return {
    ...rest,
    NODE_ENV: development ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: keepSecret(settings.dataDir, "actions-key"),
    AUTH_SECRET: settings.authSecret ?? keepSecret(settings.dataDir, "auth-secret"),
    DATABASE_APP_URL: appUrl,
    JALONS_DEMO: settings.demonstration ? "1" : "0",
    JALONS_DEV: development ? "1" : "0",
    JALONS_DIST: build.dist,
    PORT: String(settings.port),
  };
}

/** Next says how long its configuration took, each time: nobody needs to know. */
function passOn(stream) {
  createInterface({ input: stream }).on("line", (line) => {
    if (!line.includes("Running next.config")) process.stdout.write(`${line}\n`);
  });
}

/** Starts the HTTP server and waits until it answers. */
export async function startServer(options) {
  const { settings, build } = options;
  const child = fork(path.join(build.folder, "server.mjs"), {
    cwd: settings.root,
    env: environment(options),
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  passOn(child.stdout);
  const exited = once(child, "exit");
  const port = await new Promise((ready, failed) => {
    child.on("message", ({ ready: at, failure }) => {
      if (at) ready(at);
      if (failure === "EADDRINUSE" || failure === "EACCES")
        failed(portFailure(settings.port, failure));
      else if (failure) failed(new Failure(`Le serveur ne démarre pas\u00a0: ${failure}`));
    });
    child.on("exit", () => failed(new Failure("Le serveur s’est arrêté avant d’être prêt.")));
  });
  return {
    port,
    exited,
    async stop() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}
