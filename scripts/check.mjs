import path from "node:path";
import { fileURLToPath } from "node:url";

import { runChecks } from "./check/checks.mjs";

const { failed } = await runChecks(path.resolve(fileURLToPath(new URL("..", import.meta.url))));
process.exit(failed > 0 ? 1 : 0);
