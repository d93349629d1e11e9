import { describe, expect, test } from "vitest";

import { MOVE_TYPES } from "../lifecycle/moves";
import { lifeIn } from "../lifecycle/testing/scenes";
import { typographyProblems } from "../shared/typography-problems";
import { describeAct, type RecordedAct } from "./describe";
import { contextIn } from "./testing/context-in";

const { names } = contextIn(lifeIn("emergence"), "arsOfficer");
const PERSON = "77777777-7777-4777-8777-777777777777";
const nameOf = (id: string) => (id === PERSON ? "Anne Chazot" : undefined);

const read = (act: Partial<RecordedAct> & Pick<RecordedAct, "move">) => {
  const record = describeAct(
    { payload: {}, content: {}, isErased: false, ...act },
    { names, nameOf, milestones: [] },
  );
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
  return {
    ...record,
    rows: Object.fromEntries(record.rows.map(({ label, value }) => [plain(label), plain(value)])),
  };
};

describe("how an act reads in the record", () => {
  test("an opposition", () => {
    const record = read({
      move: "opposeProject",
      payload: {
        signedOn: "2026-11-26",
        notifiedOn: "2026-12-01",
        capacity: "delegate",
        grounds: ["regionalHealthPlan", "territoryRelevance"],
      },
      content: {
        signatory: "Marc Delorme",
        delegation: "Arrêté 2026-11",
        reasons: "Trois communes\nsont partagées.",
      },
    });
    expect(record.rows).toEqual({
      "Date de signature": "26 novembre 2026",
      "Date de notification": "1er décembre 2026",
      "Motif légal":
        "Objectifs du projet régional de santé non respectés et Territoire d’action non pertinent",
      "Qualité du signataire": "Délégataire du directeur général",
      Signataire: "Marc Delorme",
      "Délégation de signature": "Arrêté 2026-11",
    });
    expect(record.texts).toEqual([{ label: "Motifs", text: "Trois communes\nsont partagées." }]);
  });

  test("signatures, each party with its signatory", () => {
    const record = read({
      move: "recordSignature",
      payload: { signatures: [{ party: "cpts", signedOn: "2026-11-09" }] },
      content: { signatories: [{ party: "cpts", name: "Anne Chazot", capacity: "présidente" }] },
    });
    expect(record.rows).toEqual({
      "CPTS des Rives du Haut-Allier": "Anne Chazot, présidente, le 9 novembre 2026",
    });
  });

  test("a contract put to signature: retained beside computed", () => {
    const record = read({
      move: "openSigning",
      payload: {
        parties: ["cpts", "leadCpam", "ars", "msa"],
        effect: "agreedDate",
        effectOn: "2027-01-01",
        retainedPopulation: 84_466,
        retainedClass: "T3",
        computedPopulation: 83_012,
        computedClass: "T3",
      },
      content: { partyNames: { msa: "MSA Auvergne" } },
    });
    expect(record.rows).toMatchObject({
      Parties:
        "CPTS des Rives du Haut-Allier, CPAM de la Haute-Loire, ARS Auvergne-Rhône-Alpes et MSA Auvergne",
      "Population retenue": "84 466",
      "Population calculée": "83 012",
      "Prise d’effet": "À une date convenue",
      "Date d’effet": "1er janvier 2027",
    });
  });

  test("a CPTS taken over: each stage with its precision and its source", () => {
    const record = read({
      move: "takeOver",
      payload: {
        to: "projectValidated",
        milestones: [
          { stage: "letterValidated", on: null, precision: "unknown" },
          { stage: "projectValidated", on: "2022-09-01", precision: "month" },
        ],
      },
      content: { name: "CPTS du Brivadois", sources: ["", "Courrier de l’ARS"] },
    });
    expect(record.rows).toMatchObject({
      "Lettre d’intention validée": "date non renseignée",
      "Projet de santé validé": "septembre 2022, source : Courrier de l’ARS",
    });
  });

  test("a person by name, or not at all", () => {
    expect(read({ move: "nameLeader", payload: { personId: PERSON } }).rows).toEqual({
      "Porteur désigné": "Anne Chazot",
    });
    expect(read({ move: "nameLeader", payload: { personId: names.leaders[0]?.id } }).rows).toEqual({
      "Porteur désigné": "Non renseigné",
    });
  });

  test("questions and answers, in order", () => {
    const asked = read({
      move: "askProjectClarification",
      payload: { answerBy: "2026-11-24", questionCount: 2 },
      content: { questions: ["Quel calendrier ?", "Quel budget ?"] },
    });
    expect(asked.lists).toEqual([
      { label: "Questions", items: ["Quel calendrier ?", "Quel budget ?"] },
    ]);
    expect(asked.rows).toEqual({ "Réponse attendue au plus tard le": "24 novembre 2026" });
  });

  test("a corrected date reads with its precision", () => {
    const record = read({
      move: "correctDate",
      payload: { phase: "propose", subject: "receipt", newOn: "2021-03-01", precision: "month" },
      content: { reason: "Erreur." },
    });
    expect(record.rows).toEqual({
      "Date à rectifier": "Réception du projet de santé",
      Rectification: "Proposée",
      Précision: "Au mois près",
      "Nouvelle date": "mars 2021",
    });
  });

  test("an erased act keeps its dates and codes, and says what went", () => {
    const record = read({
      move: "refuseLetter",
      payload: { documentOn: "2026-02-15", ground: "territory" },
      isErased: true,
    });
    expect(record.rows).toEqual({ "Date du courrier": "15 février 2026", Motif: "Territoire" });
    expect(record.texts).toEqual([]);
    expect(record.erased).toContain("effacés");
  });

  test("every act has a title, whatever its payload and content", () => {
    for (const move of MOVE_TYPES) {
      const record = describeAct(
        { move, payload: {}, content: {}, isErased: true },
        { names, nameOf, milestones: [] },
      );
      expect(record.title).not.toBe("");
      expect(typographyProblems(record.title)).toEqual([]);
    }
  });
});
