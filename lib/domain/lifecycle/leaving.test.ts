import { describe, expect, test } from "vitest";

import type { DossierState } from "./states";
import { lifeIn, tacitLife } from "./testing/scenes";

const abandonedWith = (state: DossierState, warnedOn: unknown, at = "2026-12-31") =>
  lifeIn(state).at(at).refusal("arsOfficer", "abandon", { warnedOn });

describe("abandoning follows a written warning", () => {
  test("30 days old, not 29", () => {
    expect(abandonedWith("emergence", "2026-12-01")).toBeUndefined();
    expect(abandonedWith("emergence", "2026-12-02")).toEqual({
      kind: "factsMissing",
      move: "abandon",
      missing: ["warnedThirtyDaysAgo"],
      unblockedBy: [],
    });
  });

  test.each([undefined, "", "yesterday", 20261201])("never one dated « %s »", (warnedOn) => {
    expect(abandonedWith("emergence", warnedOn)?.missing).toEqual(["warnedThirtyDaysAgo"]);
  });

  test("in the territory's day", () => {
    expect(abandonedWith("emergence", "2026-12-01", "2026-12-30T23:30:00Z")).toBeUndefined();
    expect(abandonedWith("emergence", "2026-12-01", "2026-12-30T22:30:00Z")).toBeDefined();
  });

  test.each(["projectDrafting", "projectOpposed", "projectValidated", "aciNegotiation"] as const)(
    "the same in %s",
    (state) => {
      expect(abandonedWith(state, "2026-12-01")).toBeUndefined();
      expect(abandonedWith(state, "2026-12-02")).toBeDefined();
    },
  );

  test("and in projectIncomplete, where no term runs", () => {
    expect(abandonedWith("projectIncomplete", "2026-12-01")).toBeUndefined();
    expect(abandonedWith("projectIncomplete", "2026-12-02")?.missing).toEqual([
      "warnedThirtyDaysAgo",
    ]);
  });
});

describe("withdrawing, from the validation on, takes the association's decision", () => {
  test.each(["projectValidated", "aciNegotiation", "aciSigning"] as const)("in %s", (state) => {
    const life = lifeIn(state).at("2026-12-01");
    for (const decisionOn of [undefined, ""]) {
      expect(life.refusal("leader", "withdraw", { decisionOn })).toMatchObject({
        missing: ["associationDecided"],
        unblockedBy: ["leader"],
      });
    }
    expect(life.refusal("leader", "withdraw", { decisionOn: "2026-11-30" })).toBeUndefined();
  });

  test.each([
    "emergence",
    "letterRefused",
    "projectDrafting",
    "projectUnderReview",
    "projectOpposed",
  ] as const)("not before, as in %s", (state) => {
    const refusal = lifeIn(state).refusal("leader", "withdraw", { decisionOn: undefined });
    expect(refusal).toBeUndefined();
  });

  test.each(["aciSigned", "operational"] as const)("a signed contract only ends: %s", (state) => {
    expect(lifeIn(state).refusal("leader", "withdraw")?.kind).toBe("notInThisState");
  });
});

describe("reopening takes up the highest stage that stands", () => {
  const REACHED: [string, DossierState, DossierState, string[]][] = [
    ["none", "emergence", "emergence", []],
    ["none, by direct transmission", "letterRefused", "emergence", []],
    ["the letter", "projectDrafting", "projectDrafting", ["left", "resumed"]],
    ["the letter, under examination", "projectUnderReview", "projectDrafting", ["left", "resumed"]],
    ["the letter, after an opposition", "projectOpposed", "projectDrafting", ["left", "resumed"]],
    ["the project", "projectValidated", "projectValidated", ["left", "resumed"]],
    ["the project, in negotiation", "aciNegotiation", "projectValidated", ["left", "resumed"]],
    ["the project, in signature", "aciSigning", "projectValidated", ["left", "resumed"]],
  ];

  test.each(REACHED)("%s: withdrawn from %s, back in %s", (_, from, back, rows) => {
    const life = lifeIn(from).play("leader", "withdraw");
    const before = lifeIn(from).milestones.length;
    life.at("2027-02-01").play("arsOfficer", "reopen");
    expect(life.state).toBe(back);
    expect(life.milestones.slice(before).map(({ stage }) => stage)).toEqual(rows);
  });

  test.each(REACHED.filter(([, from]) => !["projectUnderReview", "aciSigning"].includes(from)))(
    "%s: abandoned from %s, back in %s",
    (_, from, back) => {
      const life = lifeIn(from).at("2026-12-01").play("arsOfficer", "abandon");
      expect(life.play("arsOfficer", "reopen").state).toBe(back);
    },
  );

  test("a validation cancelled by an opposition does not stand: back to the letter", () => {
    const life = tacitLife()
      .play("arsDirector", "recordTimelyOpposition")
      .play("leader", "withdraw");
    expect(life.play("arsOfficer", "reopen").state).toBe("projectDrafting");
  });

  test("the same without any letter: back to emergence", () => {
    const life = lifeIn("emergence").at("2026-06-01").play("leader", "submitHealthProject");
    life.at("2026-08-02").play("system", "deemValidated");
    life.play("arsDirector", "recordTimelyOpposition").play("leader", "withdraw");
    expect(life.play("arsOfficer", "reopen").state).toBe("emergence");
  });

  test("twice withdrawn, twice reopened", () => {
    const life = lifeIn("projectDrafting");
    for (let time = 0; time < 2; time += 1)
      life.play("leader", "withdraw").play("arsOfficer", "reopen");
    expect(life.state).toBe("projectDrafting");
  });
});

const SUCCESSOR = "44444444-4444-4444-8444-444444444444";

describe("ending", () => {
  const ALWAYS = ["merger", "dissolution"];
  const AFTER_CONTRACT = ["termination", "nonRenewal"];

  test("a merger names the CPTS that goes on", () => {
    const refusal = lifeIn("operational").refusal("arsOfficer", "endCpts", { ground: "merger" });
    expect(refusal?.missing).toEqual(["groundFitsState"]);
  });

  test.each([
    ["projectValidated", ALWAYS],
    ["aciNegotiation", ALWAYS],
    ["aciSigning", ALWAYS],
    ["aciSigned", [...ALWAYS, ...AFTER_CONTRACT]],
    ["operational", [...ALWAYS, ...AFTER_CONTRACT]],
  ] as const)("in %s, on the grounds %j and no other", (state, grounds) => {
    const life = lifeIn(state);
    for (const ground of [...ALWAYS, ...AFTER_CONTRACT, "weariness", "", undefined]) {
      for (const relation of ["arsOfficer", "leadCpamOfficer"] as const) {
        const refusal = life.refusal(relation, "endCpts", { ground, successorId: SUCCESSOR });
        const isRight = (grounds as readonly unknown[]).includes(ground);
        expect([ground, refusal?.missing]).toEqual([
          ground,
          isRight ? undefined : ["groundFitsState"],
        ]);
      }
    }
  });

  test("an ended CPTS is neither reopened nor given a leader", () => {
    const life = lifeIn("ended");
    for (const move of ["reopen", "nameLeader", "withdraw"] as const) {
      expect(life.refusal("arsOfficer", move)?.kind).toBe("notInThisState");
    }
  });
});

describe("taking over a CPTS that exists", () => {
  const TARGETS = [
    "projectDrafting",
    "projectValidated",
    "aciSigned",
    "operational",
    "ended",
  ] as const;

  test.each(TARGETS)("in %s", (to) => {
    for (const relation of ["arsOfficer", "leadCpamOfficer"] as const) {
      const decided = lifeIn("new").decide(relation, "takeOver", { to });
      expect(decided.ok && decided.value.to).toBe(to);
    }
  });

  test.each([
    "emergence",
    "projectSubmitted",
    "aciSigning",
    "withdrawn",
    "__proto__",
    "",
    undefined,
  ])("never in « %s »", (to) => {
    expect(lifeIn("new").refusal("arsOfficer", "takeOver", { to })?.kind).toBe("factsMissing");
  });

  test("taken over as validated, it goes on like any other", () => {
    const life = lifeIn("new").play("leadCpamOfficer", "takeOver", {
      to: "projectValidated",
      milestones: [{ stage: "projectValidated", on: null, precision: "unknown" }],
    });
    expect(life.offers("arsDirector")).toEqual(["correctDate"]);
    expect(life.play("arsOfficer", "abandon").play("arsOfficer", "reopen").state).toBe(
      "projectValidated",
    );
  });
});

describe("who is refused, and who may", () => {
  test("a relation that may not make the move, whatever the person also is", () => {
    const life = lifeIn("projectUnderReview");
    expect(life.refusal("leader", "validateProject")).toEqual({
      kind: "notPermitted",
      move: "validateProject",
      missing: [],
      unblockedBy: ["arsDirector", "arsOfficer"],
    });
    expect(life.refusal("observer", "nameLeader")).toMatchObject({
      kind: "notPermitted",
      unblockedBy: ["arsOfficer", "leadCpamOfficer"],
    });
  });

  test("a move that this state does not know: who leads to a state that does", () => {
    expect(lifeIn("projectUnderReview").refusal("leader", "openAci")).toEqual({
      kind: "notInThisState",
      move: "openAci",
      missing: [],
      unblockedBy: ["arsDirector", "arsOfficer", "system"],
    });
    expect(lifeIn("ended").refusal("leader", "openAci")?.unblockedBy).toEqual([]);
  });

  test("nobody acts before the dossier is opened, nor opens it twice", () => {
    expect(lifeIn("new").refusal("leader", "submitLetter")?.kind).toBe("notInThisState");
    expect(lifeIn("emergence").refusal("leader", "createProject")?.kind).toBe("notInThisState");
  });
});
