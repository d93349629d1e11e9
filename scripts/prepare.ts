import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { inspect, install } from "@/db/instance/installation";
import { Obstacle } from "@/db/instance/obstacle";
import { readPlacedCommunes } from "@/lib/server/shapes/placed-communes";

/** Run by scripts/start.mjs, which it tells what it does and how it ended. */
const tell = (message: Record<string, string>) =>
  process.send ? process.send(message) : console.log(Object.values(message).join(" "));

const env = (name: string) => process.env[name] || undefined;

function memoryIn(file: string) {
  return {
    read() {
      try {
        return readFileSync(file, "utf8").trim();
      } catch {
        return undefined;
      }
    },
    write(password: string) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, password, { mode: 0o600 });
    },
  };
}

/** How many times the country; 0 for the scenes alone. */
const scale = Number(env("JALONS_SCALE") ?? 0);

async function readNeighbours() {
  const placed = await readPlacedCommunes();
  return (code: string) => placed.get(code)?.neighbours ?? [];
}

const wish = {
  ownerUrl: env("DATABASE_URL") ?? "",
  appUrl: env("DATABASE_APP_URL"),
  memory: memoryIn(env("JALONS_LOGIN_FILE") ?? ".data/app-login"),
  demonstration: env("JALONS_DEMO") === "1",
  national: scale > 0 ? { scale, readNeighbours } : undefined,
  edition: env("JALONS_EDITION") ?? "",
  onProgress: (step: string) => tell({ progress: step }),
};

try {
  if (process.argv.includes("--look")) await inspect(wish);
  else tell({ appUrl: await install(wish) });
} catch (error) {
  const unexpected = error as Error;
  tell({
    failure: error instanceof Obstacle ? error.message : (unexpected.stack ?? String(error)),
  });
  process.exitCode = 1;
} finally {
  process.disconnect?.();
}
