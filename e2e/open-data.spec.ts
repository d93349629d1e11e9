import { gunzipSync } from "node:zlib";

import { expect, test } from "./story";

test("a visitor chooses a day, and takes the data of that day away", async ({ as }) => {
  const visitor = await as("visiteur");
  await visitor.open("/donnees");
  await visitor.main.getByLabel("Région", { exact: true }).selectOption("84");
  await visitor.main.getByLabel("Situation au").fill("2026-03-01");
  await visitor.press("Afficher");
  await visitor.sees("Situation au 1er mars 2026.");
  const csv = visitor.main.getByRole("link", { name: "CPTS (CSV)" });
  await expect(csv).toHaveAttribute("href", "/api/v1/cpts.csv?date=2026-03-01&region=84");
  const download = visitor.page.waitForEvent("download");
  await csv.click();
  expect((await download).suggestedFilename()).toBe("cpts-2026-03-01.csv");

  await visitor.open("/donnees?date=2026-02-30");
  await visitor.sees("Cette demande n’a pas été comprise");
});

test("every example of the page answers", async ({ as }) => {
  const visitor = await as("visiteur");
  await visitor.open("/donnees");
  const hrefs = await visitor.main
    .locator('a[href^="/api/v1/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(hrefs.length).toBeGreaterThan(15);
  for (const href of new Set(hrefs))
    expect([href, (await visitor.page.request.get(href)).status()]).toEqual([href, 200]);
});

test("a program follows the service from another site, and is told once", async ({ as }) => {
  const { page } = await as("visiteur");
  const first = await page.request.get("/api/v1/atlas?region=84");
  expect((await first.json()).regions).toHaveLength(1);
  expect(first.headers()["access-control-allow-origin"]).toBe("*");
  const etag = first.headers()["etag"] ?? "";
  const again = await page.request.get("/api/v1/atlas?region=84", {
    headers: { "if-none-match": etag },
  });
  expect(again.status()).toBe(304);
  for (const [path, status] of [
    ["/api/v1/atlas?date=2026-02-30", 400],
    ["/api/v1/atlas?regoin=84", 400],
    ["/api/v1/cpts?page=999999999", 404],
    ["/api/v1/cpts/43-1999-0001", 404],
    ["/api/v1/rien", 404],
  ] as const) {
    const refused = await page.request.get(path);
    expect([path, refused.status()]).toEqual([path, status]);
    expect(refused.headers()["content-type"]).toBe("application/problem+json");
  }
  expect((await page.request.post("/api/v1/atlas")).status()).toBe(405);
  const asText = { headers: { accept: "text/plain" } };
  expect((await page.request.get("/api/v1/atlas?region=84", asText)).status()).toBe(406);
});

test("the feed is well formed, and leads to a frozen month", async ({ as }) => {
  const visitor = await as("visiteur");
  await visitor.open("/donnees");
  const feed = await visitor.page
    .locator('link[rel="alternate"][type="application/atom+xml"]')
    .getAttribute("href");
  const text = await (await visitor.page.request.get(feed ?? "")).text();
  const read = await visitor.page.evaluate((xml) => {
    const atom = new DOMParser().parseFromString(xml, "application/xml");
    return {
      errors: atom.querySelectorAll("parsererror").length,
      entries: atom.querySelectorAll("entry > id").length,
      file: atom.querySelector('link[rel="enclosure"]')?.getAttribute("href"),
    };
  }, text);
  expect(read.errors).toBe(0);
  expect(read.entries).toBeGreaterThan(10);
  const file = await visitor.page.request.get(new URL(read.file ?? "").pathname);
  expect(gunzipSync(await file.body()).toString()).toMatch(/^\{"type":"header"/);
});
