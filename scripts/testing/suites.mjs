import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";

import { ensureBuild } from "../build/build.mjs";
import { runChecks } from "../check/checks.mjs";

async function run({ root, parameters, env = {} }) {
  const child = spawn(process.execPath, parameters, {
    cwd: root,
    env: { ...process.env, NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => output.push(chunk));
  const [code] = await once(child, "close");
  return { code, output: Buffer.concat(output).toString().trim() };
}

/** A suite that ends badly without naming a test counts as one failure. */
function tallyOf({ code, output, report, read }) {
  try {
    const tally = read(JSON.parse(readFileSync(report, "utf8")));
    if (code !== 0 && tally.failed === 0) tally.failed = 1;
    return { ...tally, output };
  } catch {
    return { passed: 0, failed: 1, output };
  } finally {
    rmSync(report, { force: true });
  }
}

const reportFile = (root, name) => path.join(root, ".build", `${name}-${process.pid}.json`);

const vitest = (name, projects) => ({
  name,
  async run({ root }) {
    const report = reportFile(root, projects.join("-"));
    const parameters = [
      "node_modules/vitest/vitest.mjs",
      "run",
      ...projects.flatMap((project) => ["--project", project]),
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ];
    const { code, output } = await run({ root, parameters, env: { NODE_ENV: "test" } });
    const read = ({ numPassedTests, numFailedTests, testResults }) => {
      const broken = testResults.filter(
        (file) =>
          file.status === "failed" &&
          file.assertionResults.every(({ status }) => status !== "failed"),
      );
      return { passed: numPassedTests, failed: numFailedTests + broken.length };
    };
    return tallyOf({ code, output, report, read });
  },
});

export const checks = {
  name: "vérifications",
  async run({ root, say }) {
    return { ...(await runChecks(root, say)), output: "" };
  },
};

export const rules = vitest("règles", ["rules", "server"]);
export const database = vitest("base", ["db"]);

export const build = {
  name: "construction",
  async run({ root }) {
    try {
      await ensureBuild({ root });
      return { passed: 1, failed: 0, output: "" };
    } catch (error) {
      return { passed: 0, failed: 1, output: error.message };
    }
  },
};

export const stories = {
  name: "récits",
  async run({ root, chromium }) {
    const report = reportFile(root, "stories");
    const { code, output } = await run({
      root,
      parameters: ["node_modules/@playwright/test/cli.js", "test"],
      env: { CHROMIUM_PATH: chromium, E2E_REPORT: report },
    });
    const read = ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
    });
    return tallyOf({ code, output, report, read });
  },
};
