import { describe, expect, it, test } from "vitest";

import { RELATIONS, type Relation } from "../lifecycle/relations";
import { DOSSIER_STATES } from "../lifecycle/states";
import { CHANGEABLE_STATES } from "./change";
import { CHANGE_MOVES, type ChangeMove } from "./moves";
import { changeMovesFor, changeRulebook } from "./rules";
import { acceptedBy, IN_FORCE, Proposal } from "./testing/proposal";

type Row = Partial<Record<Relation, ChangeMove[]>>;

const proposed = () => acceptedBy();

/** For each scene, everything that each relation may do; a relation that is not named: nothing. */
const SCENES: [string, () => Proposal, Row][] = [
  ["new", () => new Proposal(), { leader: ["proposeChange"] }],
  ["new, while another is examined", () => new Proposal({ isOtherProposed: true }), {}],
  [
    "proposed",
    proposed,
    {
      leader: ["withdrawChange"],
      arsOfficer: ["acceptChange", "refuseChange"],
      leadCpamOfficer: ["acceptChange", "refuseChange"],
    },
  ],
  [
    "accepted by the ARS",
    () => acceptedBy("arsOfficer"),
    {
      leader: ["withdrawChange"],
      arsOfficer: ["refuseChange"],
      leadCpamOfficer: ["acceptChange", "refuseChange"],
    },
  ],
  [
    "accepted by the CPAM",
    () => acceptedBy("leadCpamOfficer"),
    {
      leader: ["withdrawChange"],
      arsOfficer: ["acceptChange", "refuseChange"],
      leadCpamOfficer: ["refuseChange"],
    },
  ],
  ["accepted", () => acceptedBy("arsOfficer", "leadCpamOfficer"), {}],
  ["refused", () => proposed().play("leadCpamOfficer", "refuseChange"), {}],
  [
    "refused by who had accepted",
    () => acceptedBy("arsOfficer").play("arsOfficer", "refuseChange"),
    {},
  ],
  ["withdrawn", () => proposed().play("leader", "withdrawChange"), {}],
];

describe.each(SCENES)("%s", (_, scene, row) => {
  test.each(RELATIONS)("%s may do exactly this", (relation) => {
    const { possible } = changeMovesFor(scene().seenBy(relation));
    expect(possible.map(({ move }) => move)).toEqual(row[relation] ?? []);
  });

  test("what is offered is accepted, under the rulebook, and nothing else is", () => {
    for (const relation of RELATIONS)
      for (const move of CHANGE_MOVES) {
        const decided = scene().decide(relation, move);
        expect([relation, move, decided.ok]).toEqual([
          relation,
          move,
          row[relation]?.includes(move) ?? false,
        ]);
        if (!decided.ok) continue;
        const rule = changeRulebook().find(
          (each) =>
            each.from === scene().change.state &&
            each.move === move &&
            each.to === decided.value.to,
        );
        expect(rule?.relations).toContain(relation);
      }
  });
});

test("a stranger may do nothing, and nothing is blocked for them alone", () => {
  for (const [, scene] of SCENES)
    expect(changeMovesFor(scene().seenBy())).toEqual({ possible: [], blocked: [] });
});

describe("the state of the dossier", () => {
  const open = new Set<string>(CHANGEABLE_STATES);

  test.each(DOSSIER_STATES)("%s", (dossierState) => {
    const refusal = {
      ok: false,
      failure: { kind: "factsMissing", missing: ["dossierFollowed"], unblockedBy: [] },
    };
    const expected = open.has(dossierState) ? { ok: true } : refusal;
    expect(new Proposal({ dossierState }).decide("leader", "proposeChange")).toMatchObject(
      expected,
    );
    for (const scene of [proposed(), acceptedBy("leadCpamOfficer")]) {
      scene.change = { ...scene.change, dossierState };
      expect(scene.decide("arsOfficer", "acceptChange")).toMatchObject(expected);
      expect(scene.decide("arsOfficer", "refuseChange").ok).toBe(true);
      expect(scene.decide("leader", "withdrawChange").ok).toBe(true);
    }
  });
});

describe("a proposal", () => {
  const refusalOf = (more: Parameters<Proposal["decide"]>[2]) => {
    const decided = new Proposal().decide("leader", "proposeChange", more);
    return decided.ok ? undefined : decided.failure.missing;
  };
  const revision = { payload: { kind: "revision" }, fileIds: [] };

  it("names its communes", () => {
    expect(refusalOf({ ...revision, communes: [] })).toEqual(["territoryNamed"]);
    expect(refusalOf({ ...revision, communes: [{ code: "43040" }] })).toBeUndefined();
  });

  it("changes the territory in force, by a commune or by a part", () => {
    expect(refusalOf({ ...revision, communes: IN_FORCE.toReversed() })).toEqual([
      "territoryDiffers",
    ]);
    const [lePuy = { code: "" }, clermont] = IN_FORCE;
    const parts = [{ permille: 401, text: "Nord" }, { permille: 400, text: "Sud" }, undefined];
    for (const part of parts)
      expect(
        refusalOf({ ...revision, communes: [lePuy, { code: "63113", part }] }),
      ).toBeUndefined();
    expect(refusalOf({ ...revision, communes: [{ ...clermont, code: "63113" }] })).toBeUndefined();
  });

  it("says its reasons", () => {
    for (const content of [{}, { reasons: "" }, { reasons: " \n" }, { reasons: 3 }])
      expect(refusalOf({ content })).toEqual(["reasonsGiven"]);
  });

  it("of attachment adds to every commune in force, and loses none", () => {
    expect(refusalOf({ communes: [{ code: "43157" }, { code: "43040" }] })).toEqual([
      "attachmentOnlyAdds",
    ]);
    const whole = [{ code: "43157" }, { code: "63113" }];
    expect(refusalOf({ communes: whole })).toBeUndefined();
    const lessOf = [{ code: "43157" }, { code: "63113", part: { permille: 399, text: "Nord" } }];
    expect(refusalOf({ communes: lessOf })).toEqual(["attachmentOnlyAdds"]);
    expect(refusalOf({ ...revision, communes: lessOf })).toBeUndefined();
  });

  it("of attachment keeps the letter of the professionals, sent now or named already", () => {
    expect(refusalOf({ fileIds: [] })).toEqual(["attachmentHasItsLetter"]);
    const named = { kind: "attachment", files: [{ id: "a", sha256: "b" }] };
    expect(refusalOf({ fileIds: [], payload: named })).toBeUndefined();
  });
});

describe("an acceptance", () => {
  test("is given once by each authority, and the other one unblocks it", () => {
    expect(acceptedBy("arsOfficer").decide("arsOfficer", "acceptChange")).toEqual({
      ok: false,
      failure: {
        kind: "factsMissing",
        move: "acceptChange",
        missing: ["acceptanceAwaited"],
        unblockedBy: ["leadCpamOfficer"],
      },
    });
  });

  test("is the first of two, whoever gives it, then the change is accepted", () => {
    for (const [first, second] of [
      ["arsOfficer", "leadCpamOfficer"],
      ["leadCpamOfficer", "arsOfficer"],
    ] as const) {
      expect(proposed().decide(first, "acceptChange")).toEqual({
        ok: true,
        value: { to: "proposed", relation: first },
      });
      expect(acceptedBy(first).decide(second, "acceptChange")).toEqual({
        ok: true,
        value: { to: "accepted", relation: second },
      });
    }
  });

  test("is not of a person who is no authority", () => {
    for (const relation of ["leader", "associatedCpamOfficer", "observer", "arsDirector"] as const)
      expect(proposed().decide(relation, "acceptChange")).toMatchObject({
        ok: false,
        failure: { kind: "notPermitted", unblockedBy: ["arsOfficer", "leadCpamOfficer"] },
      });
  });
});

test("a refusal says its reasons", () => {
  expect(proposed().decide("arsOfficer", "refuseChange", { content: {} })).toMatchObject({
    ok: false,
    failure: { missing: ["reasonsGiven"], unblockedBy: [] },
  });
});

test("a decided change moves no more", () => {
  const decided = acceptedBy("arsOfficer").play("leadCpamOfficer", "refuseChange");
  for (const move of CHANGE_MOVES)
    expect(decided.decide("arsOfficer", move)).toMatchObject({
      ok: false,
      failure: { kind: "notInThisState" },
    });
});

test("the rulebook, as the issue says it", () => {
  const lines = changeRulebook().map(
    ({ from, move, to, relations }) => `${from} --${move}--> ${to} (${relations.join(", ")})`,
  );
  expect(lines).toMatchInlineSnapshot(`
    [
      "new --proposeChange--> proposed (leader)",
      "proposed --acceptChange--> accepted (arsOfficer, leadCpamOfficer)",
      "proposed --acceptChange--> proposed (arsOfficer, leadCpamOfficer)",
      "proposed --refuseChange--> refused (arsOfficer, leadCpamOfficer)",
      "proposed --withdrawChange--> withdrawn (leader)",
    ]
  `);
});
