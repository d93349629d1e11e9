import path from "node:path";
import { fileURLToPath } from "node:url";

import { runTool } from "./build/tool.mjs";

const root = path.resolve(fileURLToPath(new URL("..", import.meta.url)));

process.exit(await runTool({ root, entry: "scripts/shapes.ts", args: process.argv.slice(2) }));
