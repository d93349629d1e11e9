import { setTimeout as pause } from "node:timers/promises";

import { describe, expect, it, test } from "vitest";

import { running } from "../testing/running";

const HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
};

describe("every answer", () => {
  test.each(["/page", "/rien", "/%E0%A4%A", "/a%00b"])("%s carries our headers", async (path) => {
    await using server = await running();
    const { headers } = await fetch(server.url + path);
    expect(Object.fromEntries(headers)).toMatchObject(HEADERS);
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
  });

  it("has a nonce of its own, the one that Next is given", async () => {
    await using server = await running();
    const policyOf = ({ headers }: Response) => headers.get("content-security-policy");
    const first = await fetch(`${server.url}/page`);
    const second = await fetch(`${server.url}/page`);
    expect(policyOf(first)).not.toBe(policyOf(second));
    const { headers } = await first.json();
    expect(headers["content-security-policy"]).toBe(policyOf(first));
  });

  it("keeps a demonstration, exports included, out of every index", async () => {
    await using shown = await running(undefined, { demonstration: true });
    expect((await fetch(shown.url)).headers.get("x-robots-tag")).toBe("noindex");
    await using real = await running();
    expect((await fetch(real.url)).headers.get("x-robots-tag")).toBeNull();
  });

  it("says that the connection stays safe when the address is", async () => {
    await using server = await running(undefined, { https: true });
    const { headers } = await fetch(server.url);
    expect(headers.get("strict-transport-security")).toContain("max-age=63072000");
    expect(headers.get("content-security-policy")).toContain("upgrade-insecure-requests");
  });
});

describe("an answer that does not come", () => {
  it("is replaced by a page, and may come too late without harm", async () => {
    await using server = await running(
      async (_, res) => {
        await pause(150);
        res.setHeader("content-type", "text/plain");
        res.end("trop tard");
      },
      { waitMilliseconds: 50 },
    );
    const read = await fetch(`${server.url}/page`);
    expect(read.status).toBe(503);
    expect(read.headers.get("retry-after")).toBe("60");
    expect(await read.text()).toContain("ne faisait que lire");
    const sent = await fetch(`${server.url}/page/envoi`, { method: "POST", body: "x=1" });
    expect(await sent.text()).toContain("ne comptera qu’une fois");
    await pause(200);
  });

  it("because of an error is a page with the reference of the log", async () => {
    await using server = await running(() => {
      throw new Error("on purpose");
    });
    const answer = await fetch(`${server.url}/page`);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toMatch(/Référence à citer\u00a0: [2-9A-Z]{4}-[2-9A-Z]{4}/);
  });
});

describe("compression", () => {
  const text = "Jalons ".repeat(2000);

  it("packs text, piece by piece", async () => {
    await using server = await running(async (_, res) => {
      res.setHeader("content-type", "text/html; charset=utf-8");
      res.setHeader("etag", '"a"');
      res.write(text);
      await pause(10);
      res.end(text);
    });
    const plain = await fetch(`${server.url}/page`, { headers: { "accept-encoding": "identity" } });
    expect(await plain.text()).toBe(text + text);
    const packed = await fetch(`${server.url}/page`, { headers: { "accept-encoding": "br" } });
    expect(packed.headers.get("content-encoding")).toBe("br");
    expect(packed.headers.get("vary")).toContain("Accept-Encoding");
    expect(packed.headers.get("etag")).toBe('W/"a"');
    expect(await packed.text()).toBe(text + text);
  });

  it("leaves short answers, pictures and headers alone", async () => {
    for (const [type, body] of [
      ["text/plain", "court"],
      ["image/png", text],
    ] as const) {
      await using server = await running((_, res) => {
        res.setHeader("content-type", type);
        res.end(body);
      });
      const answer = await fetch(`${server.url}/page`, { headers: { "accept-encoding": "br" } });
      expect(answer.headers.get("content-encoding")).toBeNull();
      expect(await answer.text()).toBe(body);
      const head = await fetch(`${server.url}/page`, { method: "HEAD" });
      expect(await head.text()).toBe("");
    }
  });
});
