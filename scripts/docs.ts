import { existsSync, readFileSync, writeFileSync } from "node:fs";

import { lifecycleDocument } from "@/lib/domain/lifecycle/diagram";
import { changeDocument } from "@/lib/domain/territory-change/document";

/** Pages of docs/ that are made from the code, by their path from the repository's root. */
const DOCUMENTS = {
  "docs/lifecycle.md": lifecycleDocument,
  "docs/territory-change.md": changeDocument,
};

const isCheck = process.argv.includes("--check");

for (const [file, write] of Object.entries(DOCUMENTS)) {
  const text = write();
  const isFresh = existsSync(file) && readFileSync(file, "utf8") === text;
  if (isFresh) continue;
  if (isCheck) {
    console.error(`${file} is stale: run npm run docs.`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`${file} written.`);
  }
}
