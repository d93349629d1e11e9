import { describe, expect, test } from "vitest";

import { type Deadline, openDeadlines, turnOf } from "./deadlines";
import { nextStep } from "./next-step";
import type { Relation } from "./relations";
import { candidatesFrom } from "./rules";
import { DOSSIER_STATES } from "./states";
import type { Life } from "./testing/life";
import { OTHER_CAISSE } from "./testing/payloads";
import { lifeIn, tacitLife } from "./testing/scenes";
import { relationsOfDebtor } from "./wording";

const line = ({ kind, debtor, dueOn, nature, move }: Deadline) =>
  `${kind} · ${debtor} · ${dueOn ?? "no date"} · ${nature} · ${move}`;

const lines = (life: Life) => openDeadlines(life.seenBy("leader")).map(line);

test("what waits for whom, state by state", () => {
  const table = DOSSIER_STATES.map((state) => [state, ...lines(lifeIn(state))].join("\n  "));
  expect(`\n${table.join("\n")}\n`).toMatchInlineSnapshot(`
    "
    emergence
      letterToWrite · cpts · no date · internal · submitLetter
    letterUnderReview
      letterAnswer · ars · 2026-04-03 · internal · approveLetter
      letterAnswer · leadCpam · 2026-04-03 · internal · approveLetter
    letterClarification
      letterClarification · cpts · 2026-03-12 · internal · answerLetterClarification
    letterRefused
      letterToWrite · cpts · no date · internal · submitLetter
    projectDrafting
      projectToWrite · cpts · no date · internal · submitHealthProject
    projectSubmitted
      completeness · ars · 2026-06-16 · internal · acknowledgeComplete
      legalTerm · ars · 2026-08-01 · legal · validateProject
    projectIncomplete
      missingDocuments · cpts · 2026-07-10 · internal · sendMissingDocuments
    projectUnderReview
      legalTerm · ars · 2026-08-01 · legal · validateProject
    projectClarification
      projectClarification · cpts · 2026-07-20 · internal · answerProjectClarification
      legalTerm · ars · 2026-08-01 · legal · validateProject
    projectOpposed
      projectToWrite · cpts · no date · internal · submitHealthProject
    projectValidated
      negotiationToOpen · cpts · no date · internal · openAci
      negotiationToOpen · leadCpam · no date · internal · openAci
    aciNegotiation
      contractToPrepare · leadCpam · no date · internal · openSigning
    aciSigning
      signature · cpts · 2026-10-31 · internal · recordSignature
      signature · leadCpam · 2026-10-31 · internal · recordSignature
      signature · ars · 2026-10-31 · internal · recordSignature
      signature · caisse:11111111-1111-4111-8111-111111111111 · 2026-10-31 · internal · recordSignature
    aciSigned
      firstMission · leadCpam · 2027-04-20 · contract · startOperation
    operational
    withdrawn
    abandoned
    ended
    "
  `);
});

test("what is awaited can be done there, by its debtor", () => {
  for (const state of DOSSIER_STATES) {
    const life = lifeIn(state);
    const dossier = life.seenBy("leader");
    for (const { move, debtor } of openDeadlines(dossier)) {
      expect(candidatesFrom(state).map((each) => each.move as string)).toContain(move);
      const makers = relationsOfDebtor(debtor).filter((each) =>
        life.offers(each).some((offered) => offered === move),
      );
      expect([state, move, debtor, makers.length > 0]).toEqual([state, move, debtor, true]);
    }
  }
});

describe("a change of territory under examination", () => {
  const waiting = (state: (typeof DOSSIER_STATES)[number], acceptedBy: Relation[] = []) =>
    openDeadlines({
      ...lifeIn(state).seenBy("leader"),
      proposedChange: { number: 1, acceptedBy },
    })
      .map(line)
      .filter((each) => each.startsWith("territoryChange"));

  test("waits for each authority that has not accepted it, without a date", () => {
    const ars = "territoryChange · ars · no date · internal · acceptChange";
    const cpam = "territoryChange · leadCpam · no date · internal · acceptChange";
    expect(waiting("operational")).toEqual([ars, cpam]);
    expect(waiting("aciSigned", ["arsOfficer"])).toEqual([cpam]);
    expect(waiting("projectValidated", ["leadCpamOfficer"])).toEqual([ars]);
  });

  test("waits for nobody once the CPTS is left", () => {
    for (const state of ["withdrawn", "abandoned", "ended", "projectOpposed"] as const)
      expect(waiting(state)).toEqual([]);
  });
});

test("whose turn: the first that waits", () => {
  for (const state of DOSSIER_STATES) {
    const dossier = lifeIn(state).seenBy("leader");
    expect(turnOf(dossier)).toEqual(openDeadlines(dossier)[0]);
  }
  expect(turnOf(lifeIn("operational").seenBy("leader"))).toBeUndefined();
});

describe("the letter", () => {
  test("approved by the ARS, it waits for the CPAM; approved by the CPAM, for the ARS", () => {
    const ars = lifeIn("letterUnderReview").play("arsOfficer", "approveLetter");
    expect(lines(ars)).toEqual(["letterAnswer · leadCpam · 2026-04-03 · internal · approveLetter"]);
    const cpam = lifeIn("letterUnderReview").play("leadCpamOfficer", "approveLetter");
    expect(lines(cpam)).toEqual(["letterAnswer · ars · 2026-04-03 · internal · approveLetter"]);
  });

  test("where the ARS comes after the opinion, the turn is the CPAM's, then the ARS's", () => {
    const life = lifeIn("letterUnderReview", { letterPolicy: "arsAfterOpinion" });
    expect(lines(life)).toEqual([
      "letterAnswer · leadCpam · 2026-04-03 · internal · giveLetterOpinion",
      "letterAnswer · ars · 2026-04-03 · internal · approveLetter",
    ]);
    const opinion = life.copy().play("leadCpamOfficer", "giveLetterOpinion");
    expect(lines(opinion)).toEqual(["letterAnswer · ars · 2026-04-03 · internal · approveLetter"]);
    expect(lines(life.at("2026-04-04"))).toEqual([
      "letterAnswer · ars · 2026-04-03 · internal · approveLetter",
    ]);
  });

  test("after the CPAM's silence, the ARS alone, even when it approved before", () => {
    const life = lifeIn("letterUnderReview").play("arsOfficer", "approveLetter").at("2026-04-04");
    expect(lines(life)).toEqual(["letterAnswer · ars · 2026-04-03 · internal · approveLetter"]);
  });

  test("a direct transmission closes what the letter waited for", () => {
    const life = lifeIn("letterClarification")
      .at("2026-06-01")
      .play("leader", "submitHealthProject");
    expect(lines(life)).toEqual(lines(lifeIn("projectSubmitted")));
  });
});

describe("the project", () => {
  test("pieces awaited without a term, or with the first where the clock never stops", () => {
    expect(lines(lifeIn("projectIncomplete"))).toHaveLength(1);
    expect(lines(lifeIn("projectIncomplete", { restartsOnMissingDocuments: false }))).toEqual([
      "missingDocuments · cpts · 2026-07-10 · internal · sendMissingDocuments",
      "legalTerm · ars · 2026-08-01 · legal · validateProject",
    ]);
  });

  test("pieces received: completeness again, and two new months", () => {
    const life = lifeIn("projectIncomplete")
      .at("2026-07-20")
      .play("leader", "sendMissingDocuments");
    expect(lines(life)).toEqual([
      "completeness · ars · 2026-08-04 · internal · acknowledgeComplete",
      "legalTerm · ars · 2026-09-20 · legal · validateProject",
    ]);
  });
});

describe("the contract", () => {
  test("each party that has not signed is awaited; a declaration is not enough", () => {
    const life = lifeIn("aciSigning").play("leader", "recordSignature");
    expect(openDeadlines(life.seenBy("leader")).map(({ debtor }) => debtor)).toEqual([
      "cpts",
      "leadCpam",
      "ars",
      OTHER_CAISSE,
    ]);
    life.play("leadCpamOfficer", "recordSignature", {
      signatures: ["cpts", "ars"].map((party) => ({ party, signedOn: "2026-10-02" })),
    });
    expect(openDeadlines(life.seenBy("leader")).map(({ debtor }) => debtor)).toEqual([
      "leadCpam",
      OTHER_CAISSE,
    ]);
  });

  test("taken over without a known effect, the first mission is awaited without a date", () => {
    const life = lifeIn("new").play("arsOfficer", "takeOver", { to: "aciSigned" });
    expect(lines(life)).toEqual(["firstMission · leadCpam · no date · contract · startOperation"]);
    expect(nextStep(life.seenBy("leader"))).toEqual({ stage: "operational", expectedOn: null });
  });
});

test("the next step and the day a rule gives for it", () => {
  const steps = DOSSIER_STATES.map((state) => {
    const step = nextStep(lifeIn(state).seenBy("leader"));
    return `${state}: ${step ? `${step.stage} ${step.expectedOn ?? ""}`.trim() : "none"}`;
  });
  expect(steps).toEqual([
    "emergence: letterValidated",
    "letterUnderReview: letterValidated 2026-04-03",
    "letterClarification: letterValidated",
    "letterRefused: letterValidated",
    "projectDrafting: projectValidated",
    "projectSubmitted: projectValidated 2026-08-02",
    "projectIncomplete: projectValidated",
    "projectUnderReview: projectValidated 2026-08-02",
    "projectClarification: projectValidated 2026-08-02",
    "projectOpposed: projectValidated",
    "projectValidated: aciSigned",
    "aciNegotiation: aciSigned",
    "aciSigning: aciSigned",
    "aciSigned: operational 2027-04-20",
    "operational: none",
    "withdrawn: none",
    "abandoned: none",
    "ended: none",
  ]);
  expect(nextStep(tacitLife().seenBy("leader"))?.stage).toBe("aciSigned");
});
