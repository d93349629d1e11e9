import type { IncomingMessage, ServerResponse } from "node:http";

import { expect, it } from "vitest";

import { running } from "../testing/running";

/** Answers as Next does: an empty shell where a page is not found, the page that says so elsewhere. */
function missing(req: IncomingMessage, res: ServerResponse) {
  res.setHeader("content-type", "text/html; charset=utf-8");
  if (req.url === "/introuvable") {
    res.setHeader("x-of", "page");
    res.write(`<h1>${req.headers["x-jalons-page"]}</h1>`);
    res.end("<p>fin</p>");
    return;
  }
  res.statusCode = 404;
  res.setHeader("x-of", "shell");
  res.write("<html id=__next_error__>");
  res.end();
}

it("a page that is not found is rendered under its own address, as a 404", async () => {
  await using server = await running(missing);
  const answer = await fetch(`${server.url}/dossiers/43-2026-9999`);
  expect(answer.status).toBe(404);
  expect(answer.headers.get("x-of")).toBe("page");
  expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
  expect(await answer.text()).toBe("<h1>/dossiers/43-2026-9999</h1><p>fin</p>");
});

it("the page that says so is a 404 too, when it is asked for by name", async () => {
  await using server = await running(missing);
  expect((await fetch(`${server.url}/introuvable`)).status).toBe(404);
});

it("a missing asset, data and other answers pass as they are", async () => {
  await using server = await running((req, res) => {
    res.statusCode = req.url === "/page" ? 200 : 404;
    res.setHeader("content-type", req.url === "/donnees" ? "application/json" : "text/html");
    res.end("tel quel");
  });
  for (const path of ["/page", "/donnees", "/_next/static/absent.js"])
    expect(await (await fetch(server.url + path)).text()).toBe("tel quel");
});
