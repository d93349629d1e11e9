import { chromium, type Page } from "@playwright/test";

export type Seen = { path: string; scriptBytes: number; lcp: number; cls: number };

/** A telephone's screen on an average network: what page laboratories usually take. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

const watch = () => {
  const seen = { lcp: 0, cls: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.lcp = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) seen.cls += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
};

async function look(page: Page, url: string): Promise<Omit<Seen, "path">> {
  let scriptBytes = 0;
  page.on("requestfinished", async (request) => {
    if (request.resourceType() !== "script") return;
    const { responseBodySize } = await request.sizes();
    scriptBytes += responseBodySize;
  });
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: "networkidle" });
  await page.waitForFunction(() => (window as unknown as { seen: { lcp: number } }).seen.lcp > 0);
  const seen = await page.evaluate(
    () => (window as unknown as { seen: { lcp: number; cls: number } }).seen,
  );
  return { scriptBytes, ...seen };
}

/** Public pages in a real browser, each with nothing in its cache. */
export async function visit(
  base: string,
  { paths, executablePath }: { paths: readonly string[]; executablePath: string },
): Promise<Seen[]> {
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
  });
  try {
    const all: Seen[] = [];
    for (const path of paths) {
      const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send("Network.enable");
      await session.send("Network.emulateNetworkConditions", NETWORK);
      all.push({ path, ...(await look(page, base + path)) });
      await context.close();
    }
    return all;
  } finally {
    await browser.close();
  }
}
