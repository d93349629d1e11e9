import path from "node:path";

import { Failure } from "../machine/failure.mjs";

/** What runs outside Next: each becomes one file for Node, beside its packages. */
export const ENTRY_POINTS = {
  server: "server/main.ts",
  prepare: "scripts/prepare.ts",
  contours: "lib/server/contours/thread.ts",
};

let underWay = 0;

export async function bundle({ root, entryPoints, folder }) {
  // Loaded late: it is only there once the packages are.
  const { build, stop } = await import("esbuild");
  underWay += 1;
  try {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints,
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      alias: { "server-only": path.join(root, "scripts/build/server-only.ts") },
      bundle: true,
      format: "esm",
      logLevel: "error",
      metafile: true,
      packages: "external",
      platform: "node",
      sourcemap: "linked",
      target: "node20",
      tsconfig: path.join(root, "tsconfig.json"),
    });
    refuseMissingFiles(metafile);
  } finally {
    underWay -= 1;
    // Its helper process would stay as long as this one.
    if (underWay === 0) await stop();
  }
}

/** esbuild takes a file of ours that is missing for a package, and only Node would complain. */
function refuseMissingFiles({ outputs }) {
  const missing = Object.values(outputs)
    .flatMap(({ imports }) => imports)
    .find(({ external, path: name }) => external && name.startsWith("@/"));
  if (missing) throw new Failure(`Le fichier ${missing.path} n’existe pas.`);
}
