import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(fileURLToPath(new URL("../..", import.meta.url)));
const copy = `.build/drift-${process.pid}`;

/** Generates into a copy: a migration that appears there is one that somebody forgot. */
cpSync(path.join(root, "db/migrations"), path.join(root, copy), { recursive: true });
try {
  const drizzle = path.join(root, "node_modules/drizzle-kit/bin.cjs");
  const options = ["--dialect=postgresql", "--schema=./db/schema/*.ts", "--casing=snake_case"];
  const parameters = [drizzle, "generate", ...options, `--out=./${copy}`, "--name=forgotten"];
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, {
    cwd: root,
    encoding: "utf8",
  });
  const forgotten = readdirSync(path.join(root, copy)).some((name) => name.includes("forgotten"));
  if (status !== 0 || forgotten) {
    console.error(stdout, stderr);
    if (forgotten) console.error("The schema and its migrations differ: run npm run db:generate.");
    process.exitCode = 1;
  }
} finally {
  rmSync(path.join(root, copy), { recursive: true, force: true });
}
