import path from "node:path";

import next from "next";

import { readRoutes } from "./gates/routes";
import type { Application } from "./request";
import type { Settings } from "./settings";

/** In development pages come and go: anything may take a form. */
const anything = () => "handler" as const;

export async function loadApplication(settings: Settings, port: number): Promise<Application> {
  const dir = process.cwd();
  const app = next({ dev: settings.development, dir, port, hostname: "localhost", quiet: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  return {
    handle: (req, res) => handle(req, res),
    kindOf: settings.development ? anything : readRoutes(path.resolve(dir, settings.dist)),
  };
}
