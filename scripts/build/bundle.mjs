import { existsSync } from "node:fs";
import path from "node:path";

/** What runs outside Next: each becomes one file for Node, beside its packages. */
export const ENTRY_POINTS = {
  server: "server/main.ts",
  prepare: "scripts/prepare.ts",
  verify: "scripts/verify.ts",
  bench: "scripts/bench.ts",
};

export async function bundle({ root, entryPoints, folder }) {
  // Loaded late: it is only there once the packages are.
  const { build } = await import("esbuild");
  const existing = Object.entries(entryPoints).filter(([, file]) =>
    existsSync(path.join(root, file)),
  );
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(existing),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    alias: { "server-only": path.join(root, "scripts/build/server-only.ts") },
    bundle: true,
    format: "esm",
    logLevel: "error",
    packages: "external",
    platform: "node",
    sourcemap: "linked",
    target: "node20",
    tsconfig: path.join(root, "tsconfig.json"),
  });
}
