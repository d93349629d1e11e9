import { describe, expect, test } from "vitest";

import { MOVE_TYPES, type MoveType } from "./moves";
import { RELATIONS, type Relation } from "./relations";
import { decide, movesFor, rulebook } from "./rules";
import { MACHINE_STATES, type MachineState } from "./states";
import type { Life } from "./testing/life";
import { lifeIn, tacitLife } from "./testing/scenes";

type Row = Partial<Record<Relation, MoveType[]>>;

/** For each state, everything that each relation may do; a relation that is not named: nothing. */
const TABLE: Record<MachineState, Row> = {
  new: {
    leader: ["createProject"],
    arsOfficer: ["createProject", "takeOver"],
    leadCpamOfficer: ["createProject", "takeOver"],
  },
  emergence: {
    leader: ["submitLetter", "submitHealthProject", "withdraw"],
    arsOfficer: ["nameLeader", "submitLetter", "submitHealthProject", "abandon"],
    leadCpamOfficer: ["nameLeader", "submitLetter"],
  },
  letterUnderReview: {
    leader: ["withdrawSubmission", "submitHealthProject", "withdraw"],
    arsOfficer: [
      "nameLeader",
      "askLetterClarification",
      "approveLetter",
      "refuseLetter",
      "submitHealthProject",
      "abandon",
    ],
    leadCpamOfficer: ["nameLeader", "askLetterClarification", "giveLetterOpinion", "approveLetter"],
    associatedCpamOfficer: ["askLetterClarification"],
  },
  letterClarification: {
    leader: ["answerLetterClarification", "withdrawSubmission", "submitHealthProject", "withdraw"],
    arsOfficer: [
      "nameLeader",
      "answerLetterClarification",
      "refuseLetter",
      "submitHealthProject",
      "abandon",
    ],
    leadCpamOfficer: ["nameLeader", "answerLetterClarification"],
  },
  letterRefused: {
    leader: ["submitLetter", "submitHealthProject", "withdraw"],
    arsOfficer: ["nameLeader", "submitLetter", "submitHealthProject", "abandon"],
    leadCpamOfficer: ["nameLeader", "submitLetter"],
  },
  projectDrafting: {
    leader: ["submitHealthProject", "withdraw"],
    arsOfficer: ["nameLeader", "submitHealthProject", "abandon", "correctDate"],
    arsDirector: ["correctDate"],
    leadCpamOfficer: ["nameLeader", "correctDate"],
  },
  projectSubmitted: {
    leader: ["withdrawSubmission", "withdraw"],
    arsOfficer: [
      "nameLeader",
      "acknowledgeComplete",
      "askMissingDocuments",
      "validateProject",
      "opposeProject",
      "correctDate",
    ],
    arsDirector: ["validateProject", "opposeProject", "correctDate"],
    leadCpamOfficer: ["nameLeader", "correctDate"],
  },
  projectIncomplete: {
    leader: ["withdrawSubmission", "sendMissingDocuments", "withdraw"],
    arsOfficer: [
      "nameLeader",
      "sendMissingDocuments",
      "validateProject",
      "opposeProject",
      "abandon",
      "correctDate",
    ],
    arsDirector: ["validateProject", "opposeProject", "correctDate"],
    leadCpamOfficer: ["nameLeader", "correctDate"],
  },
  projectUnderReview: {
    leader: ["withdrawSubmission", "withdraw"],
    arsOfficer: [
      "nameLeader",
      "askProjectClarification",
      "validateProject",
      "opposeProject",
      "correctDate",
    ],
    arsDirector: ["validateProject", "opposeProject", "correctDate"],
    leadCpamOfficer: ["nameLeader", "askProjectClarification", "correctDate"],
    associatedCpamOfficer: ["askProjectClarification"],
  },
  projectClarification: {
    leader: ["withdrawSubmission", "answerProjectClarification", "withdraw"],
    arsOfficer: [
      "nameLeader",
      "answerProjectClarification",
      "validateProject",
      "opposeProject",
      "correctDate",
    ],
    arsDirector: ["validateProject", "opposeProject", "correctDate"],
    leadCpamOfficer: ["nameLeader", "correctDate"],
  },
  projectOpposed: {
    leader: ["submitHealthProject", "withdraw"],
    arsOfficer: [
      "nameLeader",
      "submitHealthProject",
      "withdrawOpposition",
      "abandon",
      "correctDate",
    ],
    arsDirector: ["withdrawOpposition", "correctDate"],
    leadCpamOfficer: ["nameLeader", "correctDate"],
  },
  projectValidated: {
    leader: ["openAci", "withdraw"],
    arsOfficer: ["nameLeader", "abandon", "endCpts", "correctDate"],
    arsDirector: ["correctDate"],
    leadCpamOfficer: ["nameLeader", "openAci", "endCpts", "correctDate"],
  },
  aciNegotiation: {
    leader: ["withdraw"],
    arsOfficer: ["nameLeader", "abandon", "endCpts", "correctDate"],
    arsDirector: ["correctDate"],
    leadCpamOfficer: ["nameLeader", "openSigning", "endCpts", "correctDate"],
  },
  aciSigning: {
    leader: ["recordSignature", "withdraw"],
    arsOfficer: ["nameLeader", "recordSignature", "reopenNegotiation", "endCpts", "correctDate"],
    arsDirector: ["correctDate"],
    leadCpamOfficer: [
      "nameLeader",
      "recordSignature",
      "reopenNegotiation",
      "endCpts",
      "correctDate",
    ],
    associatedCpamOfficer: ["recordSignature"],
  },
  aciSigned: {
    arsOfficer: ["nameLeader", "endCpts", "correctDate"],
    arsDirector: ["correctDate"],
    leadCpamOfficer: ["nameLeader", "startOperation", "endCpts", "correctDate"],
  },
  operational: {
    arsOfficer: ["nameLeader", "endCpts", "correctDate"],
    arsDirector: ["correctDate"],
    leadCpamOfficer: ["nameLeader", "endCpts", "correctDate"],
  },
  withdrawn: {
    arsOfficer: ["reopen", "correctDate"],
    arsDirector: ["correctDate"],
    leadCpamOfficer: ["correctDate"],
  },
  abandoned: {
    arsOfficer: ["reopen", "correctDate"],
    arsDirector: ["correctDate"],
    leadCpamOfficer: ["correctDate"],
  },
  ended: {
    arsOfficer: ["correctDate"],
    arsDirector: ["correctDate"],
    leadCpamOfficer: ["correctDate"],
  },
};

/** The same state where its history opens or closes acts: what differs from the ordinary life. */
const OTHER_SCENES: [string, () => Life, Row][] = [
  [
    "projectValidated by silence, not attested",
    tacitLife,
    {
      leader: ["openAci", "withdraw"],
      arsOfficer: [
        "nameLeader",
        "recordTimelyOpposition",
        "confirmValidation",
        "abandon",
        "endCpts",
        "correctDate",
      ],
      arsDirector: ["recordTimelyOpposition", "confirmValidation", "correctDate"],
      leadCpamOfficer: ["nameLeader", "openAci", "endCpts", "correctDate"],
    },
  ],
  [
    "projectValidated by silence, attested",
    () => tacitLife().play("arsDirector", "confirmValidation"),
    TABLE.projectValidated,
  ],
  [
    "aciNegotiation after silence",
    () => tacitLife().play("leader", "openAci"),
    {
      ...TABLE.aciNegotiation,
      arsOfficer: ["nameLeader", "recordTimelyOpposition", "abandon", "endCpts", "correctDate"],
      arsDirector: ["recordTimelyOpposition", "correctDate"],
    },
  ],
  [
    "aciSigning after silence",
    () => tacitLife().play("leader", "openAci").play("leadCpamOfficer", "openSigning"),
    {
      ...TABLE.aciSigning,
      arsOfficer: [
        "nameLeader",
        "recordTimelyOpposition",
        "recordSignature",
        "reopenNegotiation",
        "endCpts",
        "correctDate",
      ],
      arsDirector: ["recordTimelyOpposition", "correctDate"],
    },
  ],
  [
    "projectUnderReview after the term, before the register has noticed",
    () => lifeIn("projectUnderReview").at("2026-08-02"),
    {
      leader: ["withdrawSubmission", "withdraw"],
      arsOfficer: ["nameLeader", "askProjectClarification", "validateProject", "correctDate"],
      arsDirector: ["validateProject", "correctDate"],
      leadCpamOfficer: ["nameLeader", "askProjectClarification", "correctDate"],
      associatedCpamOfficer: ["askProjectClarification"],
      system: ["deemValidated"],
    },
  ],
  [
    "projectIncomplete where the clock never stops",
    () => lifeIn("projectIncomplete", { restartsOnMissingDocuments: false }),
    {
      ...TABLE.projectIncomplete,
      arsOfficer: [
        "nameLeader",
        "sendMissingDocuments",
        "validateProject",
        "opposeProject",
        "correctDate",
      ],
    },
  ],
];

const ORDINARY = MACHINE_STATES.map((state): [string, () => Life, Row] => [
  state,
  () => lifeIn(state),
  TABLE[state],
]);

const SCENES = [...ORDINARY, ...OTHER_SCENES];

const inOrder = (moves: readonly MoveType[]) => MOVE_TYPES.filter((move) => moves.includes(move));

describe.each(SCENES)("%s", (_, scene, row) => {
  test.each(RELATIONS)("%s may do exactly this", (relation) => {
    expect(scene().offers(relation)).toEqual(inOrder(row[relation] ?? []));
  });

  test("what is offered is accepted, under the rulebook, and nothing else is", () => {
    const life = scene();
    for (const relation of RELATIONS) {
      const offers = life.offers(relation);
      for (const move of MOVE_TYPES) {
        const decided = life.decide(relation, move);
        expect([relation, move, decided.ok]).toEqual([relation, move, offers.includes(move)]);
        if (!decided.ok) continue;
        expect(decided.value.relation).toBe(relation);
        const rule = rulebook().find(
          (each) => each.from === life.state && each.move === move && each.to === decided.value.to,
        );
        expect(rule?.relations).toContain(relation);
      }
    }
  });

  test("what is blocked is neither offered nor for others, and says what is missing", () => {
    for (const relation of RELATIONS) {
      const dossier = scene().seenBy(relation);
      const { possible, blocked } = movesFor(dossier);
      expect(possible.map(({ move }) => move)).toEqual(scene().offers(relation));
      for (const refusal of blocked) {
        expect(refusal.kind).toBe("factsMissing");
        expect(refusal.missing.length).toBeGreaterThan(0);
      }
    }
  });
});

describe("a person who is several things to a dossier", () => {
  const both = () => lifeIn("letterUnderReview").seenBy(["leader", "arsOfficer"]);

  test("may do what each of them may, and each act says under which", () => {
    const moves = movesFor(both()).possible.map(({ move, decision }) => [move, decision.relation]);
    expect(moves).toEqual([
      ["nameLeader", "arsOfficer"],
      ["askLetterClarification", "arsOfficer"],
      ["approveLetter", "arsOfficer"],
      ["refuseLetter", "arsOfficer"],
      ["withdrawSubmission", "leader"],
      ["submitHealthProject", "leader"],
      ["withdraw", "leader"],
      ["abandon", "arsOfficer"],
    ]);
  });

  test("may choose under which, among those they are", () => {
    const under = (relation: Relation) => decide(both(), { move: "submitHealthProject", relation });
    expect(under("arsOfficer")).toEqual({
      ok: true,
      value: { to: "projectSubmitted", relation: "arsOfficer" },
    });
    expect(under("leadCpamOfficer")).toMatchObject({
      ok: false,
      failure: { kind: "notPermitted", unblockedBy: ["leader", "arsOfficer"] },
    });
  });

  test("is refused only when each of them is", () => {
    const waiting = lifeIn("letterUnderReview").play("arsOfficer", "approveLetter");
    const relations = ["arsOfficer", "leadCpamOfficer"] as const;
    expect(decide(waiting.seenBy(relations), { move: "approveLetter" })).toEqual({
      ok: true,
      value: { to: "projectDrafting", relation: "leadCpamOfficer" },
    });
  });

  test("a stranger may do nothing, and no act is blocked for them alone", () => {
    for (const state of MACHINE_STATES) {
      expect(movesFor(lifeIn(state).seenBy([]))).toEqual({ possible: [], blocked: [] });
    }
  });
});
