import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

import { createDatabase, dropDatabases } from "../../db/instance/databases";
import { root } from "../../scripts/testing/test-server";

const given = (name: string) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is set by e2e/application/template.ts`);
  return value;
};

const nameOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));

const at = (url: string, database: string) => {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
};

/** The built application on a free port, over its own copy of the template. */
export async function openApplication(worker: number) {
  const template = given("E2E_OWNER_URL");
  const maintenance = at(template, "postgres");
  const name = `${nameOf(template)}_${worker}_${process.pid}`;
  const ownerUrl = await createDatabase(maintenance, name, nameOf(template));
  const appUrl = at(given("E2E_APP_URL"), name);
  const build = path.join(root, ".build", given("E2E_BUILD"));
  const child = fork(path.join(build, "server.mjs"), {
    cwd: root,
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      AUTH_SECRET: "a secret that only the stories know, and nobody else",
      DATABASE_APP_URL: appUrl,
      JALONS_DEMO: "1",
      JALONS_DIST: `.build/${path.basename(build)}/next`,
      PORT: "0",
      // One story reads every sheet and every answer, faster than a reader would.
      PUBLIC_BURST: "5000",
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [{ ready: port, failure }] = (await once(child, "message")) as [
    { ready?: number; failure?: string },
  ];
  if (!port) throw new Error(`the server did not start: ${failure}`);
  return {
    url: `http://localhost:${port}`,
    ownerUrl,
    appUrl,
    async close() {
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      await exited;
      await dropDatabases(maintenance, [name]);
    },
  };
}
