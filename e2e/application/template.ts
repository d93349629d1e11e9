import { ensureBuild } from "../../scripts/build/build.mjs";
import { findChromium } from "../../scripts/chromium/find.mjs";
import { installTemplate } from "../../scripts/testing/installed-template";
import { openTestServer, root } from "../../scripts/testing/test-server";

/** Before all stories: one build, and one database that each worker copies. */
export default async function setup() {
  const onProgress = console.log;
  process.env["CHROMIUM_PATH"] ??= await findChromium({ root, onProgress });
  const build = await ensureBuild({ root, onProgress });
  const server = await openTestServer();
  const template = await installTemplate(server, build.stamp);
  process.env["E2E_BUILD"] = build.stamp;
  process.env["E2E_OWNER_URL"] = template.ownerUrl;
  process.env["E2E_APP_URL"] = template.appUrl;
  return () => server.close();
}
