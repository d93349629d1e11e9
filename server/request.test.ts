import { describe, expect, it, test } from "vitest";

import { running } from "./testing/running";

const MEBIBYTE = 1024 * 1024;
const boundary = { "content-type": "multipart/form-data; boundary=x" };

const send = (url: string, init: RequestInit = {}) => fetch(url, { method: "POST", ...init });

/** A body whose length is not announced. */
const streamed = (bytes: number): RequestInit & { duplex: "half" } => ({
  body: new ReadableStream({
    start(controller) {
      for (let sent = 0; sent < bytes; sent += 65_536)
        controller.enqueue(new Uint8Array(Math.min(65_536, bytes - sent)));
      controller.close();
    },
  }),
  duplex: "half",
});

describe("the size of what is sent", () => {
  test.each([
    ["a text form", {}, MEBIBYTE, "/page/envoi"],
    ["a form with files", boundary, 21 * MEBIBYTE, "/page/envoi"],
    ["a form of contours", boundary, 61 * MEBIBYTE, "/administration/contours/envoi"],
    ["a text sent as contours", {}, MEBIBYTE, "/administration/contours/envoi"],
  ] as const)("%s is taken up to its limit, announced or not", async (_, headers, limit, path) => {
    await using server = await running();
    const at = `${server.url}${path}`;
    for (const init of [{ body: new Uint8Array(limit) }, streamed(limit)]) {
      const taken = await send(at, { headers, ...init });
      expect(await taken.json()).toMatchObject({ bytes: limit });
    }
    for (const init of [{ body: new Uint8Array(limit + 1) }, streamed(limit + 1)]) {
      const refused = await send(at, { headers, ...init });
      expect(refused.status).toBe(413);
      expect(await refused.text()).toContain("trop lourd");
    }
  });
});

describe("where a form comes from", () => {
  const cases: [string, Record<string, string>, number][] = [
    ["no origin", {}, 200],
    ["our own", { origin: "http://HOST" }, 200],
    ["another site", { origin: "https://ailleurs.example" }, 403],
    ["another port", { origin: "http://127.0.0.1:1" }, 403],
    ["another scheme's null", { origin: "null" }, 403],
    ["a hidden origin of our own", { origin: "null", "sec-fetch-site": "same-origin" }, 200],
    ["a hidden origin of a frame", { origin: "null", "sec-fetch-site": "cross-site" }, 403],
    ["a foreign referrer", { referer: "https://ailleurs.example/page" }, 403],
    ["what the browser calls foreign", { "sec-fetch-site": "cross-site" }, 403],
    ["nonsense", { origin: "::" }, 403],
  ];
  test.each(cases)("%s", async (_, headers, status) => {
    await using server = await running();
    const own = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace("HOST", server.host)]),
    );
    const answer = await send(`${server.url}/page/envoi`, { headers: own });
    expect(answer.status).toBe(status);
    if (status === 403) expect(await answer.text()).toContain("Rien n’a été enregistré");
  });

  it("is the public address behind a proxy", async () => {
    await using server = await running(undefined, { appUrl: "https://jalons.example" });
    const headers = { origin: "https://jalons.example" };
    expect((await send(`${server.url}/page/envoi`, { headers })).status).toBe(200);
  });

  it("does not matter for what only reads", async () => {
    await using server = await running();
    const headers = { origin: "https://ailleurs.example", "sec-fetch-site": "cross-site" };
    expect((await fetch(`${server.url}/page`, { headers })).status).toBe(200);
  });
});

describe("a form for another version", () => {
  test.each([
    ["sent to a page", "/page", {}],
    ["sent to an action", "/page/envoi", { "next-action": "00ff" }],
    ["sent where nothing takes it any more", "/disparu/envoi", {}],
  ] as const)("%s goes where it is kept", async (_, path, headers) => {
    await using server = await running();
    const answer = await send(`${server.url}${path}?a=1`, { headers, body: "x=1" });
    expect(await answer.json()).toMatchObject({
      url: "/api/version-changee",
      bytes: 3,
      headers: { "x-jalons-page": `${path}?a=1` },
    });
  });

  it("to an address that never was is an address that is not there", async () => {
    await using server = await running();
    const answer = await send(`${server.url}/rien`, { body: new FormData() });
    expect(await answer.json()).toMatchObject({ url: "/rien", method: "GET" });
  });

  it("by another method is refused", async () => {
    await using server = await running();
    expect((await send(`${server.url}/page`, { method: "DELETE" })).status).toBe(405);
  });
});

describe("what a request may say about itself", () => {
  const forged = {
    "x-forwarded-for": "10.0.0.1",
    "x-forwarded-host": "ailleurs.example",
    "x-middleware-subrequest": "middleware",
    "x-jalons-page": "/ailleurs",
  };

  it("is nothing that a proxy, Next or this server says", async () => {
    await using server = await running();
    const { headers } = await (await fetch(`${server.url}/page`, { headers: forged })).json();
    expect(headers).not.toHaveProperty("x-forwarded-for");
    expect(headers).not.toHaveProperty("x-forwarded-host");
    expect(headers).not.toHaveProperty("x-middleware-subrequest");
    expect(headers["x-jalons-page"]).toBe("/page");
  });

  it("is what a trusted proxy says, and nothing more", async () => {
    await using server = await running(undefined, { trustProxy: true });
    const { headers } = await (await fetch(`${server.url}/page`, { headers: forged })).json();
    expect(headers["x-forwarded-for"]).toBe("10.0.0.1");
    expect(headers).not.toHaveProperty("x-middleware-subrequest");
  });
});
