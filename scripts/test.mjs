import path from "node:path";
import { fileURLToPath } from "node:url";

import { giveUp, progress } from "./application/progress.mjs";
import { findChromium } from "./chromium/find.mjs";
import { ensurePackages } from "./packages/install.mjs";

const root = path.resolve(fileURLToPath(new URL("..", import.meta.url)));

/** Everything: what a pull request has to pass. */
async function test() {
  await ensurePackages({ root, onProgress: progress });
  const chromium = await findChromium({ root, onProgress: progress });
  const { build, checks, database, rules, stories } = await import("./testing/suites.mjs");

  const total = { passed: 0, failed: 0 };
  const play = async (suite) => {
    const { passed, failed, output } = await suite.run({ root, chromium, say: console.log });
    if (failed > 0) console.log(output);
    progress(`${suite.name}\u00a0: ${passed} passed, ${failed} failed`);
    total.passed += passed;
    total.failed += failed;
  };
  const inTurn = async (...suites) => {
    for (const suite of suites) await play(suite);
  };
  // Two lanes for two cores: the build keeps one of them busy most of the time.
  await Promise.all([inTurn(build), inTurn(checks, rules, database)]);
  await play(stories);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed;
}

const failed = await test().catch(giveUp);
process.exit(failed > 0 ? 1 : 0);
