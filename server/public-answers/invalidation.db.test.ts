import { afterAll, beforeAll, expect, it } from "vitest";

import { hearPublicChanges } from "@/db/atlas/listen";
import { openTestDatabase } from "@/db/testing/database";
import { currentRegister, doubtRegister } from "@/lib/server/atlas/register";

import { running } from "../testing/running";
import { currentEdition } from "./register-edition";

const database = openTestDatabase();

let ear: ReturnType<typeof hearPublicChanges> | undefined;
const waiting: (() => void)[] = [];
const nextChange = () => new Promise<void>((wake) => waiting.push(wake));

beforeAll(async () => {
  const ready = nextChange();
  ear = hearPublicChanges(() => {
    doubtRegister();
    for (const wake of waiting.splice(0)) wake();
  });
  await ready;
  await currentRegister();
});
afterAll(() => ear?.stop());

/** Each answer tells which one it is. */
async function counting() {
  let made = 0;
  const server = await running(
    (_, res) => {
      made += 1;
      res.setHeader("content-type", "text/plain");
      res.end(`réponse ${made}`);
    },
    {},
    currentEdition,
  );
  const read = async () => (await fetch(`${server.url}/public`)).text();
  return { read, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

it("an answer is made again at once when the base tells of a change", async () => {
  await using server = await counting();
  expect([await server.read(), await server.read()]).toEqual(["réponse 1", "réponse 1"]);
  const heard = nextChange();
  await database.query("select tell_public_change(null)");
  await heard;
  expect(await server.read()).toBe("réponse 2");
});

it("and within a second when nobody told", async () => {
  await using server = await counting();
  expect(await server.read()).toBe("réponse 1");
  await database.query(
    "insert into public_changes (dossier_id, at) values (null, clock_timestamp())",
  );
  await expect.poll(server.read, { timeout: 1100, interval: 50 }).toBe("réponse 2");
});

it("a change during a reading is not lost to it", async () => {
  const { version: before } = await currentRegister();
  doubtRegister();
  const reading = currentRegister();
  await database.query("select tell_public_change(null)");
  doubtRegister();
  expect((await currentRegister()).version).not.toBe(before);
  await reading;
});
