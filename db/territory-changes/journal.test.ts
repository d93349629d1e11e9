import { randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";

import { asActor } from "../client";
import { openTestDatabase } from "../testing/database";
import { COMMUNES, givenPlaces, PEOPLE } from "../testing/places";
import { type Life, outcomeOf, setClock } from "../testing/raw-acts";
import { forgeChangeAct, insertChangeAct, RawChange } from "../testing/raw-changes";
import { lifeUntil } from "../testing/usual-life";

const database = openTestDatabase(({ owner }) => givenPlaces(owner));
const { leader, ars, cpam, cpam63, otherArs, stranger, colleague } = PEOPLE;
const DAY = "2026-03-02";

const lePuy = { code: COMMUNES.lePuy };
const clermont = { code: COMMUNES.clermont };
const brioude = { code: COMMUNES.brioude };
const larger = [lePuy, clermont, brioude];

let life: Life;
let change: RawChange;

beforeAll(async () => {
  await setClock(database.owner, `${DAY}T10:00:00Z`);
});
beforeEach(async () => {
  life = await lifeUntil("aciSigned");
  change = new RawChange(life.id);
});

const proposed = () => change.make(leader, change.proposal(larger));

const acceptance = (relation: "arsOfficer" | "leadCpamOfficer", complete = false) =>
  change.next("acceptChange", complete ? "accepted" : "proposed", relation, {
    payload: { documentOn: DAY },
    actedOn: DAY,
  });

const rowOf = async (id: string) => {
  const [row] = await database.query("select * from territory_changes where id = $1", [id]);
  return row;
};

describe("one insert moves the change", () => {
  it("opens it with its number, its people and its territory frozen", async () => {
    await proposed();
    expect(await rowOf(change.id)).toMatchObject({
      dossier_id: life.id,
      number: 1,
      kind: "revision",
      state: "proposed",
      version: 1,
      population: 172_700,
      commune_count: 3,
      amendment_needed: false,
      effective_on: null,
      accepted_at: null,
    });
    const frozen = await database.query(
      "select commune_code, population, vintage from change_communes where change_id = $1 order by 1",
      [change.id],
    );
    expect(frozen).toContainEqual({ commune_code: "43040", population: 6700, vintage: 2023 });
  });

  it("accepts it at the second acceptance, with the later date and the need of an avenant", async () => {
    await change.make(leader, { ...change.proposal(larger) });
    await change.make(ars, acceptance("arsOfficer"));
    await change.make(cpam, acceptance("leadCpamOfficer", true));
    expect(await rowOf(change.id)).toMatchObject({
      state: "accepted",
      version: 3,
      amendment_needed: true,
      accepted_at: expect.any(Date),
    });
    const [dossier] = await database.query(
      "select in_force_change_id, in_force_population from dossiers where id = $1",
      [life.id],
    );
    expect(dossier).toEqual({ in_force_change_id: change.id, in_force_population: 172_700 });
  });
});

describe("an act that is not the next one is refused", () => {
  it.each([
    ["stale: the version is taken", { version: 1 }],
    ["ghost: a version further on", { version: 3 }],
    ["it starts elsewhere than the last one ended", { from: "accepted" as const }],
    ["a second proposal", { from: "new" as const, move: "proposeChange" as const }],
  ])("%s", async (_, forged) => {
    await proposed();
    const act = acceptance("arsOfficer");
    expect(await outcomeOf(forgeChangeAct(ars, { ...act, ...forged }))).toBe(
      "the_change_moved_meanwhile",
    );
  });

  it("of a change that was never proposed, or of no dossier", async () => {
    expect(await outcomeOf(forgeChangeAct(ars, acceptance("arsOfficer")))).toBe(
      "a_change_is_of_a_dossier",
    );
    const nowhere = new RawChange(randomUUID()).proposal(larger);
    expect(await outcomeOf(forgeChangeAct(leader, nowhere))).toBe("a_change_is_of_a_dossier");
  });

  it("two at once: one wins", async () => {
    await proposed();
    const withdraw = () =>
      outcomeOf(forgeChangeAct(leader, change.next("withdrawChange", "withdrawn", "leader")));
    const outcomes = await Promise.all([withdraw(), withdraw(), withdraw()]);
    expect(outcomes.toSorted()).toEqual([
      "done",
      "the_change_moved_meanwhile",
      "the_change_moved_meanwhile",
    ]);
  });

  it("the same intent is one act", async () => {
    const intentId = randomUUID();
    const lives = [life, await lifeUntil("aciSigned")];
    const propose = (dossier: Life) =>
      outcomeOf(
        forgeChangeAct(leader, { ...new RawChange(dossier.id).proposal(larger), intentId }),
      );
    const outcomes = await Promise.all(lives.map(propose));
    expect(outcomes.toSorted()).toEqual(["a_change_intent_is_one_act", "done"]);
  });
});

describe("an act is its author's to make", () => {
  it("not in another's name", async () => {
    expect(
      await outcomeOf(forgeChangeAct(stranger, { ...change.proposal(larger), author: leader })),
    ).toBe("actors_act_for_themselves");
  });

  it.each([
    ["a stranger as leader", stranger, "leader", "actors_hold_the_relation_they_act_under"],
    ["the ARS as leader", ars, "leader", "actors_hold_the_relation_they_act_under"],
    ["the ARS as such", ars, "arsOfficer", "actors_make_the_moves_the_rules_give_them"],
  ] as const)("%s proposes nothing", async (_, actor, relation, refusal) => {
    const act = { ...change.proposal(larger), relation };
    expect(await outcomeOf(forgeChangeAct(actor, act))).toBe(refusal);
  });

  it.each([
    ["an ARS of another région", otherArs, "arsOfficer"],
    ["an associated caisse as the lead one", cpam63, "leadCpamOfficer"],
    ["the leader as the ARS", leader, "arsOfficer"],
  ] as const)("%s accepts nothing", async (_, actor, relation) => {
    await proposed();
    expect(await outcomeOf(forgeChangeAct(actor, acceptance(relation)))).toBe(
      "actors_hold_the_relation_they_act_under",
    );
  });
});

describe("the facts of the law and of the issue hold in SQL", () => {
  it("a territory changes while its project is validated", async () => {
    const early = await lifeUntil("projectUnderReview");
    const act = new RawChange(early.id).proposal(larger);
    expect(await outcomeOf(forgeChangeAct(leader, act))).toBe(
      "a_territory_changes_while_its_project_is_validated",
    );
  });

  it("also when it is accepted", async () => {
    await proposed();
    await life.act(ars, "arsOfficer", "endCpts", "ended", {
      payload: { ground: "dissolution", endedOn: DAY },
    });
    expect(await outcomeOf(forgeChangeAct(ars, acceptance("arsOfficer")))).toBe(
      "a_territory_changes_while_its_project_is_validated",
    );
  });

  it("one is examined at a time", async () => {
    await proposed();
    expect(await outcomeOf(forgeChangeAct(leader, new RawChange(life.id).proposal([lePuy])))).toBe(
      "one_change_is_examined_at_a_time",
    );
  });

  it.each([
    ["no commune", [], "a_submission_names_its_communes"],
    ["a commune of nowhere", [{ code: "99999" }], "a_submitted_commune_exists"],
    [
      "a city with its arrondissement",
      [{ code: "75056" }, { code: "75101" }],
      "a_city_or_its_arrondissements_not_both",
    ],
    [
      "a part of a city of arrondissements",
      [{ code: "75056", part: { permille: 500, text: "Nord" } }],
      "a_city_is_divided_by_its_arrondissements",
    ],
    [
      "a part of nobody",
      [{ code: "43157", part: { permille: 0, text: "Nord" } }],
      "a_proposed_share_is_a_part_and_says_which",
    ],
    ["the territory in force", [clermont, lePuy], "a_change_changes_the_territory"],
  ])("a proposal is not %s", async (_, communes, refusal) => {
    expect(await outcomeOf(forgeChangeAct(leader, change.proposal(communes)))).toBe(refusal);
  });

  it("a proposal starts from the territory in force", async () => {
    for (const inForce of ["acte-2", "modification-1", undefined])
      expect(await outcomeOf(forgeChangeAct(leader, change.proposal(larger, { inForce })))).toBe(
        "a_proposal_starts_from_the_territory_in_force",
      );
  });

  it("a part of a commune in force is another territory", async () => {
    const part = { permille: 999, text: "Tout sauf une rue" };
    await change.make(leader, change.proposal([lePuy, { code: COMMUNES.clermont, part }]));
    expect(await rowOf(change.id)).toMatchObject({ population: 19_000 + 146_853 });
  });

  it("an attachment adds, and carries its letter", async () => {
    const attachment = { kind: "attachment" };
    expect(
      await outcomeOf(forgeChangeAct(leader, change.proposal([lePuy, brioude], attachment))),
    ).toBe("an_attachment_only_adds");
    for (const files of [undefined, [], "x"])
      expect(
        await outcomeOf(
          forgeChangeAct(
            leader,
            change.proposal(larger, { ...attachment, ...(files && { files }) }),
          ),
        ),
      ).toBe("an_attachment_carries_its_letter");
    const unknown = { ...attachment, files: [{ id: randomUUID(), sha256: "0".repeat(64) }] };
    expect(await outcomeOf(forgeChangeAct(leader, change.proposal(larger, unknown)))).toBe(
      "an_act_takes_the_files_sent_for_it",
    );
  });

  it("a change is of a known kind", async () => {
    const act = change.proposal(larger, { kind: "merger" });
    expect(await outcomeOf(forgeChangeAct(leader, act))).toBe(
      "a_change_is_a_revision_or_an_attachment",
    );
  });

  it.each([{}, { reasons: "" }, { reasons: " \n " }])(
    "a proposal and a refusal say why, not %j",
    async (content) => {
      expect(await outcomeOf(forgeChangeAct(leader, { ...change.proposal(larger), content }))).toBe(
        "a_proposal_and_a_refusal_say_why",
      );
      await proposed();
      const refusal = change.next("refuseChange", "refused", "arsOfficer", { content });
      expect(await outcomeOf(forgeChangeAct(ars, refusal))).toBe(
        "a_proposal_and_a_refusal_say_why",
      );
    },
  );

  it("both authorities accept, each once", async () => {
    await proposed();
    expect(await outcomeOf(forgeChangeAct(ars, acceptance("arsOfficer", true)))).toBe(
      "a_change_is_accepted_by_both",
    );
    await change.make(cpam, acceptance("leadCpamOfficer"));
    for (const complete of [false, true])
      expect(
        await outcomeOf(forgeChangeAct(colleague, acceptance("leadCpamOfficer", complete))),
      ).toBe("an_authority_accepts_a_change_once");
    expect(await outcomeOf(forgeChangeAct(ars, acceptance("arsOfficer")))).toBe(
      "a_change_is_accepted_by_both",
    );
    await change.make(ars, acceptance("arsOfficer", true));
  });

  it.each([
    ["tomorrow", { documentOn: "2026-03-03" }, "no_act_is_dated_in_the_future"],
    ["before the proposal", { documentOn: "2026-03-01" }, "no_answer_is_before_the_proposal"],
    ["nowhere", {}, "an_acceptance_has_the_date_of_its_document"],
    ["on a day that is none", { documentOn: "mardi" }, "a_day_is_written_as_a_day"],
  ])("an acceptance is not dated %s", async (_, payload, refusal) => {
    await proposed();
    const act = { ...acceptance("arsOfficer"), payload };
    expect(await outcomeOf(forgeChangeAct(ars, act))).toBe(refusal);
  });

  it("no act is of another day than it may be", async () => {
    for (const [actedOn, refusal] of [
      ["2026-03-03", "no_act_is_dated_in_the_future"],
      ["2026-03-01", "no_answer_is_before_the_proposal"],
    ] as const)
      expect(await outcomeOf(forgeChangeAct(leader, { ...change.proposal(larger), actedOn }))).toBe(
        refusal,
      );
  });

  it("only a proposal carries communes and files", async () => {
    await proposed();
    const withFiles = { ...acceptance("arsOfficer"), payload: { documentOn: DAY, files: [] } };
    expect(await outcomeOf(forgeChangeAct(ars, withFiles))).toBe(
      "only_a_proposal_carries_communes_and_files",
    );
    const withCommunes = { ...acceptance("arsOfficer"), communes: [{ code: "97105" }] };
    expect(await outcomeOf(forgeChangeAct(ars, withCommunes))).toBe(
      "an_act_freezes_what_it_carries",
    );
  });

  it("a payload holds no text", async () => {
    const act = change.proposal(larger, { note: "x".repeat(101) });
    expect(await outcomeOf(forgeChangeAct(leader, act))).toBe("a_change_payload_holds_no_text");
  });
});

describe("what an act carries", () => {
  it("is frozen by it", async () => {
    await proposed();
    const add = (table: string, values: string) =>
      outcomeOf(
        asActor(leader, (tx) =>
          tx.execute(sql.raw(`insert into ${table} values ('${change.id}', ${values})`)),
        ),
      );
    expect(await add("change_communes (change_id, commune_code)", "'97105'")).toBe(
      "an_act_freezes_what_it_carries",
    );
    expect(await add("change_contents (change_id, version, content)", "1, '{}'")).toBe(
      "change_contents_change_id_version_pk",
    );
  });

  it("is never there without it", async () => {
    const alone = async (text: string) =>
      outcomeOf(
        asActor(leader, (tx) => tx.execute(sql.raw(text.replace("$id", `'${randomUUID()}'`)))),
      );
    expect(
      await alone("insert into change_communes (change_id, commune_code) values ($id, '43157')"),
    ).toBe("communes_belong_to_a_change");
    expect(
      await alone(
        "insert into change_contents (change_id, version, content) values ($id, 1, '{}')",
      ),
    ).toBe("contents_belong_to_a_change_act");
  });

  it("no commune slips in while the proposal is being written", async () => {
    let written = () => {};
    const isWritten = new Promise<void>((resolve) => {
      written = resolve;
    });
    let end = () => {};
    const mayEnd = new Promise<void>((resolve) => {
      end = resolve;
    });
    const proposal = asActor(leader, async (tx) => {
      await insertChangeAct(tx, leader, change.proposal(larger));
      written();
      await mayEnd;
    });
    await isWritten;
    const slipped = outcomeOf(
      asActor(leader, (tx) =>
        tx.execute(
          sql`insert into change_communes (change_id, commune_code) values (${change.id}, '97105')`,
        ),
      ),
    );
    end();
    await proposal;
    expect(await slipped).toBe("an_act_freezes_what_it_carries");
  });

  it("is salted and may be erased, its digest staying", async () => {
    await proposed();
    await database.query("select erase_change_content($1, 1)", [change.id]);
    const [row] = await database.query(
      "select content, salt, erased_at is not null as erased from change_contents where change_id = $1",
      [change.id],
    );
    expect(row).toEqual({ content: null, salt: null, erased: true });
    expect(await outcomeOf(database.query("select erase_change_content($1, 1)", [change.id]))).toBe(
      "there_is_a_content_to_erase",
    );
  });
});

describe("not even the owner leaves the journal", () => {
  it.each([
    ["update change_moves set payload = '{}'", "history_is_never_edited"],
    ["delete from change_moves", "history_is_never_edited"],
    ["truncate change_moves cascade", "history_is_never_edited"],
    ["update change_contents set content = '{}'", "history_is_never_edited"],
    ["update change_communes set population = 1", "history_is_never_edited"],
    ["delete from change_communes", "history_is_never_edited"],
    ["truncate change_communes", "history_is_never_edited"],
    ["update territory_changes set state = 'refused'", "a_change_only_moves_forward"],
    ["update territory_changes set population = 1", "a_change_only_moves_forward"],
    [
      "update territory_changes set number = 9, version = version + 1",
      "a_change_only_moves_forward",
    ],
    ["delete from territory_changes", "a_change_only_moves_forward"],
    [
      "update territory_changes set version = 2, state = 'refused' where version = 1 and state = 'proposed'",
      "a_change_is_its_last_act",
    ],
  ])("%s", async (statement, refusal) => {
    await proposed();
    expect(await outcomeOf(database.query(statement))).toBe(refusal);
  });

  it("a change without an act is refused", async () => {
    const forged = database.query(
      `insert into territory_changes (id, dossier_id, number, kind, state, version, population, commune_count, last_move_at, created_at)
       values ($1, $2, 1, 'revision', 'proposed', 1, 1, 1, now(), now())`,
      [change.id, life.id],
    );
    expect(await outcomeOf(forged)).toBe("a_change_is_its_last_act");
  });
});
