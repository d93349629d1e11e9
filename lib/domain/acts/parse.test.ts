import { describe, expect, test } from "vitest";

import type { MoveType } from "../lifecycle/moves";
import { MOVE_TYPES } from "../lifecycle/moves";
import type { Relation } from "../lifecycle/relations";
import { relationsOfMove } from "../lifecycle/relations";
import { candidatesFrom } from "../lifecycle/rules";
import type { MachineState } from "../lifecycle/states";
import { Life } from "../lifecycle/testing/life";
import { lifeIn, tacitLife } from "../lifecycle/testing/scenes";
import type { ActContext } from "./context";
import { fieldsOf, formOf } from "./forms";
import { type ParsedAct, parseAct } from "./parse";
import { contextIn, PDF, typed } from "./testing/context-in";

type Values = Record<string, string | string[]>;

type Case = {
  move: MoveType;
  life: Life;
  by: Relation;
  values: Values;
  more?: Partial<ActContext>;
  gives: Partial<ParsedAct>;
};

const person = { id: "77777777-7777-4777-8777-777777777777", name: "Anne Chazot" };
const caisse = { id: "44444444-4444-4444-8444-444444444444", name: "CPAM de la Haute-Loire" };
const other = { id: "88888888-8888-4888-8888-888888888888", name: "CPAM de la Loire" };
const openings = [
  { code: "43", name: "Haute-Loire", caisses: [caisse] },
  { code: "42", name: "Loire", caisses: [other, caisse] },
];
const communes = { members: [{ code: "43112" }, { code: "43234" }], problems: [] };
const decision: Values = {
  signatory: "Marc Delorme, directeur général",
  capacity: "director",
  signedOn: "2026-06-20",
  notifiedOn: "2026-06-22",
};
const decided = {
  payload: { capacity: "director", signedOn: "2026-06-20", notifiedOn: "2026-06-22" },
  content: { signatory: "Marc Delorme, directeur général" },
  actedOn: "2026-06-20",
};

const CASES: Case[] = [
  {
    move: "createProject",
    life: new Life(),
    by: "leader",
    more: { openings, dossier: new Life().seenBy("leader", person.id) },
    values: { name: "CPTS des Rives", departmentCode: "43", contactName: "Claire Meunier" },
    gives: {
      payload: { departmentCode: "43", leadCaisseId: caisse.id, leaderIds: [person.id] },
      content: { name: "CPTS des Rives", contactName: "Claire Meunier" },
    },
  },
  {
    move: "takeOver",
    life: new Life().at("2026-11-20"),
    by: "arsOfficer",
    more: { openings, communes },
    values: {
      name: "CPTS du Brivadois",
      departmentCode: "42",
      leadCaisseId: other.id,
      to: "aciSigned",
      "milestones.letterValidated.precision": "unknown",
      "milestones.letterValidated.source": "Communiqué de 2023",
      "milestones.projectValidated.precision": "month",
      "milestones.projectValidated.on": "2022-09-28",
      "milestones.projectValidated.source": "Courrier de l’ARS",
      "milestones.aciSigned.precision": "day",
      "milestones.aciSigned.on": "2023-09-20",
      "milestones.aciSigned.source": "Contrat signé",
      "milestones.operational.precision": "notReached",
      effectOn: "2023-10-01",
      communes: "Brioude",
    },
    gives: {
      payload: {
        departmentCode: "42",
        leadCaisseId: other.id,
        to: "aciSigned",
        milestones: [
          { stage: "letterValidated", on: null, precision: "unknown" },
          { stage: "projectValidated", on: "2022-09-01", precision: "month" },
          { stage: "aciSigned", on: "2023-09-20", precision: "day" },
        ],
        effectOn: "2023-10-01",
      },
      content: {
        name: "CPTS du Brivadois",
        sources: ["Communiqué de 2023", "Courrier de l’ARS", "Contrat signé"],
      },
      communes: [{ code: "43112" }, { code: "43234" }],
    },
  },
  {
    move: "nameLeader",
    life: lifeIn("emergence"),
    by: "arsOfficer",
    more: { person },
    values: { personId: "anne@exemple.fr", replaces: "personne" },
    gives: { payload: { personId: person.id }, content: {} },
  },
  {
    move: "rename",
    life: lifeIn("operational").at("2026-02-10"),
    by: "leader",
    values: { name: " CPTS des Gorges de l’Allier ", since: "03/02/2026", reason: "" },
    gives: {
      payload: { since: "2026-02-03" },
      content: { name: "CPTS des Gorges de l’Allier" },
      actedOn: "2026-02-03",
    },
  },
  {
    move: "submitLetter",
    life: lifeIn("emergence").at("2026-02-10"),
    by: "leadCpamOfficer",
    more: { communes },
    values: {
      receivedOn: "2026-02-03",
      fichier: PDF.id,
      communes: "Brioude\nLangeac",
      "professions.nurse": "12",
      "professions.pharmacist": "3",
      statement: "oui",
    },
    gives: {
      payload: {
        receivedOn: "2026-02-03",
        professions: { nurse: 12, pharmacist: 3 },
        statement: true,
      },
      content: { topics: {} },
      fileIds: [PDF.id],
      communes: [{ code: "43112" }, { code: "43234" }],
      actedOn: "2026-02-03",
    },
  },
  {
    move: "askLetterClarification",
    life: lifeIn("letterUnderReview"),
    by: "associatedCpamOfficer",
    values: {
      "questions.0": "  Quel calendrier ?  ",
      "questions.1": "",
      "questions.4": "Quels partenaires ?",
      answerBy: "2026-03-01",
    },
    gives: {
      payload: { questionCount: 2, answerBy: "2026-03-01" },
      content: { questions: ["Quel calendrier ?", "Quels partenaires ?"] },
    },
  },
  {
    move: "answerLetterClarification",
    life: lifeIn("letterClarification"),
    by: "leader",
    values: { "answers.0": "Juin 2027.", "answers.1": "L’hôpital." },
    gives: { payload: { answerCount: 2 }, content: { answers: ["Juin 2027.", "L’hôpital."] } },
  },
  {
    move: "giveLetterOpinion",
    life: lifeIn("letterUnderReview"),
    by: "leadCpamOfficer",
    values: { opinion: "favourable" },
    gives: { payload: { opinion: "favourable" }, content: {} },
  },
  {
    move: "approveLetter",
    life: lifeIn("letterUnderReview").at("2026-02-20"),
    by: "arsOfficer",
    values: { documentOn: "2026-02-12" },
    gives: {
      payload: { documentOn: "2026-02-12", authority: "ars" },
      content: {},
      actedOn: "2026-02-12",
    },
  },
  {
    move: "refuseLetter",
    life: lifeIn("letterClarification").at("2026-02-20"),
    by: "arsOfficer",
    values: { documentOn: "2026-02-15", ground: "territory", reasons: "Territoire trop petit." },
    gives: {
      payload: { documentOn: "2026-02-15", ground: "territory" },
      content: { reasons: "Territoire trop petit." },
    },
  },
  {
    move: "withdrawSubmission",
    life: lifeIn("projectUnderReview"),
    by: "leader",
    values: { reason: "Une commune s’ajoute." },
    gives: { payload: {}, content: { reason: "Une commune s’ajoute." } },
  },
  {
    move: "submitHealthProject",
    life: lifeIn("projectDrafting").at("2026-06-10"),
    by: "arsOfficer",
    more: { communes },
    values: {
      receivedOn: "01/06/2026",
      signatory: "Claire Meunier, présidente",
      fichier: PDF.id,
      communes: "43112",
      registration: "W431004512",
      statement: "oui",
    },
    gives: {
      payload: { receivedOn: "2026-06-01", registration: "W431004512", statement: true },
      content: { signatory: "Claire Meunier, présidente", topics: {} },
      fileIds: [PDF.id],
    },
  },
  {
    move: "acknowledgeComplete",
    life: lifeIn("projectSubmitted"),
    by: "arsOfficer",
    values: {},
    gives: { payload: {}, content: {}, fileIds: [] },
  },
  {
    move: "askMissingDocuments",
    life: lifeIn("projectSubmitted"),
    by: "arsOfficer",
    values: { "documents.0": "Statuts", answerBy: "2026-06-30" },
    gives: {
      payload: { documentCount: 1, answerBy: "2026-06-30" },
      content: { documents: ["Statuts"] },
    },
  },
  {
    move: "sendMissingDocuments",
    life: lifeIn("projectIncomplete"),
    by: "leader",
    values: { "answers.0": "Voir l’annexe.", "answers.1.fichier": PDF.id },
    gives: {
      payload: { answerCount: 2 },
      content: { answers: ["Voir l’annexe.", "Pièce jointe\u00a0: decision.pdf"] },
      fileIds: [PDF.id],
    },
  },
  {
    move: "askProjectClarification",
    life: lifeIn("projectUnderReview"),
    by: "arsOfficer",
    values: { "questions.0": "Quel budget ?", answerBy: "2026-07-01" },
    gives: {
      payload: { questionCount: 1, answerBy: "2026-07-01" },
      content: { questions: ["Quel budget ?"] },
    },
  },
  {
    move: "answerProjectClarification",
    life: lifeIn("projectClarification").at("2026-06-25"),
    by: "arsOfficer",
    values: { receivedOn: "2026-06-24", fichier: PDF.id, "answers.0": "En annexe." },
    gives: {
      payload: { receivedOn: "2026-06-24", answerCount: 2 },
      content: { answers: ["En annexe.", "Réponse dans le document joint."] },
      actedOn: "2026-06-24",
    },
  },
  {
    move: "validateProject",
    life: lifeIn("projectUnderReview").at("2026-06-25"),
    by: "arsDirector",
    values: decision,
    gives: decided,
  },
  {
    move: "opposeProject",
    life: lifeIn("projectUnderReview").at("2026-06-25"),
    by: "arsOfficer",
    values: {
      ...decision,
      capacity: "delegate",
      delegation: "Arrêté n° 2026-11",
      grounds: ["territoryRelevance", "regionalHealthPlan"],
      reasons: "Chevauchement.",
    },
    gives: {
      payload: {
        grounds: ["regionalHealthPlan", "territoryRelevance"],
        capacity: "delegate",
        signedOn: "2026-06-20",
        notifiedOn: "2026-06-22",
      },
      content: {
        reasons: "Chevauchement.",
        signatory: "Marc Delorme, directeur général",
        delegation: "Arrêté n° 2026-11",
      },
    },
  },
  {
    move: "recordTimelyOpposition",
    life: tacitLife().at("2026-08-10"),
    by: "arsDirector",
    values: {
      ...decision,
      notifiedOn: "2026-08-01",
      grounds: "territoryRelevance",
      reasons: "Chevauchement.",
      lateReason: "Courrier égaré.",
      fichier: PDF.id,
    },
    gives: { fileIds: [PDF.id], actedOn: "2026-06-20" },
  },
  {
    move: "confirmValidation",
    life: tacitLife().at("2026-08-20"),
    by: "arsOfficer",
    values: { ...decision, signedOn: "2026-08-10", notifiedOn: "2026-08-10" },
    gives: { actedOn: "2026-08-10" },
  },
  {
    move: "withdrawOpposition",
    life: lifeIn("projectOpposed").at("2026-09-01"),
    by: "arsDirector",
    values: { decision: "judgment", reference: "TA Lyon, n° 2604512", decidedOn: "2026-08-30" },
    gives: {
      payload: { decision: "judgment", decidedOn: "2026-08-30" },
      content: { reference: "TA Lyon, n° 2604512" },
    },
  },
  {
    move: "openAci",
    life: lifeIn("projectValidated"),
    by: "leader",
    values: {},
    gives: { payload: {}, content: {} },
  },
  {
    move: "openSigning",
    life: lifeIn("aciNegotiation").at("2026-09-20"),
    by: "leadCpamOfficer",
    values: {
      parties: ["msa"],
      msaName: "MSA Auvergne",
      effect: "agreedDate",
      effectOn: "2027-01-01",
      retainedPopulation: "16 416",
      retainedClass: "T1",
    },
    gives: {
      payload: {
        parties: ["cpts", "leadCpam", "ars", "msa"],
        effect: "agreedDate",
        effectOn: "2027-01-01",
        retainedPopulation: 16_416,
        retainedClass: "T1",
        computedPopulation: 16_416,
        computedClass: "T1",
      },
      content: { partyNames: { msa: "MSA Auvergne" } },
    },
  },
  {
    move: "recordSignature",
    life: lifeIn("aciSigning").at("2026-10-20"),
    by: "leadCpamOfficer",
    values: {
      "signatures.cpts.signatory": "Anne Chazot",
      "signatures.cpts.capacity": "présidente",
      "signatures.cpts.signedOn": "2026-10-09",
      "signatures.ars.signatory": "Marc Delorme",
      "signatures.ars.capacity": "directeur général",
      "signatures.ars.signedOn": "2026-10-12",
      fichier: PDF.id,
    },
    gives: {
      payload: {
        signatures: [
          { party: "cpts", signedOn: "2026-10-09" },
          { party: "ars", signedOn: "2026-10-12" },
        ],
      },
      content: {
        signatories: [
          { party: "cpts", name: "Anne Chazot", capacity: "présidente" },
          { party: "ars", name: "Marc Delorme", capacity: "directeur général" },
        ],
      },
      actedOn: "2026-10-12",
    },
  },
  {
    move: "reopenNegotiation",
    life: lifeIn("aciSigning"),
    by: "arsOfficer",
    values: { reason: "Une partie s’ajoute." },
    gives: { content: { reason: "Une partie s’ajoute." } },
  },
  {
    move: "startOperation",
    life: lifeIn("aciSigned").at("2026-12-01"),
    by: "leadCpamOfficer",
    values: { startedOn: "2026-11-02" },
    gives: { payload: { startedOn: "2026-11-02" }, actedOn: "2026-11-02" },
  },
  {
    move: "withdraw",
    life: lifeIn("projectValidated").at("2026-08-01"),
    by: "leader",
    values: { reason: "Fusion en vue.", decisionOn: "2026-07-30" },
    gives: { payload: { decisionOn: "2026-07-30" }, content: { reason: "Fusion en vue." } },
  },
  {
    move: "abandon",
    life: lifeIn("projectDrafting").at("2026-05-01"),
    by: "arsOfficer",
    values: { warnedOn: "2026-04-01", reason: "Sans nouvelles." },
    gives: { payload: { warnedOn: "2026-04-01" } },
  },
  {
    move: "reopen",
    life: lifeIn("abandoned"),
    by: "arsOfficer",
    values: { reason: "Le porteur répond." },
    gives: { payload: {} },
  },
  {
    move: "endCpts",
    life: lifeIn("projectValidated").at("2026-09-01"),
    by: "leadCpamOfficer",
    more: { otherDossier: { id: other.id, name: "CPTS voisine" } },
    values: { ground: "merger", successorId: "42-2023-0004", endedOn: "2026-08-31" },
    gives: {
      payload: { ground: "merger", successorId: other.id, endedOn: "2026-08-31" },
      actedOn: "2026-08-31",
    },
  },
  {
    move: "correctDate",
    life: lifeIn("projectDrafting").at("2026-04-01"),
    by: "arsOfficer",
    values: {
      subject: "milestone:7-letterValidated",
      precision: "day",
      newOn: "2026-03-03",
      reason: "Erreur de saisie.",
    },
    gives: {
      payload: {
        phase: "propose",
        subject: "milestone",
        milestoneId: "7-letterValidated",
        newOn: "2026-03-03",
        precision: "day",
      },
    },
  },
];

/** The test life gives its milestones readable ids; the journal's are uuids. */
function withIds(life: Life, values: Values): { life: Life; values: Values } {
  const [row] = life.milestones;
  if (!row || !values["subject"]) return { life, values };
  const id = "99999999-9999-4999-8999-999999999999";
  const copy = life.copy();
  copy.milestones = [{ ...row, id }];
  return { life: copy, values: { ...values, subject: `milestone:${id}` } };
}

describe("every act that people make", () => {
  test.each(CASES.map((each) => [each.move, each] as const))("%s", (move, each) => {
    const { life, values } = withIds(each.life, each.values);
    const parsed = parseAct(move, typed(values), contextIn(life, each.by, each.more));
    const expected = { ...each.gives };
    if (move === "correctDate") {
      expected.payload = { ...expected.payload, milestoneId: life.milestones[0]?.id };
    }
    expect(parsed).toMatchObject({ ok: true, value: expected });
    if (parsed.ok && each.gives.payload) expect(parsed.value.payload).toEqual(expected.payload);
    if (parsed.ok && each.gives.content) expect(parsed.value.content).toEqual(expected.content);
  });

  test("each has its case", () => {
    const covered = new Set<string>(CASES.map(({ move }) => move));
    expect(MOVE_TYPES.filter((move) => !covered.has(move))).toEqual(["deemValidated"]);
  });

  test("a tacit validation has no form: the register records it", () => {
    const refused = parseAct("deemValidated", typed({}), contextIn(tacitLife(), "arsOfficer"));
    expect(refused).toMatchObject({ ok: false, failure: { "": [expect.any(String)] } });
    expect(formOf("deemValidated")).toBeUndefined();
  });
});

describe("an empty form", () => {
  const STATES: MachineState[] = [...new Set(CASES.map(({ life }) => life.state))];
  const withoutField = ["acknowledgeComplete", "openAci"];

  test.each(CASES.map((each) => [each.move, each] as const))("%s says what to do", (move, each) => {
    const parsed = parseAct(move, typed({}), contextIn(each.life, each.by, { openings }));
    if (withoutField.includes(move)) return expect(parsed.ok).toBe(true);
    expect(parsed.ok).toBe(false);
    const said = parsed.ok ? [] : Object.values(parsed.failure).flat();
    for (const message of said) {
      expect(message).toMatch(/^\p{Lu}.*\.$/u);
      expect(message).not.toMatch(/invalide|oups/i);
    }
  });

  test("every label, hint and message of every form is French, in every state", () => {
    for (const state of STATES) {
      for (const { move } of candidatesFrom(state)) {
        for (const relation of relationsOfMove(move)) {
          const fields = fieldsOf(move, contextIn(lifeIn(state), relation, { openings }));
          for (const field of fields) {
            expect(field.label).toMatch(/^\p{Lu}/u);
            expect(field.name).toMatch(/^[a-zA-Z]+$/);
          }
        }
      }
    }
  });
});
