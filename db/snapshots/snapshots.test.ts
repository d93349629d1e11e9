import { sql } from "drizzle-orm";
import { expect, it, test } from "vitest";

import { asVisitor } from "../client";
import { openTestDatabase } from "../testing/database";
import { freezeMonth } from "./commands";
import { listFrozenMonths, readFrozenFile } from "./queries";

const database = openTestDatabase();

const month = (from: string, digit = "0") => ({
  from,
  sha256: digit.repeat(64),
  lineCount: 1,
  file: Buffer.from("file"),
});

it("a month that is over is frozen once: the first stays", async () => {
  await Promise.all([freezeMonth(month("2020-02-01")), freezeMonth(month("2020-02-01"))]);
  await freezeMonth(month("2020-02-01", "1"));
  await freezeMonth(month("2020-03-01"));
  expect(await listFrozenMonths()).toMatchObject([
    { from: "2020-03-01", bytes: 4 },
    { from: "2020-02-01", sha256: "0".repeat(64) },
  ]);
  expect((await readFrozenFile("2020-02-01"))?.toString()).toBe("file");
  expect(await readFrozenFile("2020-04-01")).toBeUndefined();
});

test.each(["2020-01-02", "2999-01-01"])("%s ends no month that is over", async (from) => {
  await expect(freezeMonth(month(from))).rejects.toThrow();
});

it("nobody changes or removes one, and only the register makes one", async () => {
  await freezeMonth(month("2020-05-01"));
  for (const statement of [
    "update snapshots set line_count = 2",
    "delete from snapshots",
    "truncate snapshots",
  ])
    await expect(database.query(statement)).rejects.toThrow("history_is_never_edited");
  await expect(
    asVisitor((tx) =>
      tx.execute(sql`insert into snapshots (month, sha256, line_count, file)
        values ('2020-06-01', ${"0".repeat(64)}, 1, '')`),
    ),
  ).rejects.toMatchObject({ cause: { message: expect.stringContaining("row-level security") } });
});

it("everybody hears of a new one", async () => {
  const count = async () =>
    (await database.query<{ count: number }>("select count(*)::int from public_changes"))[0]?.count;
  const before = await count();
  await freezeMonth(month("2020-07-01"));
  await freezeMonth(month("2020-07-01"));
  expect((await count()) ?? 0).toBeGreaterThan(before ?? 0);
});
