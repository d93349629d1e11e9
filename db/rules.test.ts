import { expect, it } from "vitest";

import { rulebook } from "@/lib/domain/lifecycle/rules";

import { isRulebookCurrent, writeRulebook } from "./rules";
import { openTestDatabase } from "./testing/database";
import { givenPlaces } from "./testing/places";
import { outcomeOf } from "./testing/raw-acts";
import { lifeUntil } from "./testing/usual-life";

const database = openTestDatabase(({ owner }) => givenPlaces(owner));
const isCurrent = (rules = rulebook()) =>
  database.drizzle().transaction((tx) => isRulebookCurrent(tx, rules));

it("is the machine's, row by row", async () => {
  const rows = await database.query<{ line: string }>(
    `select format('%s %s %s %s', from_state, move, to_state, array_to_string(relations, ',')) as line
     from lifecycle_rules order by 1`,
  );
  expect(rows.map(({ line }) => line)).toEqual(
    rulebook()
      .map((r) => `${r.from} ${r.move} ${r.to} ${r.relations.toSorted().join(",")}`)
      .toSorted(),
  );
  expect(await isCurrent()).toBe(true);
});

it("is brought up to date: added, changed and removed rules", async () => {
  const [first, second, ...rest] = rulebook();
  const other = [{ ...first!, relations: ["system" as const] }, ...rest];
  expect(await isCurrent(other)).toBe(false);
  await writeRulebook(database.drizzle(), other);
  expect(await isCurrent(other)).toBe(true);
  await writeRulebook(database.drizzle(), [first!, second!, ...rest]);
  expect(await isCurrent()).toBe(true);
});

it("keeps a rule that acts were made under", async () => {
  await lifeUntil("emergence");
  const without = rulebook().filter(({ move }) => move !== "createProject");
  await expect(writeRulebook(database.drizzle(), without)).rejects.toThrow(
    "La règle « new createProject emergence » a déjà servi 1 fois",
  );
  expect(await isCurrent()).toBe(true);
  const forced = database.query("delete from lifecycle_rules where move = 'createProject'");
  expect(await outcomeOf(forced)).toBe("an_act_follows_a_rule");
});
