import { describe, expect, test } from "vitest";

import { correctableMilestones, correctableReceipt, openCorrections } from "./corrections";
import type { MilestoneStage } from "./milestones";
import { standingMilestones } from "./milestones";
import type { Relation } from "./relations";
import type { Life } from "./testing/life";
import type { Payload } from "./testing/payloads";
import { lifeIn, tacitLife } from "./testing/scenes";

const milestoneOf = (life: Life, stage: MilestoneStage) => {
  const row = standingMilestones(life.milestones, life.now).find((each) => each.stage === stage);
  return row ?? { id: "none", effectiveOn: null };
};

const rectified = (life: Life, stage: MilestoneStage, more: Payload = {}): Payload => ({
  subject: "milestone",
  milestoneId: milestoneOf(life, stage).id,
  newOn: "2026-03-03",
  precision: "day",
  ...more,
});

const proposes = (life: Life, who: Relation, content: Payload, actorId?: string) =>
  life.play(who, "correctDate", { phase: "propose", ...content }, actorId);

const confirms = (life: Life, who: Relation, content: Payload, actorId?: string) =>
  life.decide(
    who,
    "correctDate",
    { phase: "confirm", proposalVersion: life.acts.length, ...content },
    actorId,
  ).ok;

const confirmed = (life: Life, who: Relation, content: Payload) =>
  life.play(who, "correctDate", {
    phase: "confirm",
    proposalVersion: life.acts.length,
    ...content,
  });

describe("a rectification takes two acts", () => {
  test("the first changes nothing; the second replaces the row, and the old one stays", () => {
    const life = lifeIn("projectDrafting");
    const old = milestoneOf(life, "letterValidated");
    const content = rectified(life, "letterValidated");
    proposes(life, "arsOfficer", content);
    expect(milestoneOf(life, "letterValidated")).toEqual(old);
    expect(openCorrections(life)).toHaveLength(1);
    confirmed(life, "leadCpamOfficer", content);
    expect(milestoneOf(life, "letterValidated")).toMatchObject({
      effectiveOn: "2026-03-03",
      replaces: old.id,
    });
    expect(life.milestones).toContainEqual(old);
    expect(openCorrections(life)).toEqual([]);
    expect(life.state).toBe("projectDrafting");
  });

  test("the second is by another person, even of the same authority", () => {
    const life = lifeIn("projectDrafting");
    const content = rectified(life, "letterValidated");
    proposes(life, "arsOfficer", content, "one");
    expect(confirms(life, "arsOfficer", content, "one")).toBe(false);
    expect(confirms(life, "arsDirector", content, "one")).toBe(false);
    expect(confirms(life, "arsOfficer", content, "another")).toBe(true);
  });

  test.each([
    ["another day", { newOn: "2026-03-02" }],
    ["another precision", { precision: "month" }],
    ["another milestone", { milestoneId: "other" }],
    ["another subject", { subject: "receipt" }],
    ["an act's version besides", { actVersion: 2 }],
    ["no proposal", { proposalVersion: undefined }],
    ["a proposal that is none", { proposalVersion: 1 }],
    ["no phase", { phase: undefined }],
  ])("the second repeats the first: not with %s", (_, other) => {
    const life = lifeIn("projectDrafting");
    const content = rectified(life, "letterValidated");
    proposes(life, "arsOfficer", content);
    expect(confirms(life, "leadCpamOfficer", { ...content, ...other })).toBe(false);
    expect(confirms(life, "leadCpamOfficer", content)).toBe(true);
  });

  test("a confirmed proposal is closed, and so are the others on the same date", () => {
    const life = lifeIn("projectDrafting");
    const content = rectified(life, "letterValidated");
    proposes(life, "arsOfficer", content);
    proposes(life, "arsOfficer", { ...content, newOn: "2026-03-02" });
    confirmed(life, "leadCpamOfficer", { ...content, newOn: "2026-03-02" });
    expect(openCorrections(life)).toEqual([]);
    const late = { ...content, proposalVersion: life.acts.length - 2 };
    expect(confirms(life, "arsDirector", late)).toBe(false);
  });

  test("of two proposals on different dates, one stays open", () => {
    const life = lifeIn("aciSigned");
    const first = rectified(life, "letterValidated");
    proposes(life, "arsOfficer", first);
    const second = rectified(life, "aciSigned", { newOn: "2026-10-19" });
    proposes(life, "arsOfficer", second);
    confirmed(life, "leadCpamOfficer", second);
    expect(openCorrections(life).map(({ payload }) => payload["milestoneId"])).toEqual([
      first["milestoneId"],
    ]);
  });
});

describe("one of the two is of the authority that made the act", () => {
  const accepted = (stage: MilestoneStage, first: Relation, second: Relation, life: Life) => {
    const content = rectified(life, stage, { newOn: "2027-01-02" });
    proposes(life, first, content, "one");
    return confirms(life, second, content, "another");
  };

  test.each([
    // The letter's last approval and the project's decision are the ARS's.
    ["letterValidated", "leadCpamOfficer", "leadCpamOfficer", false],
    ["letterValidated", "leadCpamOfficer", "arsOfficer", true],
    ["letterValidated", "arsDirector", "leadCpamOfficer", true],
    ["projectValidated", "leadCpamOfficer", "leadCpamOfficer", false],
    ["projectValidated", "arsOfficer", "arsDirector", true],
    // The signatures and the start are the CPAM's.
    ["aciSigned", "arsOfficer", "arsDirector", false],
    ["aciSigned", "arsOfficer", "leadCpamOfficer", true],
    ["operational", "arsDirector", "arsOfficer", false],
    ["operational", "leadCpamOfficer", "arsDirector", true],
  ] as const)("%s: proposed by %s, confirmed by %s: %s", (stage, first, second, isRight) => {
    expect(accepted(stage, first, second, lifeIn("operational").at("2027-02-01"))).toBe(isRight);
  });

  test("a date already rectified keeps the authority of its first act", () => {
    const life = lifeIn("aciSigned").at("2027-01-05");
    const content = rectified(life, "aciSigned", { newOn: "2026-10-19" });
    proposes(life, "leadCpamOfficer", content);
    confirmed(life, "arsOfficer", content);
    const again = rectified(life, "aciSigned", { newOn: "2026-10-18" });
    expect(again["milestoneId"]).not.toBe(content["milestoneId"]);
    proposes(life, "arsOfficer", again);
    expect(confirms(life, "arsDirector", again)).toBe(false);
    expect(confirms(life, "leadCpamOfficer", again)).toBe(true);
  });

  test("a CPTS taken over by the caisse: the caisse", () => {
    const life = lifeIn("new").at("2026-06-01").play("leadCpamOfficer", "takeOver");
    expect(accepted("letterValidated", "arsOfficer", "arsDirector", life)).toBe(false);
    const other = lifeIn("new").at("2026-06-01").play("arsOfficer", "takeOver");
    expect(accepted("letterValidated", "arsOfficer", "arsDirector", other)).toBe(true);
  });
});

describe("which dates", () => {
  const stages = (life: Life) =>
    correctableMilestones(life.seenBy("arsOfficer")).map(({ stage }) => stage);

  test("none before the first milestone: the act is not offered, and says why", () => {
    for (const state of ["emergence", "letterUnderReview", "letterRefused"] as const) {
      expect(lifeIn(state).refusal("arsOfficer", "correctDate")).toMatchObject({
        missing: ["correctionAdmissible"],
        unblockedBy: [],
      });
      expect(lifeIn(state).offers("arsOfficer")).not.toContain("correctDate");
    }
    expect(lifeIn("emergence").play("leader", "withdraw").offers("arsDirector")).toEqual([]);
  });

  test("never a tacit date, attested or not", () => {
    for (const life of [tacitLife(), tacitLife().play("arsDirector", "confirmValidation")]) {
      expect(stages(life)).toEqual(["letterValidated"]);
      const content = rectified(life, "projectValidated", { phase: "propose" });
      expect(life.refusal("arsDirector", "correctDate", content)).toBeDefined();
    }
  });

  test("the only date is tacit: nothing to rectify", () => {
    const life = lifeIn("emergence").at("2026-06-01").play("leader", "submitHealthProject");
    life.at("2026-08-02").play("system", "deemValidated");
    expect(life.offers("arsOfficer")).not.toContain("correctDate");
  });

  test("never the day somebody left or came back", () => {
    const life = lifeIn("withdrawn").play("arsOfficer", "reopen");
    expect(stages(life)).toEqual(["letterValidated"]);
    for (const stage of ["left", "resumed"] as const) {
      const content = rectified(life, stage, { phase: "propose" });
      expect(life.refusal("arsOfficer", "correctDate", content)).toBeDefined();
    }
  });

  test("never a row that was replaced or cancelled", () => {
    const life = lifeIn("projectDrafting");
    const content = rectified(life, "letterValidated");
    proposes(life, "arsOfficer", content);
    confirmed(life, "leadCpamOfficer", content);
    const old = { ...content, newOn: "2026-03-01", phase: "propose" };
    expect(life.refusal("arsOfficer", "correctDate", old)).toBeDefined();

    const opposed = tacitLife();
    const tacit = rectified(opposed, "projectValidated", { phase: "propose" });
    opposed.play("arsDirector", "recordTimelyOpposition");
    expect(opposed.refusal("arsOfficer", "correctDate", tacit)).toBeDefined();
    expect(stages(opposed)).toEqual(["letterValidated"]);
  });

  test("the end, even after it", () => {
    expect(stages(lifeIn("ended"))).toContain("ended");
  });

  test("a new date or a new precision, not the same", () => {
    const life = lifeIn("projectDrafting");
    const { effectiveOn } = milestoneOf(life, "letterValidated");
    const same = rectified(life, "letterValidated", { phase: "propose", newOn: effectiveOn });
    expect(life.refusal("arsOfficer", "correctDate", same)).toBeDefined();
    const coarser = { ...same, precision: "month" };
    expect(life.refusal("arsOfficer", "correctDate", coarser)).toBeUndefined();
    const unknown = { ...same, newOn: null, precision: "unknown" };
    expect(life.refusal("arsOfficer", "correctDate", unknown)).toBeUndefined();
  });

  test("an unknown date becomes known", () => {
    const life = lifeIn("new").at("2026-06-01").play("arsOfficer", "takeOver");
    const content = rectified(life, "letterValidated", { newOn: "2020-05-04" });
    proposes(life, "arsOfficer", content);
    confirmed(life, "leadCpamOfficer", content);
    expect(milestoneOf(life, "letterValidated").effectiveOn).toBe("2020-05-04");
  });
});

describe("the recorded receipt of a deposit, while its term runs", () => {
  const paper = () =>
    lifeIn("projectDrafting")
      .at("2026-06-10")
      .play("arsOfficer", "submitHealthProject", { receivedOn: "2026-06-08" });

  const receipt = (life: Life, more: Payload = {}): Payload => ({
    phase: "propose",
    subject: "receipt",
    milestoneId: undefined,
    actVersion: life.acts.findLast(({ payload }) => payload["receivedOn"])?.version,
    newOn: "2026-06-05",
    precision: "day",
    ...more,
  });

  const refused = (life: Life, more: Payload = {}) =>
    life.refusal("arsOfficer", "correctDate", receipt(life, more)) !== undefined;

  test("is rectified until the last day of its term", () => {
    const life = paper();
    expect(refused(life)).toBe(false);
    expect(refused(life.at("2026-08-08"))).toBe(false);
    expect(refused(life.at("2026-08-09"))).toBe(true);
    expect(correctableReceipt(life.seenBy("arsOfficer"))).toBeUndefined();
  });

  test("not once the project is decided, nor withdrawn", () => {
    expect(refused(paper().play("arsDirector", "validateProject"))).toBe(true);
    expect(refused(paper().play("leader", "withdrawSubmission"))).toBe(true);
  });

  test("never the instant at which a leader's deposit was made", () => {
    const life = lifeIn("projectSubmitted");
    expect(correctableReceipt(life.seenBy("arsOfficer"))).toBeUndefined();
    const actVersion = life.acts.length;
    expect(refused(life, { actVersion, newOn: "2026-05-20" })).toBe(true);
  });

  test("nor is one recorded by an institution without the day it came, or without its file", () => {
    const life = lifeIn("projectDrafting").at("2026-06-10");
    for (const left of [{ receivedOn: undefined }, { files: [] }])
      expect(life.refusal("arsOfficer", "submitHealthProject", left)?.missing).toEqual([
        "projectDeposited",
      ]);
  });

  test.each([
    ["the same day", { newOn: "2026-06-08" }],
    ["a day after its record", { newOn: "2026-06-11" }],
    ["no day", { newOn: null }],
    ["a month", { precision: "month" }],
    ["another act", { actVersion: 1 }],
    ["no act", { actVersion: undefined }],
  ])("not to %s", (_, more) => {
    expect(refused(paper(), more)).toBe(true);
  });

  test("to the day of its record at the latest", () => {
    expect(refused(paper().at("2026-06-20"), { newOn: "2026-06-10" })).toBe(false);
    expect(refused(paper().at("2026-06-20"), { newOn: "2026-06-11" })).toBe(true);
  });

  test("where missing documents restarted the term, theirs and no longer the project's", () => {
    const life = paper().play("arsOfficer", "askMissingDocuments");
    expect(refused(life)).toBe(true);
    life.at("2026-07-01").play("arsOfficer", "sendMissingDocuments", { receivedOn: "2026-06-30" });
    expect(refused(life, { newOn: "2026-06-29" })).toBe(false);
    const project = life.acts.find(({ move }) => move === "submitHealthProject");
    expect(refused(life, { actVersion: project?.version })).toBe(true);
  });

  test("by two persons, one of the ARS, who recorded it; older proposals are then closed", () => {
    const life = paper();
    proposes(life, "leadCpamOfficer", receipt(life), "one");
    const stale = life.acts.length;
    const repeated = { ...receipt(life), phase: "confirm" };
    expect(confirms(life, "leadCpamOfficer", repeated, "another")).toBe(false);
    expect(confirms(life, "arsOfficer", repeated, "another")).toBe(true);
    proposes(life, "leadCpamOfficer", receipt(life, { newOn: "2026-06-04" }));
    confirmed(life, "arsOfficer", receipt(life, { newOn: "2026-06-04", phase: "confirm" }));
    expect(confirms(life, "arsOfficer", { ...repeated, proposalVersion: stale })).toBe(false);
  });

  test("of a letter: never, for no term of law runs", () => {
    const life = lifeIn("emergence").at("2026-02-10");
    life.play("arsOfficer", "submitLetter", { receivedOn: "2026-02-02" });
    expect(refused(life, { newOn: "2026-02-01" })).toBe(true);
  });
});
