import path from "node:path";

import next from "next";

import { type Routes, readRoutes } from "./gates/routes";
import { currentEdition } from "./public-answers/register-edition";
import type { Application } from "./request";
import type { Settings } from "./settings";

/** In development pages come and go: anything may take a form, and nothing is kept. */
const ANYTHING: Routes = { kindOf: () => "handler", isPublic: () => false };

export async function loadApplication(settings: Settings, port: number): Promise<Application> {
  const dir = process.cwd();
  const app = next({ dev: settings.development, dir, port, hostname: "localhost", quiet: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  return {
    handle: (req, res) => handle(req, res),
    edition: currentEdition,
    ...(settings.development ? ANYTHING : readRoutes(path.resolve(dir, settings.dist))),
  };
}
