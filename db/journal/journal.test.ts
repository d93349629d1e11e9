import { randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";

import { asActor, SYSTEM } from "../client";
import { openTestDatabase } from "../testing/database";
import { CAISSES, COMMUNES, givenPlaces, PEOPLE } from "../testing/places";
import { forgeAct, insertAct, Life, outcomeOf, setClock } from "../testing/raw-acts";
import { lifeUntil, opening, usual } from "../testing/usual-life";

const database = openTestDatabase(({ owner }) => givenPlaces(owner));
const p = PEOPLE;
const DAY = "2026-03-02";

beforeAll(() => setClock(database.owner, `${DAY}T10:00:00Z`));

const signal = () => {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
};

const rowOf = async (id: string) => {
  const [row] = await database.query("select * from dossiers where id = $1", [id]);
  return row;
};

describe("one insert moves the dossier", () => {
  it("opens it with a reference, its leader and nothing disclosed", async () => {
    const life = await lifeUntil("emergence");
    expect(await rowOf(life.id)).toMatchObject({
      state: "emergence",
      version: 1,
      name: "CPTS du Velay",
      disclosed: false,
      has_milestone: false,
      region_code: "84",
      reference: expect.stringMatching(/^43-2026-\d{4}$/),
    });
    const leaders = await database.query(
      "select person_id from mandates where dossier_id = $1 and role = 'leader'",
      [life.id],
    );
    expect(leaders).toEqual([{ person_id: p.leader.id }]);
  });

  it("counts the territory itself, and finds its associated caisses", async () => {
    const life = await lifeUntil("letterUnderReview");
    expect(await rowOf(life.id)).toMatchObject({
      population: 166_000,
      commune_count: 2,
      territory_version: 2,
      associated_caisse_ids: [CAISSES.c63],
      disclosed: true,
    });
  });

  it("dates each act itself, later than the one before even when the clock goes back", async () => {
    const life = await lifeUntil("emergence");
    await setClock(database.owner, `${DAY}T08:00:00Z`);
    await usual.submitLetter(life);
    await setClock(database.owner, `${DAY}T10:00:00Z`);
    const [gap] = await database.query(
      `select extract(microseconds from max(made_at) - min(made_at))::int as gap
       from moves where dossier_id = $1`,
      [life.id],
    );
    expect(gap).toEqual({ gap: 1 });
  });
});

describe("an act that is not the next one is refused", () => {
  it.each([
    ["stale: the version is taken", { version: 2 }],
    ["ghost: a version further on", { version: 4 }],
    ["it starts elsewhere than the last one ended", { from: "emergence" as const }],
    ["another dossier's life", { dossierId: randomUUID() }],
    ["a second opening", { from: "new" as const, move: "createProject" as const, version: 1 }],
  ])("%s", async (_, forged) => {
    const life = await lifeUntil("letterUnderReview");
    const act = life.next("refuseLetter", "letterRefused", "arsOfficer", {
      payload: { documentOn: DAY },
    });
    expect(await outcomeOf(forgeAct(p.ars, { ...act, ...forged }))).toBe(
      "the_dossier_moved_meanwhile",
    );
  });

  it("two at once: one wins", async () => {
    const life = await lifeUntil("letterUnderReview");
    const refusal = () =>
      outcomeOf(forgeAct(p.ars, life.next("refuseLetter", "letterRefused", "arsOfficer")));
    const outcomes = await Promise.all([refusal(), refusal(), refusal(), refusal()]);
    expect(outcomes.toSorted()).toEqual(["done", ...Array(3).fill("the_dossier_moved_meanwhile")]);
  });

  it("the same intent is one act", async () => {
    const intentId = randomUUID();
    const open = () =>
      outcomeOf(
        forgeAct(p.leader, {
          ...new Life().next("createProject", "emergence", "leader", opening()),
          intentId,
        }),
      );
    const outcomes = await Promise.all(Array.from({ length: 6 }, open));
    expect(outcomes.toSorted()).toEqual([...Array(5).fill("an_intent_is_one_act"), "done"]);
  });
});

describe("a dossier is the outcome of its last act: not even the owner leaves it", () => {
  it.each([
    ["with a forged state", "state = 'operational'", "a_dossier_only_moves_forward"],
    ["at an earlier act", "version = 1, state = 'emergence'", "a_dossier_only_moves_forward"],
    ["far ahead of its journal", "version = 9", "a_dossier_only_moves_forward"],
    ["just ahead of its journal", "version = 3, state = 'letterRefused'", "row_is_the_last_act"],
    ["under another number", "reference = '43-2026-9999'", "a_dossier_only_moves_forward"],
  ])("%s", async (_, change, refusal) => {
    const { id } = await lifeUntil("letterUnderReview");
    const forged = database.query(`update dossiers set ${change} where id = $1`, [id]);
    expect(await outcomeOf(forged)).toBe(refusal);
  });
});

describe("an act is its author's to make", () => {
  it("not in another's name", async () => {
    const life = await lifeUntil("letterUnderReview");
    const act = life.next("refuseLetter", "letterRefused", "arsOfficer");
    expect(await outcomeOf(forgeAct(p.leader, { ...act, author: p.ars }))).toBe(
      "actors_act_for_themselves",
    );
  });

  it.each([
    ["a leader as the ARS", p.leader, "arsOfficer"],
    ["an ARS of another région", p.otherArs, "arsOfficer"],
    ["an ARS officer of another département", p.ars63, "arsOfficer"],
    ["a person as the system", p.ars, "system"],
  ] as const)("%s", async (_, actor, relation) => {
    const life = await lifeUntil("projectUnderReview");
    const act =
      relation === "system"
        ? life.next("deemValidated", "projectValidated", relation)
        : life.next("askProjectClarification", "projectClarification", relation);
    expect(await outcomeOf(forgeAct(actor, act))).toBe("actors_hold_the_relation_they_act_under");
  });

  it.each([
    ["a move that the relation does not have", "leader", "refuseLetter", "letterRefused"],
    ["a target that the move does not have", "arsOfficer", "refuseLetter", "projectDrafting"],
    ["a move of another state", "arsOfficer", "acknowledgeComplete", "projectUnderReview"],
    ["an invented move", "arsOfficer", "crown", "operational"],
  ] as const)("%s", async (_, relation, move, to) => {
    const life = await lifeUntil("letterUnderReview");
    const actor = relation === "leader" ? p.leader : p.ars;
    expect(await outcomeOf(forgeAct(actor, life.next(move as never, to, relation)))).toBe(
      "actors_make_the_moves_the_rules_give_them",
    );
  });

  it.each([
    ["a porteur, as leader", p.leader, "leader", "43", CAISSES.c43, "done"],
    ["an institution as leader", p.ars, "leader", "43", CAISSES.c43, "no"],
    ["an ARS on its région", p.ars, "arsOfficer", "43", CAISSES.c43, "done"],
    ["an ARS elsewhere", p.otherArs, "arsOfficer", "43", CAISSES.c43, "no"],
    ["an ARS officer on its département", p.ars63, "arsOfficer", "63", CAISSES.c63, "done"],
    ["an ARS officer beside it", p.ars63, "arsOfficer", "43", CAISSES.c43, "no"],
    ["a caisse as the lead one", p.cpam, "leadCpamOfficer", "43", CAISSES.c43, "done"],
    ["a caisse that is not the lead one", p.cpam63, "leadCpamOfficer", "43", CAISSES.c43, "no"],
    ["an observer", p.observer, "leader", "43", CAISSES.c43, "no"],
    ["the system", SYSTEM, "leader", "43", CAISSES.c43, "no"],
  ] as const)("opening: %s", async (_, actor, relation, department, caisse, expected) => {
    const act = new Life().next(
      "createProject",
      "emergence",
      relation,
      opening(department, caisse),
    );
    expect(await outcomeOf(forgeAct(actor, act))).toBe(
      expected === "done" ? "done" : "actors_hold_the_relation_they_act_under",
    );
  });

  it("a lead caisse serves the département", async () => {
    const act = new Life().next("createProject", "emergence", "leader", opening("43", CAISSES.c75));
    expect(await outcomeOf(forgeAct(p.leader, act))).toBe("the_lead_caisse_serves_the_department");
  });

  it("a mandate that has ended gives nothing", async () => {
    await database.query(`update mandates set valid_until = '2026-03-01' where person_id = $1`, [
      p.colleague.id,
    ]);
    const life = await lifeUntil("letterUnderReview");
    const act = life.next("giveLetterOpinion", "letterUnderReview", "leadCpamOfficer");
    expect(await outcomeOf(forgeAct(p.colleague, act))).toBe(
      "actors_hold_the_relation_they_act_under",
    );
  });
});

describe("references", () => {
  it("are gapless and unique under concurrency, refusals included", async () => {
    const attempts = Array.from({ length: 24 }, (_, n) =>
      outcomeOf(
        forgeAct(
          p.leader,
          new Life().next("createProject", "emergence", "leader", {
            ...opening(),
            content: { name: n % 3 === 0 ? "" : "CPTS" },
          }),
        ),
      ),
    );
    const outcomes = await Promise.all(attempts);
    expect(outcomes.filter((each) => each === "done")).toHaveLength(16);
    const [numbers] = await database.query(
      `select count(*)::int as count, max(number) as last, count(distinct number)::int as distinct
       from dossiers where department_code = '43'`,
    );
    expect(numbers?.["last"]).toBe(numbers?.["count"]);
    expect(numbers?.["distinct"]).toBe(numbers?.["count"]);
  });

  it("go on over the year, and name the year of the territory", async () => {
    await setClock(database.owner, "2026-12-31T23:30:00Z");
    const paris = await new Life().act(
      p.stranger,
      "leader",
      "createProject",
      "emergence",
      opening("75", CAISSES.c75),
    );
    const guadeloupe = await new Life().act(
      p.stranger,
      "leader",
      "createProject",
      "emergence",
      opening("971", CAISSES.c971),
    );
    await setClock(database.owner, `${DAY}T10:00:00Z`);
    expect((await rowOf(paris.id))?.["reference"]).toBe("75-2027-0001");
    expect((await rowOf(guadeloupe.id))?.["reference"]).toBe("971-2026-0001");
  });
});

describe("what an act carries is frozen by it", () => {
  it("communes are not added to an act that is made", async () => {
    const life = await lifeUntil("letterUnderReview");
    const late = asActor(p.leader, (tx) =>
      tx.execute(sql`insert into submission_communes (dossier_id, version, commune_code)
        values (${life.id}, 2, ${COMMUNES.brioude})`),
    );
    expect(await outcomeOf(late)).toBe("an_act_freezes_what_it_carries");
  });

  it("nor a content", async () => {
    const life = await new Life().act(p.leader, "leader", "createProject", "emergence", opening());
    await life.act(p.leader, "leader", "withdraw", "withdrawn");
    const late = asActor(p.leader, (tx) =>
      tx.execute(sql`insert into move_contents (dossier_id, version, content)
        values (${life.id}, 2, '{"reason": "other"}')`),
    );
    expect(await outcomeOf(late)).toBe("an_act_freezes_what_it_carries");
  });

  it("nor while the act is being made", async () => {
    const life = await lifeUntil("emergence");
    const made = signal();
    const held = signal();
    const making = asActor(p.leader, async (tx) => {
      await insertAct(tx, p.leader, {
        ...life.next("submitLetter", "letterUnderReview", "leader"),
        communes: [COMMUNES.lePuy],
      });
      made.give();
      await held.given;
    });
    await made.given;
    const intruding = outcomeOf(
      asActor(p.leader, (tx) =>
        tx.execute(sql`insert into submission_communes (dossier_id, version, commune_code)
          values (${life.id}, 2, ${COMMUNES.clermont})`),
      ),
    );
    setTimeout(held.give, 200);
    await making;
    expect(await intruding).toBe("an_act_freezes_what_it_carries");
  });

  it("no content or commune without its act", async () => {
    const life = await lifeUntil("emergence");
    const alone = asActor(p.leader, (tx) =>
      tx.execute(sql`insert into move_contents (dossier_id, version, content)
        values (${life.id}, 2, '{}')`),
    );
    expect(await outcomeOf(alone)).toBe("contents_belong_to_an_act");
  });

  it.each([
    ["an unknown commune", ["99999"], "a_submitted_commune_exists"],
    ["no commune", [], "a_submission_names_its_communes"],
    [
      "a city with one of its arrondissements",
      [COMMUNES.paris, COMMUNES.paris1],
      "a_city_or_its_arrondissements_not_both",
    ],
    ["two arrondissements", [COMMUNES.paris1, COMMUNES.paris2], "done"],
  ])("territory: %s", async (_, communes, expected) => {
    const life = await lifeUntil("emergence");
    const act = life.next("submitLetter", "letterUnderReview", "leader", { communes });
    expect(await outcomeOf(forgeAct(p.leader, act))).toBe(expected);
  });
});

describe("what a payload may say", () => {
  it.each([
    ["a text", { reason: "x".repeat(101) }, "a_payload_holds_no_text"],
    ["a document of tomorrow", { documentOn: "2026-03-03" }, "no_act_is_dated_in_the_future"],
    ["a document before the law", { documentOn: "2015-12-31" }, "no_act_is_dated_in_the_future"],
    ["a day that is none", { documentOn: "2026-02-30" }, "22008"],
    ["a word for a day", { documentOn: "today" }, "a_day_is_written_as_a_day"],
  ])("%s", async (_, payload, expected) => {
    const life = await lifeUntil("letterUnderReview");
    const act = life.next("refuseLetter", "letterRefused", "arsOfficer", { payload });
    expect(await outcomeOf(forgeAct(p.ars, act))).toBe(expected);
  });

  it("no act is dated tomorrow, in its territory's zone", async () => {
    const life = await lifeUntil("letterUnderReview");
    const act = life.next("refuseLetter", "letterRefused", "arsOfficer");
    expect(await outcomeOf(forgeAct(p.ars, { ...act, actedOn: "2026-03-03" }))).toBe(
      "no_act_is_dated_in_the_future",
    );
    await setClock(database.owner, `${DAY}T23:30:00Z`);
    expect(await outcomeOf(forgeAct(p.ars, { ...act, actedOn: "2026-03-03" }))).toBe("done");
    await setClock(database.owner, `${DAY}T10:00:00Z`);
  });

  it("a leader does not say when a deposit was received", async () => {
    const life = await lifeUntil("emergence");
    const act = life.next("submitLetter", "letterUnderReview", "leader", {
      payload: { receivedOn: "2026-02-01" },
      communes: [COMMUNES.lePuy],
    });
    expect(await outcomeOf(forgeAct(p.leader, act))).toBe(
      "only_an_institution_says_when_a_deposit_was_received",
    );
    expect(await outcomeOf(forgeAct(p.ars, { ...act, relation: "arsOfficer" }))).toBe("done");
  });
});
