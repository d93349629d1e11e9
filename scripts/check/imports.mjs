import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cruiser = path.join(root, "node_modules/dependency-cruiser");

/** dependency-cruiser needs TypeScript's JavaScript API, which version 7 does not have. */
function lendOlderTypeScript() {
  const link = path.join(cruiser, "node_modules/typescript");
  if (existsSync(link)) return;
  mkdirSync(path.dirname(link), { recursive: true });
  symlinkSync(path.join(root, "node_modules/typescript6"), link, "junction");
}

lendOlderTypeScript();
const folders = ["app", "components", "db", "e2e", "lib", "scripts", "server"].filter((folder) =>
  existsSync(path.join(root, folder)),
);
const { status } = spawnSync(
  process.execPath,
  [
    path.join(cruiser, "bin/dependency-cruise.mjs"),
    "--config",
    ".dependency-cruiser.cjs",
    ...folders,
  ],
  { cwd: root, stdio: "inherit" },
);
process.exitCode = status ?? 1;
