import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

import { expect, it } from "vitest";

import { drain, listen } from "./http-server";
import type { Application } from "./request";
import { SETTINGS } from "./testing/running";

const slow: Application = {
  handle: async (_, res) => {
    await pause(200);
    res.end("fini");
  },
  kindOf: () => "unknown",
  isPublic: () => false,
  edition: () => Promise.reject(new Error("no public page")),
};

it("says that it starts, until the application is there", async () => {
  let application: Application | undefined;
  const { server, port } = await listen(SETTINGS, () => application);
  const early = await fetch(`http://localhost:${port}/`);
  expect(early.status).toBe(503);
  expect(await early.text()).toContain("redémarre");
  application = slow;
  expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe("fini");
  await drain(server);
});

it("fails on a port that is taken", async () => {
  const { server, port } = await listen(SETTINGS, () => slow);
  await expect(listen({ ...SETTINGS, port }, () => slow)).rejects.toMatchObject({
    code: "EADDRINUSE",
  });
  await drain(server);
});

it("ends what is under way, and takes nothing new", async () => {
  const { server, port } = await listen(SETTINGS, () => slow);
  const idle = connect(port, "localhost");
  await once(idle, "connect");
  const underWay = fetch(`http://localhost:${port}/`);
  await pause(50);
  const drained = drain(server);
  await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow();
  expect(await (await underWay).text()).toBe("fini");
  await drained;
  idle.destroy();
});
