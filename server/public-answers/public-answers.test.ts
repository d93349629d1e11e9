import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate as turn } from "node:timers/promises";

import { describe, expect, it, test } from "vitest";

import { running } from "../testing/running";

const USUAL_OF_NEXT = "private, no-cache, no-store, max-age=0, must-revalidate";
const TEXT = "Jalons ".repeat(500);

/** An application that says how often it was asked, and what it saw of the reader. */
function counting(say: (req: IncomingMessage, res: ServerResponse) => void = () => {}) {
  const asked: string[] = [];
  return {
    asked,
    async handle(req: IncomingMessage, res: ServerResponse) {
      asked.push(req.url ?? "");
      res.setHeader("cache-control", USUAL_OF_NEXT);
      res.setHeader("vary", "rsc, next-router-state-tree, Origin");
      res.setHeader("content-type", "text/html; charset=utf-8");
      say(req, res);
      if (res.writableEnded) return;
      res.write(`<p>${asked.length} ${req.headers.cookie ?? "personne"}</p>`);
      await turn();
      res.end(`${TEXT}<script>self.__next_f.push(1)</script>`);
    },
  };
}

const plainly = { headers: { "accept-encoding": "identity" } };

describe("a public answer", () => {
  it("is computed once, for nobody in particular, and says how it may be kept", async () => {
    const app = counting();
    await using server = await running(app.handle);
    const first = await fetch(`${server.url}/public?page=2&date=2026-01-01`, {
      headers: { cookie: "jalons=secret" },
    });
    expect(await first.text()).toBe(`<p>1 personne</p>${TEXT}`);
    const second = await fetch(`${server.url}/public?date=2026-01-01&page=2`);
    expect(await second.text()).toBe(`<p>1 personne</p>${TEXT}`);
    expect(app.asked).toEqual(["/public?date=2026-01-01&page=2"]);
    expect(Object.fromEntries(second.headers)).toMatchObject({
      "cache-control": expect.stringMatching(/^public, max-age=\d+.*stale-while-revalidate=/),
      "x-data-version": "2026-11-20.2026-11-25",
      vary: "Origin, Accept-Encoding",
      etag: expect.stringMatching(/^"[\w-]{22}(-br|-gzip)?"$/),
      "content-security-policy": expect.stringContaining("script-src 'self';"),
    });
    expect(second.headers.has("set-cookie")).toBe(false);
  });

  it("of the service is refused to a program that takes other formats, kept or not", async () => {
    const app = counting((_, res) => {
      res.setHeader("content-type", "text/csv; charset=utf-8");
      res.setHeader("cache-control", "public");
    });
    await using server = await running(app.handle);
    const ask = (accept: string) =>
      fetch(`${server.url}/api/v1/atlas.csv`, { headers: { accept } });
    for (const accept of ["application/json", "text/csv", "text/*;q=0.5", "image/png", "*/*"]) {
      const answer = await ask(accept);
      const isTaken = /text|\*\/\*/.test(accept);
      expect([accept, answer.status]).toEqual([accept, isTaken ? 200 : 406]);
      if (!isTaken) expect(await answer.json()).toMatchObject({ status: 406 });
    }
    expect(app.asked).toHaveLength(1);
  });

  it("is computed once for all who ask at the same time", async () => {
    const app = counting();
    await using server = await running(app.handle);
    const all = await Promise.all(
      Array.from({ length: 20 }, () => fetch(`${server.url}/public`).then((one) => one.text())),
    );
    expect(new Set(all).size).toBe(1);
    expect(app.asked).toHaveLength(1);
  });

  it.each(["br", "gzip", "identity"])("travels as %s, and is not sent twice", async (encoding) => {
    await using server = await running(counting().handle);
    const headers = { "accept-encoding": encoding };
    const whole = await fetch(`${server.url}/public`, { headers });
    expect(whole.headers.get("content-encoding") ?? "identity").toBe(encoding);
    expect(await whole.text()).toContain(TEXT);
    const head = await fetch(`${server.url}/public`, { method: "HEAD", headers });
    expect(await head.text()).toBe("");
    for (const name of ["etag", "content-length"])
      expect(head.headers.get(name)).toBe(whole.headers.get(name));
    const conditions: Record<string, string>[] = [
      { "if-none-match": whole.headers.get("etag") ?? "" },
      { "if-none-match": `"autre", W/${whole.headers.get("etag")}` },
    ];
    for (const condition of conditions) {
      const again = await fetch(`${server.url}/public`, { headers: { ...headers, ...condition } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe("");
      expect(again.headers.get("etag")).toBe(whole.headers.get("etag"));
    }
    const other = { ...headers, "if-none-match": '"autre"' };
    expect((await fetch(`${server.url}/public`, { headers: other })).status).toBe(200);
  });

  it("is another one when the data or the day is", async () => {
    const app = counting();
    let edition = { version: "1", today: "2026-11-25", changedAt: 0 };
    await using server = await running(app.handle, {}, async () => edition);
    const read = async () => (await fetch(`${server.url}/public`, plainly)).text();
    expect(await read()).toContain("<p>1 ");
    edition = { ...edition, version: "2" };
    expect(await read()).toContain("<p>2 ");
    edition = { ...edition, today: "2026-11-26" };
    expect(await read()).toContain("<p>3 ");
    expect(await read()).toContain("<p>3 ");
  });

  it("says nothing of what is recorded and not public yet", async () => {
    let edition = {
      version: "1",
      today: "2026-11-25",
      changedAt: Date.parse("2026-11-20T09:00:00Z"),
    };
    await using server = await running(
      (_, res) => {
        res.setHeader("content-type", "text/html");
        res.end(TEXT);
      },
      {},
      async () => edition,
    );
    const read = async () => {
      const { headers } = await fetch(`${server.url}/public`, plainly);
      return Object.entries(Object.fromEntries(headers)).filter(([name]) => name !== "date");
    };
    const before = await read();
    edition = { ...edition, version: "2" };
    expect(await read()).toEqual(before);
    expect(before.map(([name]) => name)).not.toContain("last-modified");
  });

  it("is served on while the base does not answer", async () => {
    let isThere = true;
    await using server = await running(counting().handle, {}, async () => {
      if (!isThere) throw new Error("no base");
      return { version: "1", today: "2026-11-25", changedAt: 0 };
    });
    await fetch(`${server.url}/public`);
    isThere = false;
    expect((await fetch(`${server.url}/public`)).status).toBe(200);
  });

  it("is never a piece of a page, nor one address for each invented parameter", async () => {
    const app = counting();
    await using server = await running(app.handle);
    const piece = await fetch(`${server.url}/public?_rsc=abc`, { headers: { rsc: "1" } });
    expect([piece.status, piece.headers.get("cache-control")]).toEqual([204, "no-store"]);
    const invented = await fetch(`${server.url}/public?page=2&x=1`, { redirect: "manual" });
    expect([invented.status, invented.headers.get("location")]).toEqual([307, "/public?page=2"]);
    expect(app.asked).toEqual([]);
  });
});

describe("what is kept", () => {
  const statuses: [number, Record<string, string>, number][] = [
    [200, {}, 1],
    [308, { location: "/public/autre" }, 1],
    [400, {}, 1],
    [200, { "set-cookie": "a=b" }, 2],
    [200, { "cache-control": "no-store" }, 2],
    [503, { "content-type": "application/problem+json" }, 2],
  ];
  test.each(statuses)("%i %o is asked %i times", async (status, headers, times) => {
    const app = counting((_, res) => {
      res.statusCode = status;
      res.setHeader("content-type", "text/csv");
      for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    });
    await using server = await running(app.handle);
    for (let turns = 0; turns < 2; turns += 1) {
      const answer = await fetch(`${server.url}/public`, { redirect: "manual" });
      expect(answer.status).toBe(status);
      expect(answer.headers.has("set-cookie")).toBe(false);
    }
    expect(app.asked).toHaveLength(times);
  });

  it("is a page that is not there, under the address that was asked", async () => {
    const app = counting((req, res) => {
      res.statusCode = req.url === "/adresse-inconnue" ? 200 : 404;
    });
    await using server = await running(app.handle);
    for (const _ of [1, 2]) expect((await fetch(`${server.url}/public/rien`)).status).toBe(404);
    expect(app.asked).toEqual(["/public/rien", "/adresse-inconnue"]);
  });

  it("is a refusal that a page explains", async () => {
    const app = counting((_, res) => {
      res.write('<meta name="jalons-status" content="400"/>');
    });
    await using server = await running(app.handle);
    expect((await fetch(`${server.url}/public`)).status).toBe(400);
  });

  it("is bounded: the oldest answers are made again", async () => {
    const app = counting((_, res) => {
      res.end("x".repeat(300_000));
    });
    await using server = await running(app.handle, { keptBytes: 1_000_000 });
    const read = (page: number) => fetch(`${server.url}/public?page=${page}`, plainly);
    for (const page of [1, 2, 3, 4, 4, 1]) await (await read(page)).text();
    expect(app.asked).toHaveLength(5);
  });

  it("is not what is too large: it travels as it is made", async () => {
    const app = counting((req, res) => {
      res.setHeader("content-type", "text/csv");
      const length = req.url?.includes("region") ? 1024 : 1024 * 1024;
      for (let pieces = 0; pieces < 5; pieces += 1) res.write("x".repeat(length));
    });
    await using server = await running(app.handle);
    for (const times of [2, 3]) {
      const answer = await fetch(`${server.url}/public.csv`, plainly);
      expect((await answer.text()).length).toBeGreaterThan(5 * 1024 * 1024);
      expect(app.asked).toHaveLength(times);
    }
    for (const _ of [1, 2]) await (await fetch(`${server.url}/public.csv?region=84`)).text();
    expect(app.asked).toHaveLength(4);
  });
});

describe("a failure", () => {
  it("of a page is said with the reference of the log, and asked again", async () => {
    const app = counting((_, res) => {
      res.statusCode = 500;
      res.write('<template data-dgst="123456"></template>');
    });
    await using server = await running(app.handle);
    for (const _ of [1, 2]) {
      const answer = await fetch(`${server.url}/public`);
      expect(answer.status).toBe(503);
      expect(await answer.text()).toContain("123456");
    }
    expect(app.asked).toHaveLength(2);
  });

  it("of the application is said to all who waited", async () => {
    await using server = await running(() => {
      throw new Error("on purpose");
    });
    const both = await Promise.all([1, 2].map(() => fetch(`${server.url}/public`)));
    expect(both.map(({ status }) => status)).toEqual([503, 503]);
  });
});

describe("thousands of different dates", () => {
  const allowance = { burst: 2, perSecond: 0.1 };

  it("are refused to a visitor, not what is already there", async () => {
    const app = counting();
    await using server = await running(app.handle, { allowance });
    const read = (page: number) => fetch(`${server.url}/public?page=${page}`);
    expect([(await read(1)).status, (await read(2)).status]).toEqual([200, 200]);
    const refused = await read(3);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.headers.get("cache-control")).toBe("no-store");
    expect(await refused.text()).toContain("Attendez");
    expect((await read(1)).status).toBe(200);
    expect(app.asked).toHaveLength(2);
  });

  it("are refused to a program in its own words", async () => {
    await using server = await running(counting().handle, {
      allowance: { burst: 1, perSecond: 0.1 },
    });
    await fetch(`${server.url}/api/v1/atlas`);
    const refused = await fetch(`${server.url}/api/v1/atlas?date=2026-01-01`);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(await refused.json()).toMatchObject({ status: 429, title: "Trop de demandes" });
  });

  it("are counted for each reader behind a trusted proxy", async () => {
    await using server = await running(counting().handle, { allowance, trustProxy: true });
    const statusFor = async (address: string, page: number) =>
      (
        await fetch(`${server.url}/public?page=${page}`, {
          headers: { "x-forwarded-for": address },
        })
      ).status;
    for (const page of [1, 2]) expect(await statusFor("192.0.2.1", page)).toBe(200);
    expect(await statusFor("192.0.2.1", 3)).toBe(429);
    expect(await statusFor("192.0.2.2", 3)).toBe(200);
  });
});
