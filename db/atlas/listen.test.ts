import { afterAll, beforeAll, expect, it } from "vitest";

import { askPrepared } from "../client";
import { openTestDatabase } from "../testing/database";
import { hearPublicChanges } from "./listen";

const database = openTestDatabase();

const DROP = {
  name: "drop_listeners",
  text: `select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'jalons listens' and datname = current_database()`,
};

function hearing() {
  const waiting: (() => void)[] = [];
  const ear = hearPublicChanges(() => {
    for (const wake of waiting.splice(0)) wake();
  });
  return { stop: ear.stop, next: () => new Promise<void>((wake) => waiting.push(wake)) };
}

let ears: ReturnType<typeof hearing>[] = [];
const allHear = () => Promise.all(ears.map((ear) => ear.next()));

beforeAll(async () => {
  // As two processes have.
  ears = [hearing(), hearing()];
  await allHear();
});
afterAll(async () => {
  await Promise.all(ears.map((ear) => ear.stop()));
});

it("a public change is heard by all who listen, within a second", async () => {
  const heard = allHear();
  const changedAt = performance.now();
  await database.query("select tell_public_change(null)");
  await heard;
  expect(performance.now() - changedAt).toBeLessThan(1000);
});

it("a connection that drops is opened again, and may have missed something", async () => {
  const again = allHear();
  expect(await askPrepared(DROP, [])).toHaveLength(2);
  await again;
  const heard = allHear();
  await database.query("select tell_public_change(null)");
  await heard;
});
