import { describe, expect, test } from "vitest";

import { awaitedApprovals, isApprovalAfterSilence, letterAnswerDue } from "./approvals";
import { currentApprovals, currentOpinions } from "./journal";
import type { Life } from "./testing/life";
import { lifeIn } from "./testing/scenes";

/** Received on 2 February 2026: the 60 days end on 3 April. */
const LAST_DAY = "2026-04-03";
const DAY_AFTER = "2026-04-04";

const joint = () => lifeIn("letterUnderReview");
const afterOpinion = () => lifeIn("letterUnderReview", { letterPolicy: "arsAfterOpinion" });

const approves = (life: Life, relation: "arsOfficer" | "leadCpamOfficer") => {
  const decided = life.decide(relation, "approveLetter");
  return decided.ok ? decided.value.to : decided.failure.missing;
};

test("the answer time is counted in days from the receipt of this version, and only while it is examined", () => {
  const life = joint();
  expect(letterAnswerDue(life.seenBy("arsOfficer"))).toBe(LAST_DAY);
  life.at("2026-03-20").play("arsOfficer", "askLetterClarification");
  expect(letterAnswerDue(life.seenBy("arsOfficer"))).toBeUndefined();
  life.at("2026-03-31").play("leader", "answerLetterClarification");
  expect(letterAnswerDue(life.seenBy("arsOfficer"))).toBe("2026-05-30");
});

test("an institution's record of a paper letter counts from the day it was received", () => {
  const life = lifeIn("emergence").at("2026-02-10");
  life.play("leadCpamOfficer", "submitLetter", { receivedOn: "2026-02-02" });
  expect(letterAnswerDue(life.seenBy("arsOfficer"))).toBe(LAST_DAY);
});

describe("joint: both approve", () => {
  test.each([
    ["arsOfficer", "leadCpamOfficer"],
    ["leadCpamOfficer", "arsOfficer"],
  ] as const)("%s first, then %s completes", (first, second) => {
    const life = joint().play(first, "approveLetter");
    expect(life.state).toBe("letterUnderReview");
    expect(awaitedApprovals(life.seenBy(first))).toEqual([
      second === "arsOfficer" ? "ars" : "cpam",
    ]);
    expect(approves(life, first)).toEqual(["approvalAdmissible"]);
    expect(life.play(second, "approveLetter").state).toBe("projectDrafting");
  });

  test("a second approval waits for the other authority, who alone can unblock it", () => {
    const life = joint().play("arsOfficer", "approveLetter");
    expect(life.refusal("arsOfficer", "approveLetter")).toEqual({
      kind: "factsMissing",
      move: "approveLetter",
      missing: ["approvalAdmissible"],
      unblockedBy: ["leadCpamOfficer"],
    });
  });

  test("the opinion is no approval, and is not needed", () => {
    const life = joint().play("leadCpamOfficer", "giveLetterOpinion", { opinion: "unfavourable" });
    expect(approves(life, "arsOfficer")).toBe("letterUnderReview");
    life.play("arsOfficer", "approveLetter");
    expect(approves(life, "leadCpamOfficer")).toBe("projectDrafting");
  });
});

describe("joint: the CPAM stays silent", () => {
  test("on the last day of its time, its approval is still awaited", () => {
    const life = joint().at(LAST_DAY);
    expect(approves(life, "arsOfficer")).toBe("letterUnderReview");
    life.play("arsOfficer", "approveLetter");
    expect(approves(life, "arsOfficer")).toEqual(["approvalAdmissible"]);
    expect(isApprovalAfterSilence(life.seenBy("arsOfficer"))).toBe(false);
  });

  test("the day after, the ARS's first approval suffices", () => {
    const life = joint().at(DAY_AFTER);
    expect(isApprovalAfterSilence(life.seenBy("arsOfficer"))).toBe(true);
    expect(awaitedApprovals(life.seenBy("arsOfficer"))).toEqual(["ars"]);
    expect(approves(life, "arsOfficer")).toBe("projectDrafting");
  });

  test("the day after, the ARS repeats an approval that it gave before", () => {
    const life = joint().at("2026-03-01").play("arsOfficer", "approveLetter").at(DAY_AFTER);
    expect(life.state).toBe("letterUnderReview");
    expect(awaitedApprovals(life.seenBy("arsOfficer"))).toEqual(["ars"]);
    expect(approves(life, "arsOfficer")).toBe("projectDrafting");
  });

  test("the day is the territory's: 23:30 in Paris is still the last day, 00:30 is not", () => {
    expect(approves(joint().at("2026-04-03T21:30:00Z"), "arsOfficer")).toBe("letterUnderReview");
    expect(approves(joint().at("2026-04-03T22:30:00Z"), "arsOfficer")).toBe("projectDrafting");
  });

  test("an opinion without approval breaks the silence: both are needed again", () => {
    const life = joint().play("leadCpamOfficer", "giveLetterOpinion").at(DAY_AFTER);
    expect(isApprovalAfterSilence(life.seenBy("arsOfficer"))).toBe(false);
    expect(approves(life, "arsOfficer")).toBe("letterUnderReview");
    expect(approves(life.play("arsOfficer", "approveLetter"), "arsOfficer")).toEqual([
      "approvalAdmissible",
    ]);
  });

  test("its late approval still counts, and leaves the ARS to approve", () => {
    expect(approves(joint().at(DAY_AFTER), "leadCpamOfficer")).toBe("letterUnderReview");
    const approved = joint().play("arsOfficer", "approveLetter").at(DAY_AFTER);
    expect(approves(approved, "leadCpamOfficer")).toBe("projectDrafting");
  });
});

describe("the ARS after the CPAM's opinion", () => {
  test("it waits for the opinion, which the CPAM alone can bring", () => {
    expect(afterOpinion().refusal("arsOfficer", "approveLetter")).toMatchObject({
      missing: ["approvalAdmissible"],
      unblockedBy: ["leadCpamOfficer"],
    });
  });

  test.each(["favourable", "withReservations", "unfavourable"])(
    "an opinion %s opens it",
    (opinion) => {
      const life = afterOpinion().play("leadCpamOfficer", "giveLetterOpinion", { opinion });
      expect(approves(life, "arsOfficer")).toBe("projectDrafting");
    },
  );

  test("it approves alone: the CPAM never does", () => {
    const life = afterOpinion();
    expect(approves(life, "leadCpamOfficer")).toEqual(["approvalAdmissible"]);
    life.play("leadCpamOfficer", "giveLetterOpinion").at(DAY_AFTER);
    expect(life.refusal("leadCpamOfficer", "approveLetter")?.unblockedBy).toEqual(["arsOfficer"]);
  });

  test("without an opinion, it may the day after the answer time, not on its last day", () => {
    expect(approves(afterOpinion().at(LAST_DAY), "arsOfficer")).toEqual(["approvalAdmissible"]);
    expect(approves(afterOpinion().at(DAY_AFTER), "arsOfficer")).toBe("projectDrafting");
  });

  test("an opinion on an earlier version does not open it", () => {
    const life = afterOpinion().play("leadCpamOfficer", "giveLetterOpinion");
    life.play("leadCpamOfficer", "askLetterClarification");
    life.play("leader", "answerLetterClarification");
    expect(approves(life, "arsOfficer")).toEqual(["approvalAdmissible"]);
  });
});

describe("approvals and opinions belong to one version with its answers", () => {
  const examined = () =>
    joint().play("arsOfficer", "approveLetter").play("leadCpamOfficer", "giveLetterOpinion");

  const AGAIN: [string, (life: Life) => Life][] = [
    [
      "clarification",
      (life) =>
        life
          .play("arsOfficer", "askLetterClarification")
          .play("leader", "answerLetterClarification"),
    ],
    ["refusal", (life) => life.play("arsOfficer", "refuseLetter").play("leader", "submitLetter")],
    [
      "withdrawal of the submission",
      (life) => life.play("leader", "withdrawSubmission").play("leader", "submitLetter"),
    ],
    [
      "withdrawal of the dossier",
      (life) =>
        life.play("leader", "withdraw").play("arsOfficer", "reopen").play("leader", "submitLetter"),
    ],
    [
      "abandonment",
      (life) =>
        life
          .play("arsOfficer", "abandon")
          .play("arsOfficer", "reopen")
          .play("leader", "submitLetter"),
    ],
  ];

  test.each(AGAIN)("void after %s, and kept in history", (_, again) => {
    const life = again(examined());
    expect(life.state).toBe("letterUnderReview");
    expect(currentApprovals(life)).toEqual([]);
    expect(currentOpinions(life)).toEqual([]);
    expect(approves(life, "leadCpamOfficer")).toBe("letterUnderReview");
    expect(life.acts.filter(({ move }) => move === "approveLetter")).toHaveLength(1);
  });

  test("void after a direct transmission, even once its project is withdrawn", () => {
    const life = examined().play("leader", "submitHealthProject");
    expect(life.state).toBe("projectSubmitted");
    expect(life.milestones).toEqual([]);
    expect(life.refusal("leadCpamOfficer", "approveLetter")?.kind).toBe("notInThisState");
    expect(life.play("leader", "withdrawSubmission").state).toBe("projectDrafting");
  });

  test("another leader named meanwhile changes nothing", () => {
    const life = joint().play("arsOfficer", "approveLetter").play("leadCpamOfficer", "nameLeader");
    expect(currentApprovals(life)).toHaveLength(1);
    expect(approves(life, "leadCpamOfficer")).toBe("projectDrafting");
  });

  test("a direct transmission never leads back to the letter", () => {
    const life = lifeIn("letterClarification").play("leader", "submitHealthProject");
    for (const move of ["answerLetterClarification", "submitLetter", "refuseLetter"] as const) {
      expect(life.refusal("arsOfficer", move)?.kind).toBe("notInThisState");
    }
  });
});

describe("answers and depositing", () => {
  test("each question is answered", () => {
    const life = lifeIn("letterClarification");
    expect(life.refusal("leader", "answerLetterClarification", { answerCount: 1 })).toMatchObject({
      missing: ["everyQuestionAnswered"],
      unblockedBy: ["leader"],
    });
    expect(
      life.refusal("leader", "answerLetterClarification", { answerCount: undefined }),
    ).toBeDefined();
    expect(life.refusal("leader", "answerLetterClarification", { answerCount: 2 })).toBeUndefined();
  });

  test.each([
    ["no statement", { statement: false }],
    ["one profession", { professions: { medecin: 12 } }],
    ["a profession without anybody", { professions: { medecin: 12, infirmier: 0 } }],
    ["no profession", { professions: undefined }],
  ])("a letter with %s is not complete", (_, more) => {
    expect(lifeIn("emergence").refusal("leader", "submitLetter", more)?.missing).toEqual([
      "letterComplete",
    ]);
  });

  test("a letter without any commune is not complete", () => {
    const life = lifeIn("emergence");
    life.communes = [];
    expect(life.refusal("leader", "submitLetter")?.missing).toEqual(["letterComplete"]);
  });
});
