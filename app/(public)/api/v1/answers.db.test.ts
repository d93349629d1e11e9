import { describe, expect, it, test } from "vitest";

import { ask, openDemonstration } from "@/db/testing/open-data";
import { PROBLEM } from "@/lib/domain/open-data/problem";
import { startOfPublicationDay } from "@/lib/domain/open-data/publication-day";

import * as anything from "./[[...path]]/route";
import * as atlas from "./atlas/route";
import * as atlasCsv from "./atlas.csv/route";
import * as cpts from "./cpts/route";
import * as cptsCsv from "./cpts.csv/route";
import * as series from "./series/route";

openDemonstration();

const long = "a".repeat(3000);

describe("what cannot be answered", () => {
  test.each([
    ["too early", "?date=2016-01-25", ["date"]],
    ["impossible", "?date=2026-02-30", ["date"]],
    ["of another form", "?date=01/03/2026&connu_le=2026-3-1", ["date", "connu_le"]],
    ["unknown codes", "?region=99&departement=20", ["region", "departement"]],
    ["a département of another région", "?region=53&departement=43", ["departement"]],
    ["given twice", "?date=2026-01-01&date=2026-02-01", ["date"]],
    ["too long", `?date=${long}`, ["date"]],
    ["an unknown name", "?stage=aciSigned", ["stage"]],
    ["a name as long as it goes", `?${long}=1`, ["a".repeat(40)]],
    ["controls", "?region=%00%01x", ["region"]],
    ["objects of the language", "?constructor=1&__proto__=2", ["constructor", "__proto__"]],
  ])("%s is a problem that says what to do", async (_, query, names) => {
    for (const route of [atlas, atlasCsv, cpts, cptsCsv, series]) {
      const answer = await ask(route, query);
      expect(answer.status).toBe(400);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      const problem = PROBLEM.parse(await answer.json());
      expect(problem.errors?.map(({ name }) => name)).toEqual(names);
    }
  });

  test.each([
    ["?page=0", 400],
    ["?page=-1", 400],
    ["?page=2.5", 400],
    ["?page=1e3", 400],
    ["?page=99999999999999999999", 400],
    ["?page=999999999", 404],
    ["?limit=0", 400],
    ["?limit=501", 400],
    ["?etape=constructor", 400],
    ["?commune=99999", 400],
    ["?commune=%00", 200],
    [`?q=${long}`, 400],
    ["?q=%00%27%3B--", 200],
    ["?q=a&q=b", 400],
  ])("a list asked by %s is answered %i", async (query, status) => {
    const answer = await ask(cpts, query);
    expect(answer.status).toBe(status);
    if (status !== 200) PROBLEM.parse(await answer.json());
  });

  it("an address that is none, another method, another format", async () => {
    expect((await ask(anything)).status).toBe(404);
    const sent = await atlas.POST(new Request("http://localhost/", { method: "POST" }), {
      params: Promise.resolve({}),
    });
    expect(sent.status).toBe(405);
    expect(sent.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    PROBLEM.parse(await sent.json());
    for (const accept of ["text/html", "application/json;q=0", "image/*, text/csv"])
      expect((await ask(atlas, "", { headers: { accept } })).status).toBe(406);
    for (const accept of ["*/*", "application/*;q=0.1", "text/html, application/json;q=0.9"])
      expect((await ask(atlas, "", { headers: { accept } })).status).toBe(200);
  });
});

describe("an answer that is known", () => {
  it("is not sent again, by its tag; its date is a day, which does not tell", async () => {
    const first = await ask(atlas, "?date=2026-03-01");
    const headers = (more: Record<string, string>) => ({ headers: more });
    const tag = first.headers.get("etag") ?? "";
    const modified = first.headers.get("last-modified") ?? "";
    const again = async (more: Record<string, string>, query = "?date=2026-03-01") =>
      (await ask(atlas, query, headers(more))).status;
    expect(Date.parse(modified)).toBeLessThanOrEqual(Date.now());
    expect(Date.parse(modified)).toBe(startOfPublicationDay(Date.parse(modified)));
    expect(await again({ "if-none-match": tag })).toBe(304);
    expect(await again({ "if-none-match": `"x", ${tag.replace("W/", "")}` })).toBe(304);
    expect(await again({ "if-none-match": '"x"', "if-modified-since": modified })).toBe(200);
    expect(await again({ "if-modified-since": modified })).toBe(200);
    expect(await again({ "if-none-match": tag }, "?date=2026-03-02")).toBe(200);
  });

  it("has one tag whatever the order of its parameters", async () => {
    const tags = await Promise.all(
      ["?region=84&date=2026-03-01", "?date=2026-03-01&region=84"].map(async (query) =>
        (await ask(atlas, query)).headers.get("etag"),
      ),
    );
    expect(tags[0]).toBe(tags[1]);
  });
});

it("HEAD says the same without the answer; OPTIONS lets any site read", async () => {
  const context = { params: Promise.resolve({}) };
  const request = (method: string) => new Request("http://localhost/api/v1/atlas", { method });
  const read = await atlas.GET(request("GET"), context);
  const head = await atlas.HEAD(request("HEAD"), context);
  expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(read.headers));
  expect(await head.text()).toBe("");
  expect(read.headers.get("link")).toContain('rel="license"');
  const options = await atlas.OPTIONS();
  expect(options.status).toBe(204);
  expect(options.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
});

it("a file for spreadsheets has its mark, semicolons and CRLF", async () => {
  const answer = await ask(cptsCsv, "?region=84");
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  expect(text).toMatch(/^reference;nom;etape;/);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(answer.headers.get("content-disposition")).toMatch(/filename="cpts-\d{4}-\d\d-\d\d.csv"/);
});
