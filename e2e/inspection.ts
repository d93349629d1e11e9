import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

import { stateOf } from "@/db/testing/stage";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [390, 1280];
const NARROWEST = 320;

const REFERENCE = /\/dossiers\/([0-9A-Z]{2,3}-\d{4}-\d{4,})/;

/** The page without what tells one dossier or one act from another. */
const patternOf = (address: URL) =>
  address.pathname
    .replace(REFERENCE, "/dossiers/[reference]")
    .replace(/\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, "/[id]")
    .replace(/\/(actes|versions)\/\d+/, "/$1/[version]")
    .replace(/\/comparer\/.*/, "/comparer/[a]/[b]")
    .replace(/^\/cpts\/[^/]+/, "/cpts/[slug]")
    .replace(/^\/(regions|departements)\/.*/, "/$1/[code]");

/** What a page asks or says after a press on one of its buttons. */
const AFTER_A_PRESS = [
  "q",
  "partie",
  "ajout",
  "ajoutees",
  "retrait",
  "commune",
  "categories",
  "connu_le",
];

/** A page is one thing per state of its dossier, sent back or not; an observer's is another. */
async function nameOf(page: Page, who: string) {
  const address = new URL(page.url());
  const reference = REFERENCE.exec(address.pathname)?.[1];
  return [
    patternOf(address),
    reference && (await stateOf(reference)),
    address.searchParams.has("repris") && "sent back",
    ...AFTER_A_PRESS.filter((name) => address.searchParams.has(name)),
    who === "observateur" && "observer",
  ]
    .filter(Boolean)
    .join(" ");
}

/** The first worker that comes to a page inspects it, for all of them. */
function isFirst(name: string): boolean {
  const folder = path.join(test.info().project.outputDir, "inspected");
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(path.join(folder, encodeURIComponent(name)), "", { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}

/** Accessibility at both widths, and nothing wider than a small screen. */
export async function inspect(page: Page, who: string): Promise<void> {
  await inspectAs(page, await nameOf(page, who));
}

/** The same, of a page that somebody has changed without leaving it. */
export async function inspectAs(page: Page, name: string): Promise<void> {
  if (!isFirst(name)) return;
  await holds(page, NARROWEST, name);
  for (const width of WIDTHS) {
    await holds(page, width, name);
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    const found = violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join("\n  ")}`,
    );
    expect.soft(found, `${name} at ${width}`).toEqual([]);
  }
}

async function holds(page: Page, width: number, name: string): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, `${name} is wider than ${width}`).toBeLessThanOrEqual(0);
}
