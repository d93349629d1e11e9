import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";

import { runTool } from "../build/tool.mjs";

const command = (name, ...parameters) => ({
  name,
  async run(root) {
    const child = spawn(process.execPath, parameters, {
      cwd: root,
      env: { ...process.env, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => output.push(chunk));
    const [code] = await once(child, "close");
    return { passed: code === 0, output: Buffer.concat(output).toString() };
  },
});

const docs = {
  name: "generated docs are fresh",
  async run(root) {
    if (!existsSync(path.join(root, "scripts/docs.ts"))) return { passed: true, output: "" };
    const code = await runTool({ root, entry: "scripts/docs.ts", args: ["--check"] });
    return { passed: code === 0, output: "Run npm run docs." };
  },
};

export const CHECKS = [
  command(
    "biome",
    "node_modules/@biomejs/biome/bin/biome",
    "ci",
    "--error-on-warnings",
    "--colors=off",
  ),
  command("types", "node_modules/typescript/bin/tsc", "--noEmit"),
  command("imports", "scripts/check/imports.mjs"),
  command("nothing unused", "node_modules/knip/bin/knip.js"),
  command("migrations match the schema", "scripts/check/drift.mjs"),
  docs,
];

/** Runs all checks, two at a time, and says how each went. */
export async function runChecks(root, say = console.log) {
  const waiting = [...CHECKS];
  const tally = { passed: 0, failed: 0 };
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const start = performance.now();
      const { passed, output } = await check.run(root);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      say(`${passed ? "✓" : "✗"} ${check.name} (${seconds} s)`);
      if (!passed) say(output.trim());
      tally[passed ? "passed" : "failed"] += 1;
    }
  };
  await Promise.all([lane(), lane()]);
  return tally;
}
