import { gunzipSync } from "node:zlib";

import type { APIRequestContext } from "@playwright/test";

import { readSecrets } from "@/db/testing/secrets";
import { startOfPublicationDay } from "@/lib/domain/open-data/publication-day";

import { expect, test } from "./story";

const PAGES = [
  "/",
  "/?region=84",
  "/cpts",
  "/cpts?page=2",
  "/cpts?etape=left",
  "/regions/84",
  "/departements/43",
  "/evolution",
  "/evolution?region=84",
  "/sources",
  "/donnees",
];
const FILES = [
  "/api/v1/atlas",
  "/api/v1/atlas.csv",
  "/api/v1/cpts",
  "/api/v1/cpts.json",
  "/api/v1/cpts.csv",
  "/api/v1/cpts.geojson",
  "/api/v1/series",
  "/api/v1/series.csv",
  "/api/v1/snapshots",
  "/api/v1/actes.atom",
];

/** What a page says of every CPTS alike: definitions, folded, by what they are called. */
const withoutDefinitions = (html: string) =>
  html.replace(
    /<details\b[^>]*>\s*<summary>\s*(D’où vient ce chiffre|Que veut dire)[\s\S]*?<\/details>/g,
    "",
  );

/** What would tell how a step was reached, or why one ended. */
const TELLTALE =
  /oppos|refus|retir|retrait|abandon|tacite|réputé|expresse|sans suite|withdr|deemed/i;

const decoded = (html: string) =>
  html
    .replace(/&(#x27|#39|apos);/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

async function read(request: APIRequestContext, path: string): Promise<string> {
  const answer = await request.get(path);
  expect(answer.status(), path).toBe(200);
  return path.endsWith(".gz")
    ? gunzipSync(await answer.body()).toString()
    : decoded(await answer.text());
}

async function itemsOf<Item>(request: APIRequestContext, path: string): Promise<Item[]> {
  return ((await (await request.get(path)).json()) as { items: Item[] }).items;
}

/** Every CPTS of which something is public, and the months frozen so far. */
async function listed(request: APIRequestContext) {
  const followed = await itemsOf<{ id: string }>(request, "/api/v1/cpts.json");
  const left = await itemsOf<{ id: string }>(request, "/api/v1/cpts.json?etape=left");
  const months = await itemsOf<{ file: string }>(request, "/api/v1/snapshots");
  return {
    references: [...followed, ...left].map(({ id }) => id),
    files: months.map(({ file }) => new URL(file, "http://localhost").pathname),
  };
}

/** An hour of a fact: the midnight at which a term passes would tell it from a decision. */
const HOUR = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[^"<\s]*/g;

const hoursIn = (text: string) =>
  (text.match(HOUR) ?? []).filter((instant) => {
    const at = Date.parse(instant);
    return at !== startOfPublicationDay(at);
  });

test("nothing public reveals an opposition, a refusal, a withdrawal, or who and why", async ({
  request,
  theatre: _,
}) => {
  const { unknown, troubled, texts, people } = await readSecrets();
  expect(unknown.length).toBeGreaterThan(3);
  expect(troubled.length).toBeGreaterThan(5);
  expect(texts.length).toBeGreaterThan(10);

  const { references, files } = await listed(request);
  const all = [...new Set([...references, ...troubled])];
  const sheets = all.map((reference) => `/cpts/x-${reference.toLowerCase()}`);
  const details = all.map((reference) => `/api/v1/cpts/${reference}`);
  const communes = references.slice(0, 1).map((one) => `/api/v1/cpts/${one}/communes.csv`);
  for (const path of [...PAGES, ...FILES, ...files, ...sheets, ...details, ...communes]) {
    const text = await read(request, path);
    // When a month was frozen is no fact of a CPTS.
    if (path !== "/api/v1/snapshots") expect.soft(hoursIn(text), path).toEqual([]);
    expect.soft(TELLTALE.exec(withoutDefinitions(text))?.[0], path).toBeUndefined();
    for (const { reference, name } of unknown) {
      expect.soft(text.includes(reference), `${path} holds ${reference}`).toBe(false);
      expect.soft(text.includes(name), `${path} holds ${name}`).toBe(false);
    }
    for (const secret of [...texts, ...people])
      expect.soft(text.includes(secret), `${path} holds « ${secret} »`).toBe(false);
  }
  for (const { reference } of unknown)
    for (const path of [`/cpts/cpts-${reference.toLowerCase()}`, `/api/v1/cpts/${reference}`])
      expect((await request.get(path)).status(), path).toBe(404);
});
