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
    leader: ["rename", "submitLetter", "submitHealthProject", "withdraw"],
    arsOfficer: ["nameLeader", "rename", "submitLetter", "submitHealthProject", "abandon"],
    leadCpamOfficer: ["nameLeader", "rename", "submitLetter"],
  },
  letterUnderReview: {
    leader: ["rename", "withdrawSubmission", "submitHealthProject", "withdraw"],
    arsOfficer: [
      "nameLeader",
      "rename",
      "askLetterClarification",
      "approveLetter",
      "refuseLetter",
      "submitHealthProject",
      "abandon",
    ],
    leadCpamOfficer: [
      "nameLeader",
      "rename",
      "askLetterClarification",
      "giveLetterOpinion",
      "approveLetter",
    ],
    associatedCpamOfficer: ["askLetterClarification"],
  },
  letterClarification: {
    leader: [
      "rename",
      "answerLetterClarification",
      "withdrawSubmission",
      "submitHealthProject",
      "withdraw",
    ],
    arsOfficer: [
      "nameLeader",
      "rename",
      "answerLetterClarification",
      "refuseLetter",
      "submitHealthProject",
      "abandon",
    ],
    leadCpamOfficer: ["nameLeader", "rename", "answerLetterClarification"],
  },
  letterRefused: {
    leader: ["rename", "submitLetter", "submitHealthProject", "withdraw"],
    arsOfficer: ["nameLeader", "rename", "submitLetter", "submitHealthProject", "abandon"],
    leadCpamOfficer: ["nameLeader", "rename", "submitLetter"],
  },
  projectDrafting: {
    leader: ["rename", "submitHealthProject", "withdraw"],
    arsOfficer: ["nameLeader", "rename", "submitHealthProject", "abandon", "correctDate"],
    arsDirector: ["correctDate"],
    leadCpamOfficer: ["nameLeader", "rename", "correctDate"],
  },
  projectSubmitted: {
    leader: ["rename", "withdrawSubmission", "withdraw"],
    arsOfficer: [
      "nameLeader",
      "rename",
      "acknowledgeComplete",
      "askMissingDocuments",
      "validateProject",
      "opposeProject",
      "correctDate",
    ],
    arsDirector: ["validateProject", "opposeProject", "correctDate"],
    leadCpamOfficer: ["nameLeader", "rename", "correctDate"],
  },
  projectIncomplete: {
    leader: ["rename", "withdrawSubmission", "sendMissingDocuments", "withdraw"],
    arsOfficer: [
      "nameLeader",
      "rename",
      "sendMissingDocuments",
      "validateProject",
      "opposeProject",
      "abandon",
      "correctDate",
    ],
    arsDirector: ["validateProject", "opposeProject", "correctDate"],
    leadCpamOfficer: ["nameLeader", "rename", "correctDate"],
  },
  projectUnderReview: {
    leader: ["rename", "withdrawSubmission", "withdraw"],
    arsOfficer: [
      "nameLeader",
      "rename",
      "askProjectClarification",
      "validateProject",
      "opposeProject",
      "correctDate",
    ],
    arsDirector: ["validateProject", "opposeProject", "correctDate"],
    leadCpamOfficer: ["nameLeader", "rename", "askProjectClarification", "correctDate"],
    associatedCpamOfficer: ["askProjectClarification"],
  },
  projectClarification: {
    leader: ["rename", "withdrawSubmission", "answerProjectClarification", "withdraw"],
    arsOfficer: [
      "nameLeader",
      "rename",
      "answerProjectClarification",
      "validateProject",
      "opposeProject",
      "correctDate",
    ],
    arsDirector: ["validateProject", "opposeProject", "correctDate"],
    leadCpamOfficer: ["nameLeader", "rename", "correctDate"],
  },
  projectOpposed: {
    leader: ["rename", "submitHealthProject", "withdraw"],
    arsOfficer: [
      "nameLeader",
      "rename",
      "submitHealthProject",
      "withdrawOpposition",
      "abandon",
      "correctDate",
    ],
    arsDirector: ["withdrawOpposition", "correctDate"],
    leadCpamOfficer: ["nameLeader", "rename", "correctDate"],
  },
  projectValidated: {
    leader: ["rename", "openAci", "withdraw"],
    arsOfficer: ["nameLeader", "rename", "abandon", "endCpts", "correctDate"],
    arsDirector: ["correctDate"],
    leadCpamOfficer: ["nameLeader", "rename", "openAci", "endCpts", "correctDate"],
  },
  aciNegotiation: {
    leader: ["rename", "withdraw"],
    arsOfficer: ["nameLeader", "rename", "abandon", "endCpts", "correctDate"],
    arsDirector: ["correctDate"],
    leadCpamOfficer: ["nameLeader", "rename", "openSigning", "endCpts", "correctDate"],
  },
  aciSigning: {
    leader: ["rename", "recordSignature", "withdraw"],
    arsOfficer: [
      "nameLeader",
      "rename",
      "recordSignature",
      "reopenNegotiation",
      "endCpts",
      "correctDate",
    ],
    arsDirector: ["correctDate"],
    leadCpamOfficer: [
      "nameLeader",
      "rename",
      "recordSignature",
      "reopenNegotiation",
      "endCpts",
      "correctDate",
    ],
    associatedCpamOfficer: ["recordSignature"],
  },
  aciSigned: {
    leader: ["rename"],
    arsOfficer: ["nameLeader", "rename", "endCpts", "correctDate"],
    arsDirector: ["correctDate"],
    leadCpamOfficer: ["nameLeader", "rename", "startOperation", "endCpts", "correctDate"],
  },
  operational: {
    leader: ["rename"],
    arsOfficer: ["nameLeader", "rename", "endCpts", "correctDate"],
    arsDirector: ["correctDate"],
    leadCpamOfficer: ["nameLeader", "rename", "endCpts", "correctDate"],
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
      leader: ["rename", "openAci", "withdraw"],
      arsOfficer: [
        "nameLeader",
        "rename",
        "recordTimelyOpposition",
        "confirmValidation",
        "abandon",
        "endCpts",
        "correctDate",
      ],
      arsDirector: ["recordTimelyOpposition", "confirmValidation", "correctDate"],
      leadCpamOfficer: ["nameLeader", "rename", "openAci", "endCpts", "correctDate"],
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
      arsOfficer: [
        "nameLeader",
        "rename",
        "recordTimelyOpposition",
        "abandon",
        "endCpts",
        "correctDate",
      ],
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
        "rename",
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
      leader: ["rename", "withdrawSubmission", "withdraw"],
      arsOfficer: [
        "nameLeader",
        "rename",
        "askProjectClarification",
        "validateProject",
        "correctDate",
      ],
      arsDirector: ["validateProject", "correctDate"],
      leadCpamOfficer: ["nameLeader", "rename", "askProjectClarification", "correctDate"],
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
        "rename",
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
      ["rename", "leader"],
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
