import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

import { stateOf } from "@/db/testing/stage";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [390, 1280];

const REFERENCE = /\/dossiers\/([0-9A-Z]{2,3}-\d{4}-\d{4,})/;

/** The page without what tells one dossier or one act from another. */
const patternOf = (address: URL) =>
  address.pathname
    .replace(REFERENCE, "/dossiers/[reference]")
    .replace(/\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, "/[id]")
    .replace(/\/(actes|versions)\/\d+/, "/$1/[version]");

/** What was inspected already in this worker: each page once per state of its dossier. */
const seen = new Set<string>();

async function keyOf(page: Page, who: string) {
  const address = new URL(page.url());
  const reference = REFERENCE.exec(address.pathname)?.[1];
  const state = reference ? await stateOf(reference) : undefined;
  const sentBack = address.searchParams.has("repris") ? "sent back" : "";
  return [patternOf(address), state, sentBack, who].join(" ");
}

/** Accessibility at both widths, and nothing wider than a small screen. */
export async function inspect(page: Page, who: string): Promise<void> {
  const key = await keyOf(page, who);
  if (seen.has(key)) return;
  seen.add(key);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    const found = violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join("\n  ")}`,
    );
    expect.soft(found, `${key} at ${width}`).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `${key} is wider than ${width}`).toBeLessThanOrEqual(0);
  }
}
