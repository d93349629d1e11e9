import { beforeAll, describe, expect, it } from "vitest";

import type { DeclarationKind } from "@/lib/domain/atlas/registers";
import { addDays } from "@/lib/domain/shared/plain-date";

import { readDeclarations } from "../atlas/declarations";
import { type Actor, asVisitor } from "../client";
import { clockDay, resetClock } from "../seed/scenes/clock";
import { openTestDatabase } from "../testing/database";
import { givenPlaces, PEOPLE } from "../testing/places";
import { outcomeOf } from "../testing/raw-acts";
import { declareRegister } from "./commands";
import { readAuthors, readRegisters } from "./queries";

const database = openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
});
beforeAll(resetClock);

const declare = (
  actor: Actor,
  kind: DeclarationKind,
  since: number,
  more: { regionCode?: string; declaredOn?: string; coveredSince?: string | null } = {},
) =>
  declareRegister(actor, {
    regionCode: "84",
    kind,
    since,
    declaredOn: clockDay(),
    coveredSince: null,
    ...more,
  });

describe.sequential("the register of a région", () => {
  it("is declared by who answers for the whole région, and read by everybody", async () => {
    expect(await declare(PEOPLE.ars, "opened", 0)).toEqual({ ok: true, value: 1 });
    expect(
      await declare(PEOPLE.arsDirector, "complete", 1, { coveredSince: "2019-01-01" }),
    ).toEqual({
      ok: true,
      value: 2,
    });
    const declared = (await readDeclarations()).get("84");
    expect(declared).toEqual([
      expect.objectContaining({
        version: 1,
        kind: "opened",
        declaredBy: "ARS Auvergne-Rhône-Alpes",
      }),
      expect.objectContaining({ version: 2, kind: "complete", coveredSince: "2019-01-01" }),
    ]);
    expect(Object.keys(declared?.[0] ?? {})).not.toContain("actorId");
    const authors = await readAuthors(PEOPLE.otherArs, "84");
    expect([...authors.values()]).toEqual(["ars", "arsDirector"]);
    const { registers } = await readRegisters(PEOPLE.ars);
    expect(registers[0]).toMatchObject({ code: "84", own: true, mayDeclare: true });
    expect(registers.filter(({ own }) => own)).toHaveLength(1);
    const ofOne = await readRegisters(PEOPLE.ars63);
    expect(ofOne.registers[0]).toMatchObject({ code: "84", own: true, mayDeclare: false });
  });

  it("was declared by somebody else meanwhile: nothing is added", async () => {
    expect(await declare(PEOPLE.ars, "incomplete", 1)).toEqual({
      ok: false,
      failure: "declaredMeanwhile",
    });
    const both = await Promise.all([
      declare(PEOPLE.ars, "incomplete", 2),
      declare(PEOPLE.arsDirector, "complete", 2, { coveredSince: "2018-01-01" }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await readDeclarations()).get("84")).toHaveLength(3);
  });

  it.each([
    ["an officer of one département", PEOPLE.ars63],
    ["another ARS", PEOPLE.otherArs],
    ["a caisse", PEOPLE.cpam],
    ["a leader", PEOPLE.leader],
    ["an observer", PEOPLE.observer],
    ["the national administration", PEOPLE.administrator],
  ])("is not declared by %s", async (_, actor) => {
    expect(await declare(actor, "complete", 3, { coveredSince: "2020-01-01" })).toEqual({
      ok: false,
      failure: "notTheirs",
    });
  });

  it.each([
    ["in the future", "opened", { declaredOn: addDays(clockDay(), 2) }],
    ["before the law", "opened", { declaredOn: "2016-01-25" }],
    ["covering what is to come", "opened", { coveredSince: addDays(clockDay(), 1) }],
    ["complete before it is opened", "complete", {}],
  ] as const)("refuses a declaration %s", async (_, kind, more) => {
    expect(await declare(PEOPLE.otherArs, kind, 0, { regionCode: "11", ...more })).toEqual({
      ok: false,
      failure: "refusedValue",
    });
  });

  it("tells those who keep what everybody reads, and is never edited", async () => {
    const [told] = await database.query<{ count: string }>(
      "select count(*) from public_changes where dossier_id is null",
    );
    expect(told?.count).toBe("3");
    expect(
      await outcomeOf(database.query("update register_declarations set kind = 'opened'")),
    ).toBe("history_is_never_edited");
    expect(
      await outcomeOf(asVisitor((tx) => tx.execute("delete from register_declarations"))),
    ).toBe("42501");
  });

  it("is played in the past by its owner, and played again without effect", async () => {
    const play = () =>
      database.query(
        `insert into register_declarations
           (region_code, version, kind, declared_on, covered_since, recorded_at, actor_id)
         values ('01', 1, 'opened', '2022-02-14', null, '2022-02-14 10:00Z', $1),
           ('01', 2, 'complete', '2022-08-15', '2016-01-26', '2022-08-15 10:00Z', $1)
         on conflict do nothing`,
        [PEOPLE.ars971.id],
      );
    await play();
    await play();
    const declared = (await readDeclarations()).get("01");
    expect(declared?.map(({ recordedAt }) => new Date(recordedAt).toISOString())).toEqual([
      "2022-02-14T10:00:00.000Z",
      "2022-08-15T10:00:00.000Z",
    ]);
  });
});
