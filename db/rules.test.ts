import { describe, expect, it } from "vitest";

import { rulebook } from "@/lib/domain/lifecycle/rules";
import { changeRulebook } from "@/lib/domain/territory-change/rules";

import {
  areRulebooksCurrent,
  changeBook,
  isRulebookCurrent,
  lifecycleBook,
  writeRulebook,
} from "./rules";
import { openTestDatabase } from "./testing/database";
import { givenPlaces } from "./testing/places";
import { outcomeOf } from "./testing/raw-acts";
import { lifeUntil } from "./testing/usual-life";

const database = openTestDatabase(({ owner }) => givenPlaces(owner));

const isCurrent = (book = lifecycleBook()) =>
  database.drizzle().transaction((tx) => isRulebookCurrent(tx, book));

describe.each([
  ["lifecycle_rules", rulebook()],
  ["change_rules", changeRulebook()],
])("%s", (table, rules) => {
  it("is the machine's, row by row", async () => {
    const rows = await database.query<{ line: string }>(
      `select format('%s %s %s %s', from_state, move, to_state, array_to_string(relations, ',')) as line
       from ${table} order by 1`,
    );
    expect(rows.map(({ line }) => line)).toEqual(
      rules
        .map((r) => `${r.from} ${r.move} ${r.to} ${r.relations.toSorted().join(",")}`)
        .toSorted(),
    );
  });
});

it("is brought up to date: added, changed and removed rules", async () => {
  const [first, second, ...rest] = rulebook();
  const other = lifecycleBook([{ ...first!, relations: ["system"] }, ...rest]);
  expect(await isCurrent(other)).toBe(false);
  await writeRulebook(database.drizzle(), other);
  expect(await isCurrent(other)).toBe(true);
  await writeRulebook(database.drizzle(), lifecycleBook([first!, second!, ...rest]));
  expect(await isCurrent()).toBe(true);
});

it("is current when each of them is", async () => {
  const areCurrent = () => database.drizzle().transaction(areRulebooksCurrent);
  const [, ...others] = changeRulebook();
  expect(await areCurrent()).toBe(true);
  await writeRulebook(database.drizzle(), changeBook(others));
  expect(await areCurrent()).toBe(false);
  await writeRulebook(database.drizzle(), changeBook());
  expect(await areCurrent()).toBe(true);
});

it("keeps a rule that acts were made under", async () => {
  await lifeUntil("emergence");
  const without = rulebook().filter(({ move }) => move !== "createProject");
  await expect(writeRulebook(database.drizzle(), lifecycleBook(without))).rejects.toThrow(
    "La règle « new createProject emergence » a déjà servi 1 fois",
  );
  expect(await isCurrent()).toBe(true);
  const forced = database.query("delete from lifecycle_rules where move = 'createProject'");
  expect(await outcomeOf(forced)).toBe("an_act_follows_a_rule");
});
