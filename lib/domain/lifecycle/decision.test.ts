import { describe, expect, test } from "vitest";

import { lifeIn, tacitLife } from "./testing/scenes";

const MISSING = "askMissingDocuments";
const TERM = "2026-08-01";
const DAY_AFTER = "2026-08-02";

describe("missing documents", () => {
  test("are asked until the 15th day after receipt, not on the 16th", () => {
    const life = lifeIn("projectSubmitted");
    expect(life.at("2026-06-16").refusal("arsOfficer", MISSING)).toBeUndefined();
    expect(life.at("2026-06-16T21:59:59Z").refusal("arsOfficer", MISSING)).toBeUndefined();
    expect(life.at("2026-06-16T22:00:00Z").refusal("arsOfficer", MISSING)).toEqual({
      kind: "factsMissing",
      move: MISSING,
      missing: ["completenessWindowOpen"],
      unblockedBy: [],
    });
  });

  test("are counted from the day received on paper", () => {
    const life = lifeIn("projectDrafting").at("2026-06-10");
    life.play("arsOfficer", "submitHealthProject", { receivedOn: "2026-06-01" });
    expect(life.at("2026-06-16").refusal("arsOfficer", MISSING)).toBeUndefined();
    expect(life.at("2026-06-17").refusal("arsOfficer", MISSING)).toBeDefined();
  });

  test("are asked once per submission, even within the 15 days", () => {
    const life = lifeIn("projectIncomplete").play("leader", "sendMissingDocuments");
    expect(life.state).toBe("projectSubmitted");
    expect(life.refusal("arsOfficer", MISSING)).toMatchObject({
      missing: ["missingDocumentsNotYetAsked"],
      unblockedBy: [],
    });
  });

  test("may be asked whatever else was done since the submission", () => {
    const life = lifeIn("projectSubmitted").play("arsOfficer", "nameLeader");
    expect(life.refusal("arsOfficer", MISSING)).toBeUndefined();
  });

  test("may be asked again after a new submission", () => {
    const life = lifeIn("projectIncomplete").play("leader", "withdrawSubmission");
    life.at("2026-06-20").play("leader", "submitHealthProject");
    expect(life.at("2026-07-05").refusal("arsOfficer", MISSING)).toBeUndefined();
    expect(life.at("2026-07-06").refusal("arsOfficer", MISSING)).toBeDefined();
  });

  test("each gets an answer", () => {
    const life = lifeIn("projectIncomplete");
    expect(life.refusal("leader", "sendMissingDocuments", { answerCount: 1 })?.missing).toEqual([
      "everyQuestionAnswered",
    ]);
    expect(life.refusal("leader", "sendMissingDocuments", { answerCount: 3 })).toBeUndefined();
  });
});

test("each question on the merits gets an answer, and the clock runs on", () => {
  const life = lifeIn("projectClarification");
  expect(life.refusal("leader", "answerProjectClarification", { answerCount: 0 })?.missing).toEqual(
    ["everyQuestionAnswered"],
  );
  life.at("2026-07-01").play("leader", "answerProjectClarification");
  expect(life.at(TERM).refusal("arsDirector", "opposeProject")).toBeUndefined();
  expect(life.at(DAY_AFTER).offers("system")).toEqual(["deemValidated"]);
});

describe("a health project", () => {
  test.each(["emergence", "letterUnderReview", "letterClarification", "letterRefused"] as const)(
    "is transmitted directly from %s",
    (state) => {
      expect(lifeIn(state).play("leader", "submitHealthProject").state).toBe("projectSubmitted");
    },
  );

  test.each([
    ["its statement", { statement: undefined }],
    ["its PDF", { files: [] }],
  ])("is not deposited without %s", (_, more) => {
    expect(lifeIn("projectDrafting").refusal("leader", "submitHealthProject", more)).toMatchObject({
      missing: ["projectDeposited"],
      unblockedBy: ["leader"],
    });
  });

  test("is not deposited without its territory", () => {
    const life = lifeIn("projectDrafting");
    life.communes = [];
    expect(life.refusal("leader", "submitHealthProject")?.missing).toEqual(["projectDeposited"]);
  });
});

const UNDER_EXAMINATION = [
  "projectSubmitted",
  "projectUnderReview",
  "projectClarification",
] as const;

describe.each(UNDER_EXAMINATION)("the term, in %s", (state) => {
  test.each(["arsDirector", "arsOfficer"] as const)("%s opposes until its last second", (who) => {
    const life = lifeIn(state);
    expect(life.at("2026-08-01T21:59:59.999Z").refusal(who, "opposeProject")).toBeUndefined();
    expect(life.at("2026-08-01T22:00:00.000Z").refusal(who, "opposeProject")).toEqual({
      kind: "factsMissing",
      move: "opposeProject",
      missing: ["withinTerm"],
      unblockedBy: [],
    });
  });

  test("silence validates from the next day, and never before", () => {
    const life = lifeIn(state);
    expect(life.at("2026-08-01T21:59:59.999Z").refusal("system", "deemValidated")).toMatchObject({
      missing: ["termPassed"],
      unblockedBy: [],
    });
    life.at("2026-08-01T22:00:00.000Z").play("system", "deemValidated");
    expect(life.state).toBe("projectValidated");
    expect(life.milestones.at(-1)).toMatchObject({
      stage: "projectValidated",
      effectiveOn: DAY_AFTER,
    });
  });

  test("nobody but the system says so", () => {
    expect(lifeIn(state).at(DAY_AFTER).refusal("arsDirector", "deemValidated")).toMatchObject({
      kind: "notPermitted",
      unblockedBy: ["system"],
    });
  });
});

describe("missing documents and the term", () => {
  test("no term runs while they are awaited: opposed or not, the silence says nothing", () => {
    const life = lifeIn("projectIncomplete").at("2027-01-01");
    expect(life.offers("system")).toEqual([]);
    expect(life.refusal("arsDirector", "opposeProject")).toBeUndefined();
    expect(life.refusal("arsDirector", "validateProject")).toBeUndefined();
    expect(life.refusal("arsOfficer", "abandon")).toBeUndefined();
  });

  test("their receipt starts two new months", () => {
    const life = lifeIn("projectIncomplete")
      .at("2026-07-20")
      .play("leader", "sendMissingDocuments");
    expect(life.at(DAY_AFTER).offers("system")).toEqual([]);
    expect(life.at("2026-09-20").refusal("arsDirector", "opposeProject")).toBeUndefined();
    expect(life.at("2026-09-21").refusal("arsDirector", "opposeProject")).toBeDefined();
    expect(life.offers("system")).toEqual(["deemValidated"]);
  });

  test("where the clock never stops, the first term goes on", () => {
    const life = lifeIn("projectIncomplete", { restartsOnMissingDocuments: false });
    expect(life.at(TERM).refusal("arsDirector", "opposeProject")).toBeUndefined();
    expect(life.refusal("arsOfficer", "abandon")).toMatchObject({
      missing: ["noTermRunning"],
      unblockedBy: [],
    });
    expect(life.at(DAY_AFTER).refusal("arsDirector", "opposeProject")).toBeDefined();
    expect(life.play("system", "deemValidated").state).toBe("projectValidated");
  });
});

describe("after a validation by silence", () => {
  const stages = [
    ["projectValidated", tacitLife],
    ["aciNegotiation", () => tacitLife().play("leader", "openAci")],
    [
      "aciSigning",
      () => tacitLife().play("leader", "openAci").play("leadCpamOfficer", "openSigning"),
    ],
  ] as const;

  describe.each(stages)("in %s", (_, scene) => {
    test("an opposition notified on the last day is recorded, later", () => {
      const life = scene().at("2026-09-30");
      life.play("arsOfficer", "recordTimelyOpposition", { notifiedOn: TERM });
      expect(life.state).toBe("projectOpposed");
      expect(life.milestones.at(-1)).toMatchObject({ stage: "projectValidated", cancelled: true });
    });

    test.each([DAY_AFTER, undefined, ""])("one notified on « %s » is not", (notifiedOn) => {
      const refusal = scene().refusal("arsDirector", "recordTimelyOpposition", { notifiedOn });
      expect(refusal).toMatchObject({ missing: ["notifiedWithinTerm"], unblockedBy: [] });
    });
  });

  test("attested, it is no longer opposed, nor attested twice", () => {
    const life = tacitLife().play("arsOfficer", "confirmValidation");
    expect(life.state).toBe("projectValidated");
    expect(life.refusal("arsDirector", "confirmValidation")?.missing).toEqual([
      "validationNotAttested",
    ]);
    expect(life.refusal("arsDirector", "recordTimelyOpposition")?.missing).toEqual([
      "validationNotAttested",
    ]);
    expect(life.play("leader", "openAci").offers("arsDirector")).toEqual(["correctDate"]);
  });

  test("an express validation is neither attested nor opposed", () => {
    const life = lifeIn("projectValidated");
    expect(life.refusal("arsDirector", "confirmValidation")).toEqual({
      kind: "factsMissing",
      move: "confirmValidation",
      missing: ["lastValidationTacit"],
      unblockedBy: [],
    });
    expect(
      life.refusal("arsDirector", "recordTimelyOpposition", { notifiedOn: "2026-07-01" })?.missing,
    ).toContain("lastValidationTacit");
  });

  test("an opposition withdrawn is an express validation; a second silence may be attested", () => {
    const life = tacitLife().play("arsDirector", "recordTimelyOpposition");
    life.at("2026-10-01").play("arsDirector", "withdrawOpposition");
    expect(life.refusal("arsDirector", "confirmValidation")?.missing).toEqual([
      "lastValidationTacit",
    ]);

    const again = tacitLife()
      .play("arsDirector", "confirmValidation")
      .play("leader", "withdraw")
      .play("arsOfficer", "reopen");
    expect(again.state).toBe("projectValidated");
    expect(again.offers("arsDirector")).not.toContain("confirmValidation");

    const silentTwice = tacitLife().play("arsDirector", "recordTimelyOpposition");
    silentTwice.at("2026-09-01").play("leader", "submitHealthProject");
    silentTwice.at("2026-11-02").play("system", "deemValidated");
    expect(silentTwice.offers("arsDirector")).toContain("confirmValidation");
    expect(
      silentTwice.refusal("arsDirector", "recordTimelyOpposition", { notifiedOn: "2026-11-01" }),
    ).toBeUndefined();
    expect(
      silentTwice.refusal("arsDirector", "recordTimelyOpposition", { notifiedOn: "2026-11-02" }),
    ).toBeDefined();
  });

  test("no opposition is recorded once the contract is signed", () => {
    const life = tacitLife()
      .play("leader", "openAci")
      .play("leadCpamOfficer", "openSigning")
      .play("leadCpamOfficer", "recordSignature");
    expect(life.refusal("arsDirector", "recordTimelyOpposition")?.kind).toBe("notInThisState");
  });
});

describe("an opposition", () => {
  test("leads to a new project with its own two months, or is withdrawn", () => {
    const life = lifeIn("projectOpposed").at("2026-09-01").play("leader", "submitHealthProject");
    expect(life.at("2026-11-01").refusal("arsDirector", "opposeProject")).toBeUndefined();
    expect(life.at("2026-11-02").offers("system")).toEqual(["deemValidated"]);

    const withdrawn = lifeIn("projectOpposed").at("2026-12-01");
    withdrawn.play("arsOfficer", "withdrawOpposition", { decidedOn: "2026-11-20" });
    expect(withdrawn.state).toBe("projectValidated");
    expect(withdrawn.milestones.at(-1)?.effectiveOn).toBe("2026-11-20");
  });
});
