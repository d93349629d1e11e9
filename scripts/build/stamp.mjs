import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const SOURCES = [
  "app",
  "components",
  "data",
  "db",
  "lib",
  "public",
  "scripts",
  "server",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "tsconfig.json",
];

const LEFT_OUT =
  /\.(test|spec)\.tsx?$|^db\/(bench|testing)\/|^scripts\/(bench|testing|check|postgres)\//;

function* filesUnder(root, name) {
  if (LEFT_OUT.test(name)) return;
  const file = path.join(root, name);
  if (!statSync(file).isDirectory()) {
    yield name;
    return;
  }
  for (const child of readdirSync(file).sort()) yield* filesUnder(root, `${name}/${child}`);
}

/** The same sources, packages and platform give the same build. */
export function stampOf(root) {
  const hash = createHash("sha256");
  hash.update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  for (const source of SOURCES.filter((name) => existsSync(path.join(root, name))))
    for (const name of filesUnder(root, source)) {
      const content = readFileSync(path.join(root, name));
      hash.update(`\0${name}\0${content.length}\0`).update(content);
    }
  return hash.digest("hex").slice(0, 16);
}
