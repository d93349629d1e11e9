import type { APIRequestContext } from "@playwright/test";

import { readSecrets } from "@/db/testing/secrets";

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
];
const FILES = [
  "/api/v1/atlas",
  "/api/v1/atlas.csv",
  "/api/v1/cpts",
  "/api/v1/cpts.json",
  "/api/v1/cpts.csv",
  "/api/v1/cpts.geojson",
  "/api/v1/series",
  "/api/v1/actes.atom",
];

/** What a page says of every CPTS alike: definitions, folded. */
const withoutDefinitions = (html: string) => html.replace(/<details\b[\s\S]*?<\/details>/g, "");

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
  return decoded(await answer.text());
}

test("nothing public reveals an opposition, a refusal, a withdrawal, or who and why", async ({
  request,
  theatre: _,
}) => {
  const { unknown, troubled, texts, people } = await readSecrets();
  expect(unknown.length).toBeGreaterThan(3);
  expect(troubled.length).toBeGreaterThan(5);
  expect(texts.length).toBeGreaterThan(10);

  const { items } = (await (await request.get("/api/v1/cpts.json")).json()) as {
    items: { id: string }[];
  };
  const sheets = items.map(({ id }) => `/cpts/x-${id.toLowerCase()}`);
  const details = troubled.map((reference) => `/api/v1/cpts/${reference}`);
  for (const path of [...PAGES, ...FILES, ...sheets, ...details]) {
    const text = await read(request, path);
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
