import { describe, expect, it, test } from "vitest";

import { typographyProblems } from "../shared/typography-problems";
import { answerFields, readAnswerForm } from "./answer-form";
import { type ChangePreview, changeConsequences } from "./consequences";
import { CHANGE_MOVES } from "./moves";
import { acceptedBy } from "./testing/proposal";

const moment = { today: "2026-11-20", proposedOn: "2026-11-02" };

describe("the form of an answer", () => {
  test.each([
    ["2026-11-02", undefined],
    ["2026-11-20", undefined],
    ["2026-11-01", "2 novembre 2026"],
    ["2026-11-21", "futur"],
    ["", "Saisissez la date du document."],
    ["hier", "Saisissez une date qui existe"],
  ])("an acceptance dated « %s »", (documentOn, problem) => {
    const read = readAnswerForm("acceptChange", { documentOn: [documentOn] }, moment);
    if (problem) {
      expect(read.ok ? "" : read.failure["documentOn"]?.[0]?.replaceAll("\u00a0", " ")).toContain(
        problem,
      );
    } else {
      expect(read).toEqual({
        ok: true,
        value: { payload: { documentOn }, content: {}, actedOn: documentOn },
      });
    }
  });

  it("a refusal says why, a withdrawal may", () => {
    expect(readAnswerForm("refuseChange", {}, moment)).toMatchObject({
      ok: false,
      failure: { reasons: ["Indiquez les motifs."] },
    });
    expect(readAnswerForm("refuseChange", { reasons: [" Trop loin. "] }, moment)).toEqual({
      ok: true,
      value: { payload: {}, content: { reasons: "Trop loin." } },
    });
    expect(readAnswerForm("withdrawChange", {}, moment)).toMatchObject({ ok: true });
    expect(answerFields("withdrawChange", moment)).toHaveLength(1);
  });
});

const preview = (more: Partial<ChangePreview>): ChangePreview => ({
  move: "acceptChange",
  to: "accepted",
  relation: "arsOfficer",
  change: acceptedBy("leadCpamOfficer").change,
  names: {
    ars: "ARS Bretagne",
    leadCaisse: "CPAM du Finistère",
    associatedCaisses: ["CPAM du Morbihan"],
  },
  isContractSigned: false,
  inForce: { population: 38_000, communeCount: 12 },
  proposed: { population: 41_000, communeCount: 13 },
  ...more,
});

const lines = (more: Partial<ChangePreview>) =>
  changeConsequences(preview(more)).map(
    ({ kind, text }) => `${kind}: ${text.replaceAll(/[\u00a0\u202f]/g, " ")}`,
  );

describe("the consequences of an act on a change", () => {
  it("of the first acceptance: the other one is awaited, nothing counts yet", () => {
    expect(lines({ to: "proposed", change: acceptedBy().change })).toMatchInlineSnapshot(`
      [
        "state: La modification reste à l’état « modification du territoire en examen » : l’accord de la CPAM du Finistère manque encore. L’état du dossier ne change pas.",
        "dates: Aucune date ne change avant le second accord.",
        "messages: L’acte paraît dans le dossier pour le porteur, la CPAM du Finistère et la CPAM du Morbihan. Aucun courriel n’est envoyé.",
        "reversibility: L’accord ne s’efface pas. Vous pouvez encore refuser tant que l’autre accord manque.",
        "warning: Une fois acceptée, la modification fait passer la CPTS de la taille 1 à la taille 2.",
        "public: Le public ne voit ni la proposition ni son examen.",
      ]
    `);
  });

  it("of the second one: from when it counts, the size, what the public sees", () => {
    expect(lines({ documentOn: "2026-11-20" })).toMatchInlineSnapshot(`
      [
        "state: La modification passe à l’état « modification acceptée ». L’état du dossier ne change pas.",
        "dates: Le nouveau territoire compte à partir du 20 novembre 2026, la plus tardive des dates des deux accords.",
        "messages: L’acte paraît dans le dossier pour le porteur, la CPAM du Finistère et la CPAM du Morbihan. Aucun courriel n’est envoyé.",
        "reversibility: La modification acceptée ne s’annule pas : le territoire change ensuite par une autre modification.",
        "warning: La CPTS passe de la taille 1 à la taille 2.",
        "public: Le territoire public devient celui-ci : 13 communes, 41 000 habitants.",
      ]
    `);
  });

  it("of a proposal: whose answers are awaited", () => {
    const told = lines({ move: "proposeChange", to: "proposed", relation: "leader" })[2];
    expect(told).toBe(
      "messages: L’acte paraît dans le dossier pour l’ARS Bretagne, la CPAM du Finistère et la CPAM du Morbihan. La réponse attendue paraît dans la liste « À traiter » de l’ARS Bretagne et de la CPAM du Finistère. Aucun courriel n’est envoyé.",
    );
  });

  it("say that an avenant is needed once a contract is signed", () => {
    const warnings = (more: Partial<ChangePreview>) =>
      lines({ isContractSigned: true, inForce: undefined, ...more }).filter((line) =>
        line.startsWith("warning"),
      );
    expect(warnings({})).toEqual(["warning: Avenant nécessaire : le contrat ACI est signé."]);
    expect(warnings({ move: "proposeChange", to: "proposed", relation: "leader" })).toHaveLength(1);
    expect(warnings({ move: "refuseChange", to: "refused" })).toEqual([]);
  });

  it("are written in the typography of the site, whatever the act and who makes it", () => {
    for (const move of CHANGE_MOVES)
      for (const relation of ["leader", "arsOfficer", "leadCpamOfficer"] as const)
        for (const to of ["proposed", "accepted", "refused", "withdrawn"] as const)
          for (const { text } of changeConsequences(
            preview({ move, relation, to, isContractSigned: true, documentOn: "2026-11-20" }),
          ))
            expect(typographyProblems(text), text).toEqual([]);
  });
});
