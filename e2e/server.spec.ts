import { expect, test } from "./test";

test("the process answers, and is ready with its database", async ({ request }) => {
  expect(await (await request.get("/api/health")).json()).toEqual({ status: "ok" });
  const ready = await request.get("/api/ready");
  expect(await ready.json()).toEqual({
    ready: true,
    database: true,
    migrations: true,
    rulebook: true,
  });
  expect(ready.status()).toBe(200);
});
