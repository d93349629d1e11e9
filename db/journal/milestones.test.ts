import { randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";

import { asActor, SYSTEM } from "../client";
import { openTestDatabase } from "../testing/database";
import { CAISSES, COMMUNES, givenPlaces, PEOPLE } from "../testing/places";
import { forgeAct, Life, outcomeOf, setClock } from "../testing/raw-acts";
import { lifeUntil, usual } from "../testing/usual-life";

const database = openTestDatabase(({ owner }) => givenPlaces(owner));
const p = PEOPLE;
const DAY = "2026-03-02";
const noonOn = (day: string) => setClock(database.owner, `${day}T11:00:00Z`);

beforeAll(() => noonOn(DAY));

const milestonesOf = async ({ id }: Life) =>
  (
    await database.query<{ line: string }>(
      `select concat_ws(' ', stage, effective_on::text, precision, 'act ' || act_version,
         case when cancelled then 'cancelled' end, case when replaces is not null then 'replaces' end) as line
       from milestones where dossier_id = $1 order by act_version, effective_on`,
      [id],
    )
  ).map(({ line }) => line);

const stageOf = async ({ id }: Life) =>
  (await database.query("select stage, has_milestone from dossiers where id = $1", [id]))[0];

describe("the stages of a life", () => {
  it("come from its acts, dated by their documents", async () => {
    await noonOn("2026-01-05");
    const life = await lifeUntil("letterUnderReview");
    await noonOn("2026-01-14");
    await usual.arsApproves(life, "2026-01-12");
    await usual.cpamApproves(life, "2026-01-08");
    await usual.submitProject(life);
    await noonOn("2026-01-20");
    await usual.validate(life, "2026-01-15");
    await usual.openAci(life);
    await usual.openSigning(life, ["cpts", "leadCpam", "ars"]);
    await usual.sign(life, [{ party: "ars", signedOn: "2026-01-18" }], false);
    await usual.sign(
      life,
      [
        { party: "cpts", signedOn: "2026-01-16" },
        { party: "leadCpam", signedOn: "2026-01-17" },
      ],
      true,
    );
    await life.act(p.cpam, "leadCpamOfficer", "startOperation", "operational", {
      payload: { startedOn: "2026-01-19" },
    });
    await life.act(p.ars, "arsOfficer", "endCpts", "ended", {
      payload: { ground: "termination", endedOn: "2026-01-20" },
    });
    expect(await milestonesOf(life)).toEqual([
      "letterValidated 2026-01-12 day act 4",
      "projectValidated 2026-01-15 day act 6",
      "aciSigned 2026-01-18 day act 10",
      "operational 2026-01-19 day act 11",
      "ended 2026-01-20 day act 12",
    ]);
    expect(await stageOf(life)).toEqual({ stage: null, has_milestone: true });
    await noonOn(DAY);
  });

  it("a tacit validation counts from the day after the term; an opposition in time cancels it", async () => {
    await noonOn("2025-12-31");
    const life = await lifeUntil("projectSubmitted", "2025-12-31");
    await noonOn(DAY);
    await life.act(SYSTEM, "system", "deemValidated", "projectValidated", {
      payload: { termOn: "2026-02-28", effectiveOn: "2026-03-01" },
      actedOn: "2026-03-01",
    });
    expect(await stageOf(life)).toEqual({ stage: "projectValidated", has_milestone: true });
    await life.act(p.arsDirector, "arsDirector", "recordTimelyOpposition", "projectOpposed", {
      payload: {
        signedOn: "2026-02-27",
        notifiedOn: "2026-02-28",
        grounds: ["territoryRelevance"],
      },
    });
    expect(await stageOf(life)).toEqual({ stage: "letterValidated", has_milestone: true });
    await life.act(p.arsDirector, "arsDirector", "withdrawOpposition", "projectValidated", {
      payload: { decidedOn: DAY, decision: "decision" },
    });
    expect(await milestonesOf(life)).toEqual([
      "letterValidated 2025-12-31 day act 4",
      "projectValidated 2026-03-01 day act 6",
      "projectValidated 2026-03-01 day act 7 cancelled replaces",
      "projectValidated 2026-03-02 day act 8",
    ]);
    expect(await stageOf(life)).toEqual({ stage: "projectValidated", has_milestone: true });
  });

  it("none while it has left; the highest again once resumed", async () => {
    const life = await lifeUntil("projectValidated");
    await life.act(p.leader, "leader", "withdraw", "withdrawn", { payload: { decisionOn: DAY } });
    expect(await stageOf(life)).toEqual({ stage: null, has_milestone: true });
    await life.act(p.ars, "arsOfficer", "reopen", "projectValidated");
    expect(await stageOf(life)).toEqual({ stage: "projectValidated", has_milestone: true });
    expect((await milestonesOf(life)).slice(2)).toEqual([
      "left 2026-03-02 day act 8",
      "resumed 2026-03-02 day act 9",
    ]);
  });

  it("a dossier without a stage leaves nothing public", async () => {
    const life = await lifeUntil("emergence");
    await life.act(p.leader, "leader", "withdraw", "withdrawn");
    await life.act(p.ars, "arsOfficer", "reopen", "emergence");
    expect(await milestonesOf(life)).toEqual([]);
    expect(await stageOf(life)).toEqual({ stage: null, has_milestone: false });
  });

  it.each([
    ["emergence", ["projectDrafting", "projectValidated"], "emergence"],
    ["projectDrafting", ["emergence", "projectValidated"], "projectDrafting"],
    ["aciSigning", ["emergence", "projectDrafting"], "projectValidated"],
  ] as const)("a dossier that left in %s does not reopen in %j", async (left, wrong, right) => {
    const life = await lifeUntil(left);
    await life.act(p.leader, "leader", "withdraw", "withdrawn", { payload: { decisionOn: DAY } });
    for (const to of wrong)
      expect(await outcomeOf(forgeAct(p.ars, life.next("reopen", to, "arsOfficer")))).toBe(
        "a_dossier_reopens_at_its_highest_milestone",
      );
    await life.act(p.ars, "arsOfficer", "reopen", right);
  });
});

describe("dates of stages", () => {
  it.each([
    ["before an earlier stage's", "2026-03-01", "no_milestone_is_before_an_earlier_stage"],
    ["in the future", "2026-03-03", "no_act_is_dated_in_the_future"],
    ["the same day", DAY, "done"],
  ])("%s", async (_, signedOn, expected) => {
    const life = await lifeUntil("projectDrafting");
    await life.act(p.ars, "arsOfficer", "submitHealthProject", "projectSubmitted", {
      payload: { statement: true, receivedOn: "2026-02-20" },
      communes: [COMMUNES.lePuy],
    });
    const act = life.next("validateProject", "projectValidated", "arsDirector", {
      payload: { signedOn, notifiedOn: DAY },
    });
    expect(await outcomeOf(forgeAct(p.arsDirector, act))).toBe(expected);
  });

  it("a decision without its date is no decision", async () => {
    const life = await lifeUntil("projectUnderReview");
    const act = life.next("validateProject", "projectValidated", "arsDirector");
    expect(await outcomeOf(forgeAct(p.arsDirector, act))).toBe("an_unknown_date_is_null");
  });
});

describe("a CPTS that exists is taken over", () => {
  type Passed = { stage: string; on: string | null; precision: string };
  const takeOver = (to: string, milestones: Passed[]) =>
    new Life().next("takeOver", to as never, "arsOfficer", {
      payload: { departmentCode: "43", leadCaisseId: CAISSES.c43, to, milestones },
      content: { name: "CPTS reprise", sources: milestones.map(() => "site de l'ARS") },
      communes: [COMMUNES.lePuy],
    });
  const operational: Passed[] = [
    { stage: "letterValidated", on: null, precision: "unknown" },
    { stage: "projectValidated", on: "2018-05-14", precision: "year" },
    { stage: "aciSigned", on: "2018-03-20", precision: "day" },
    { stage: "operational", on: "2018-03-31", precision: "month" },
  ];

  it("with each stage it passed, at the precision known", async () => {
    const act = takeOver("operational", operational);
    await forgeAct(p.ars, act);
    const rows = await database.query(
      `select stage, effective_on::text as on, precision from milestones where dossier_id = $1
       order by rank_of(stage)`,
      [act.dossierId],
    );
    expect(rows).toEqual([
      { stage: "letterValidated", on: null, precision: "unknown" },
      { stage: "projectValidated", on: "2018-01-01", precision: "year" },
      { stage: "aciSigned", on: "2018-03-20", precision: "day" },
      { stage: "operational", on: "2018-03-01", precision: "month" },
    ]);
    const [row] = await database.query(
      "select stage, disclosed, commune_count from dossiers where id = $1",
      [act.dossierId],
    );
    expect(row).toEqual({ stage: "operational", disclosed: true, commune_count: 1 });
  });

  it.each([
    [
      "its state is its highest stage",
      "aciSigned",
      operational,
      "a_takeover_names_the_milestones_passed",
    ],
    ["at least one stage", "projectDrafting", [], "a_takeover_names_the_milestones_passed"],
    [
      "no stage twice",
      "projectValidated",
      [operational[1], operational[1]],
      "a_takeover_names_the_milestones_passed",
    ],
    [
      "no invented stage",
      "projectValidated",
      [operational[1], { stage: "crowned", on: DAY, precision: "day" }],
      "a_takeover_names_the_milestones_passed",
    ],
    [
      "in order, at the coarser precision",
      "aciSigned",
      [operational[1], { stage: "aciSigned", on: "2017-12-31", precision: "day" }],
      "no_milestone_is_before_an_earlier_stage",
    ],
    [
      "across an unknown date",
      "aciSigned",
      [
        { stage: "letterValidated", on: "2018-05-01", precision: "month" },
        { stage: "projectValidated", on: null, precision: "unknown" },
        { stage: "aciSigned", on: "2018-04-30", precision: "day" },
      ],
      "no_milestone_is_before_an_earlier_stage",
    ],
    [
      "not before the law",
      "projectDrafting",
      [{ stage: "letterValidated", on: "2015-12-31", precision: "year" }],
      "no_milestone_is_before_the_law_or_in_the_future",
    ],
    [
      "January 2016 is not before the law",
      "projectDrafting",
      [{ stage: "letterValidated", on: "2016-01-01", precision: "month" }],
      "done",
    ],
    [
      "not in the future",
      "projectDrafting",
      [{ stage: "letterValidated", on: "2026-04-01", precision: "month" }],
      "no_milestone_is_before_the_law_or_in_the_future",
    ],
    [
      "ended as well",
      "ended",
      [operational[2], { stage: "ended", on: "2020-01-01", precision: "year" }],
      "done",
    ],
  ])("%s", async (_, to, milestones, expected) => {
    expect(await outcomeOf(forgeAct(p.ars, takeOver(to, milestones as Passed[])))).toBe(expected);
  });
});

describe("milestones are the trigger's alone", () => {
  it.each([
    [
      "inserted",
      sql`insert into milestones (dossier_id, stage, effective_on, precision, recorded_at, act_version)
      select id, 'operational', '2026-03-02', 'day', now(), version from dossiers limit 1`,
    ],
    ["moved", sql`update milestones set effective_on = '2020-01-01'`],
    ["removed", sql`delete from milestones`],
  ])("not %s by the server", async (_, statement) => {
    expect(await outcomeOf(asActor(p.ars, (tx) => tx.execute(statement)))).toBe("42501");
  });

  it("nor edited by the owner", async () => {
    await lifeUntil("projectDrafting");
    expect(
      await outcomeOf(database.query("update milestones set effective_on = '2020-01-01'")),
    ).toBe("history_is_never_edited");
  });
});

describe("leaders are named by acts", () => {
  const leadersOf = async ({ id }: Life) =>
    (
      await database.query<{ person_id: string }>(
        "select person_id from mandates where dossier_id = $1 and valid_until is null order by 1",
        [id],
      )
    ).map(({ person_id }) => person_id);
  const name = (life: Life, payload: Record<string, unknown>) =>
    life.act(p.ars, "arsOfficer", "nameLeader", life.state as never, { payload });

  it("added, or in place of whom", async () => {
    const life = await lifeUntil("emergence");
    await name(life, { personId: p.otherLeader.id });
    expect(await leadersOf(life)).toEqual([p.leader.id, p.otherLeader.id]);
    await name(life, { personId: p.stranger.id, replaces: p.leader.id });
    expect(await leadersOf(life)).toEqual([p.otherLeader.id, p.stranger.id]);
    const act = life.next("withdraw", "withdrawn", "leader");
    expect(await outcomeOf(forgeAct(p.leader, act))).toBe(
      "actors_hold_the_relation_they_act_under",
    );
    expect(await outcomeOf(forgeAct(p.stranger, act))).toBe("done");
  });

  it.each([
    ["who leads already", { personId: p.leader.id }, "one_leads_a_dossier_once"],
    [
      "in place of nobody",
      { personId: p.stranger.id, replaces: p.otherLeader.id },
      "a_leader_replaces_a_leader",
    ],
    ["who has no account", { personId: randomUUID() }, "mandates_person_id_people_id_fk"],
  ])("not somebody %s", async (_, payload, expected) => {
    const life = await lifeUntil("emergence");
    expect(await outcomeOf(name(life, payload))).toBe(expected);
  });

  it("by an institution at the opening", async () => {
    const life = new Life();
    await life.act(p.ars, "arsOfficer", "createProject", "emergence", {
      payload: {
        departmentCode: "43",
        leadCaisseId: CAISSES.c43,
        leaderIds: [p.leader.id, p.otherLeader.id],
      },
      content: { name: "CPTS" },
    });
    expect(await leadersOf(life)).toEqual([p.leader.id, p.otherLeader.id]);
  });
});
