import { beforeAll, describe, expect, it } from "vitest";

import { SYSTEM } from "../client";
import { openTestDatabase } from "../testing/database";
import { COMMUNES, givenPlaces, PEOPLE } from "../testing/places";
import { forgeAct, type Life, outcomeOf, setClock } from "../testing/raw-acts";
import { lifeUntil } from "../testing/usual-life";

const database = openTestDatabase(({ owner }) => givenPlaces(owner));
const p = PEOPLE;
const DAY = "2026-03-02";
const noonOn = (day: string) => setClock(database.owner, `${day}T11:00:00Z`);

beforeAll(() => noonOn(DAY));

const WHO = {
  ars: [p.ars, "arsOfficer"],
  director: [p.arsDirector, "arsDirector"],
  cpam: [p.cpam, "leadCpamOfficer"],
  colleague: [p.colleague, "leadCpamOfficer"],
} as const;

const correct = async (life: Life, who: keyof typeof WHO, payload: Record<string, unknown>) => {
  const [actor, relation] = WHO[who];
  const act = life.next("correctDate", life.state as never, relation, { payload });
  const outcome = await outcomeOf(forgeAct(actor, act));
  if (outcome === "done") life.version += 1;
  return outcome;
};

const milestone = async ({ id }: Life, stage: string) =>
  (
    await database.query<{ id: string; on: string }>(
      `select id, effective_on::text as on from standing_milestones where dossier_id = $1 and stage = $2`,
      [id, stage],
    )
  )[0]!;

const REFUSED = "a_correction_names_a_date_that_stands";

describe("a milestone's date is rectified by two acts", () => {
  const proposed = async (newOn = "2026-03-01", precision = "day") => {
    const life = await lifeUntil("projectValidated");
    await noonOn("2026-03-20");
    const { id } = await milestone(life, "projectValidated");
    const content = { subject: "milestone", milestoneId: id, newOn, precision };
    const outcome = await correct(life, "ars", { phase: "propose", ...content });
    await noonOn(DAY);
    return {
      life,
      outcome,
      confirm: { phase: "confirm", ...content, proposalVersion: life.version },
    };
  };
  const confirmed = async (...args: Parameters<typeof correct>) => {
    await noonOn("2026-03-20");
    const outcome = await correct(...args);
    await noonOn(DAY);
    return outcome;
  };

  it("the second, by another person, replaces the row; the first stays", async () => {
    const { life, outcome, confirm } = await proposed("2026-03-18");
    expect(outcome).toBe("done");
    expect((await milestone(life, "projectValidated")).on).toBe(DAY);
    expect(await confirmed(life, "cpam", confirm)).toBe("done");
    expect((await milestone(life, "projectValidated")).on).toBe("2026-03-18");
    const rows = await database.query(
      "select count(*)::int as count from milestones where dossier_id = $1 and stage = 'projectValidated'",
      [life.id],
    );
    expect(rows).toEqual([{ count: 2 }]);
    expect(await confirmed(life, "cpam", confirm)).toBe(REFUSED);
  });

  it("to another precision", async () => {
    const { life, confirm } = await proposed("2026-03-15", "month");
    expect(await confirmed(life, "director", confirm)).toBe("done");
    expect((await milestone(life, "projectValidated")).on).toBe("2026-03-01");
  });

  it.each([
    ["the same person", "ars", {}, "another_person_confirms"],
    ["another date", "cpam", { newOn: "2026-03-03" }, "a_confirmation_repeats_an_open_proposal"],
    ["no proposal", "cpam", { proposalVersion: 1 }, "a_confirmation_repeats_an_open_proposal"],
    ["no phase", "cpam", { phase: "other" }, "a_confirmation_repeats_an_open_proposal"],
  ] as const)("not by %s", async (_, who, change, expected) => {
    const { life, confirm } = await proposed();
    expect(await confirmed(life, who, { ...confirm, ...change })).toBe(expected);
  });

  it("one of the two is of the authority that made the act", async () => {
    const life = await lifeUntil("projectValidated");
    const { id } = await milestone(life, "projectValidated");
    const content = { subject: "milestone", milestoneId: id, newOn: DAY, precision: "day" };
    await correct(life, "cpam", { phase: "propose", ...content });
    const confirm = { phase: "confirm", ...content, proposalVersion: life.version };
    expect(await correct(life, "colleague", confirm)).toBe("the_authority_of_the_act_takes_part");
    expect(await correct(life, "director", confirm)).toBe("done");
  });

  it("keeps the order of the stages", async () => {
    const { life, confirm } = await proposed("2026-03-01");
    expect(await confirmed(life, "cpam", confirm)).toBe("no_milestone_is_before_an_earlier_stage");
  });

  it("never a tacit date, nor that of leaving", async () => {
    const tacit = await lifeUntil("projectUnderReview");
    await noonOn("2026-05-10");
    await tacit.act(SYSTEM, "system", "deemValidated", "projectValidated", {
      payload: { termOn: "2026-05-02", effectiveOn: "2026-05-03" },
      actedOn: "2026-05-03",
    });
    const propose = async (life: Life, stage: string) =>
      correct(life, "ars", {
        phase: "propose",
        subject: "milestone",
        milestoneId: (await milestone(life, stage)).id,
        newOn: "2026-05-04",
        precision: "day",
      });
    expect(await propose(tacit, "projectValidated")).toBe(REFUSED);
    await tacit.act(p.leader, "leader", "withdraw", "withdrawn");
    expect(await propose(tacit, "left")).toBe(REFUSED);
    await noonOn(DAY);
  });

  it("not one of another dossier", async () => {
    const other = await milestone(await lifeUntil("projectValidated"), "projectValidated");
    const life = await lifeUntil("projectValidated");
    expect(
      await correct(life, "ars", {
        phase: "propose",
        subject: "milestone",
        milestoneId: other.id,
        newOn: DAY,
        precision: "day",
      }),
    ).toBe(REFUSED);
  });
});

describe("the recorded receipt of a deposit is rectified while its term runs", () => {
  const deposited = async () => {
    await noonOn(DAY);
    const life = await lifeUntil("projectDrafting");
    await noonOn("2026-03-10");
    return life.act(p.ars, "arsOfficer", "submitHealthProject", "projectSubmitted", {
      payload: { statement: true, receivedOn: "2026-03-05" },
      communes: [COMMUNES.lePuy],
    });
  };
  const receipt = (life: Life, newOn: string, actVersion = 5) => ({
    phase: "propose",
    subject: "receipt",
    actVersion,
    newOn,
    precision: "day",
    version: life.version,
  });
  const termOf = async ({ id }: Life) =>
    (await database.query("select dossier_term($1)::text as term", [id]))[0]?.["term"];

  it("and the term follows", async () => {
    const life = await deposited();
    expect(await termOf(life)).toBe("2026-05-05");
    expect(await correct(life, "ars", receipt(life, "2026-03-08"))).toBe("done");
    expect(await termOf(life)).toBe("2026-05-05");
    const confirm = {
      ...receipt(life, "2026-03-08"),
      phase: "confirm",
      proposalVersion: life.version,
    };
    expect(await correct(life, "director", confirm)).toBe("done");
    expect(await termOf(life)).toBe("2026-05-08");
  });

  it.each([
    ["after it was recorded", "2026-03-11", 5],
    ["of another act", "2026-03-08", 4],
  ])("not %s", async (_, newOn, actVersion) => {
    const life = await deposited();
    expect(await correct(life, "ars", receipt(life, newOn, actVersion))).toBe(REFUSED);
  });

  it("never the instant at which a leader sent it", async () => {
    await noonOn(DAY);
    const life = await lifeUntil("projectSubmitted");
    expect(await correct(life, "ars", receipt(life, "2026-03-01"))).toBe(REFUSED);
  });

  it("not once decided", async () => {
    const life = await deposited();
    await life.act(p.arsDirector, "arsDirector", "validateProject", "projectValidated", {
      payload: { signedOn: "2026-03-10", notifiedOn: "2026-03-10" },
    });
    expect(await correct(life, "ars", receipt(life, "2026-03-08"))).toBe(REFUSED);
  });
});
