import { describe, expect, test } from "vitest";

import type { MoveType } from "../lifecycle/moves";
import type { Relation } from "../lifecycle/relations";
import { decide } from "../lifecycle/rules";
import { DOSSIER_STATES } from "../lifecycle/states";
import type { Life } from "../lifecycle/testing/life";
import { lifeIn, tacitLife } from "../lifecycle/testing/scenes";
import { typographyProblems } from "../shared/typography-problems";
import { consequencesOf, keptConsequences } from "./consequences";
import { contextIn } from "./testing/context-in";

function preview(
  life: Life,
  by: Relation,
  move: MoveType,
  payload?: Record<string, unknown>,
): Record<string, string> {
  const context = contextIn(life, by);
  const atHand = payload ? { payload, communes: ["43112"], fileIds: ["a file"] } : {};
  const decided = decide(context.dossier, { move, ...atHand });
  if (!decided.ok) throw new Error(JSON.stringify(decided.failure));
  const to = decided.value.to;
  const lines = consequencesOf({ move, to, context, ...(payload ? { payload } : {}) });
  return Object.fromEntries(lines.map(({ kind, text }) => [kind, text]));
}

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, " ");

describe("the five headings", () => {
  test("are there, in order, in right French, for every act that anybody may make", () => {
    for (const state of DOSSIER_STATES) {
      const life = lifeIn(state);
      for (const relation of ["leader", "arsOfficer", "arsDirector", "leadCpamOfficer"] as const) {
        for (const move of life.offers(relation)) {
          const payload = life.payloadOf(relation, move);
          for (const given of [undefined, payload]) {
            const lines = Object.entries(preview(life, relation, move, given));
            const kinds = lines.map(([kind]) => kind).filter((kind) => kind !== "warning");
            expect(kinds).toEqual(["state", "dates", "messages", "reversibility", "public"]);
            for (const [, text] of lines) {
              expect(text).toMatch(/^[\p{Lu}\d].*\.$/u);
              expect(text).not.toMatch(/undefined|null|NaN|Invalid/);
              expect(typographyProblems(text), `${move}: ${text}`).toEqual([]);
            }
          }
        }
      }
    }
  });
});

describe("a new name", () => {
  const payload = { since: "2026-02-03" };

  test("is public where the CPTS is", () => {
    expect(preview(lifeIn("operational"), "leader", "rename", payload)["public"]).toBe(
      "Le nouveau nom paraît dans la liste publique. L’ancien reste dans l’historique des noms.",
    );
    expect(preview(lifeIn("emergence"), "leader", "rename", payload)["public"]).toBe(
      "Rien n’est public avant la première étape franchie.",
    );
  });

  test("may be another CPTS's too, and this is said", () => {
    const context = { ...contextIn(lifeIn("emergence"), "leader"), namesakes: ["43-2026-0002"] };
    const lines = consequencesOf({ move: "rename", to: "emergence", context, payload });
    expect(plain(lines.find(({ kind }) => kind === "warning")?.text)).toBe(
      "Une autre CPTS porte déjà ce nom : dossier 43-2026-0002.",
    );
  });
});

describe("dates", () => {
  test("a project sent starts two months; silence is said", () => {
    const life = lifeIn("projectDrafting").at("2026-06-30");
    expect(
      plain(preview(life, "leader", "submitHealthProject", { statement: true })["dates"]),
    ).toBe(
      "Le délai de deux mois court du 30 juin 2026 au 30 août 2026, 23 h 59, heure de Paris. Sans opposition, le projet est réputé validé le 31 août 2026. Vérifier que le dossier est complet : au plus tard le 15 juillet 2026 (délai interne).",
    );
  });

  test("a deposit on paper counts from its receipt, and may already be past its term", () => {
    const life = lifeIn("projectDrafting").at("2026-09-01");
    const payload = { statement: true, receivedOn: "2026-06-15" };
    const lines = preview(life, "arsOfficer", "submitHealthProject", payload);
    expect(plain(lines["dates"])).toContain("du 15 juin 2026 au 15 août 2026");
    expect(plain(lines["warning"])).toContain("le délai est passé depuis le 15 août 2026");
  });

  test("missing documents stop the two months where the rule says so", () => {
    const payload = { answerBy: "2026-06-30", documentCount: 1 };
    const stops = lifeIn("projectSubmitted").at("2026-06-10");
    expect(plain(preview(stops, "arsOfficer", "askMissingDocuments", payload)["dates"])).toMatch(
      /^Le délai de deux mois s’arrête\./,
    );
    const never = lifeIn("projectSubmitted", { restartsOnMissingDocuments: false }).at(
      "2026-06-10",
    );
    expect(plain(preview(never, "arsOfficer", "askMissingDocuments", payload)["dates"])).toMatch(
      /^Le terme reste le 1er août 2026, 23 h 59, heure de Paris\./,
    );
  });

  test("the last approval dates the stage by the later of both", () => {
    const life = lifeIn("letterUnderReview")
      .at("2026-03-02")
      .play("leadCpamOfficer", "approveLetter")
      .at("2026-03-04");
    const payload = { documentOn: "2026-02-20", authority: "ars" };
    const lines = preview(life, "arsOfficer", "approveLetter", payload);
    expect(plain(lines["dates"])).toMatch(
      /^L’étape « Lettre d’intention validée » est datée du 2 mars 2026\./,
    );
    expect(plain(lines["public"])).toBe(
      "L’étape publique devient « Lettre d’intention validée ». Territoire : 16 416 habitants.",
    );
  });

  test("signatures: how many are missing, then the date of the last", () => {
    const life = lifeIn("aciSigning").at("2026-10-20");
    const one = { signatures: [{ party: "cpts", signedOn: "2026-10-09" }] };
    const partly = preview(life, "leadCpamOfficer", "recordSignature", one);
    expect(plain(partly["state"])).toBe(
      "L’état reste « Contrat ACI en signature ». Il manquera 3 signatures.",
    );
    const all = life.payloadOf("leadCpamOfficer", "recordSignature");
    const whole = preview(life, "leadCpamOfficer", "recordSignature", all);
    expect(plain(whole["dates"])).toMatch(/^L’étape « ACI signé » est datée du 20 octobre 2026\./);
  });
});

describe("warnings", () => {
  test("approvals and opinions lapse when the letter leaves its review otherwise", () => {
    const life = lifeIn("letterUnderReview")
      .at("2026-02-20")
      .play("leadCpamOfficer", "giveLetterOpinion")
      .play("leadCpamOfficer", "approveLetter");
    const payload = { answerBy: "2026-03-20", questionCount: 1 };
    const lines = preview(life, "arsOfficer", "askLetterClarification", payload);
    expect(plain(lines["warning"])).toBe(
      "2 validations et avis deviennent caducs et restent dans l’historique.",
    );
  });

  test("direct transmission closes the letter without a milestone", () => {
    const life = lifeIn("letterClarification");
    const lines = preview(life, "leader", "submitHealthProject", { statement: true });
    expect(plain(lines["warning"])).toContain("closes, sans validation");
  });

  test("reopening voids the signatures", () => {
    const life = lifeIn("aciSigning")
      .at("2026-10-20")
      .play("leadCpamOfficer", "recordSignature", {
        signatures: [{ party: "cpts", signedOn: "2026-10-09" }],
      });
    expect(plain(preview(life, "arsOfficer", "reopenNegotiation", {})["warning"])).toBe(
      "Une signature est annulée et reste dans l’historique.",
    );
  });

  test("a class other than the population's is pointed out", () => {
    const life = lifeIn("aciNegotiation");
    const payload = {
      ...life.payloadOf("leadCpamOfficer", "openSigning"),
      retainedPopulation: 39_999,
      retainedClass: "T2",
    };
    expect(plain(preview(life, "leadCpamOfficer", "openSigning", payload)["warning"])).toBe(
      "La population retenue correspond à la taille 1, et non à la taille 2.",
    );
  });
});

describe("the public effect", () => {
  test("nothing is public before the first stage", () => {
    const lines = preview(lifeIn("emergence"), "leader", "submitLetter");
    expect(lines["public"]).toBe("Rien n’est public avant la première étape franchie.");
  });

  test("a timely opposition cancels the tacit stage", () => {
    const life = tacitLife().at("2026-08-10");
    const payload = life.payloadOf("arsDirector", "recordTimelyOpposition");
    expect(plain(preview(life, "arsDirector", "recordTimelyOpposition", payload)["public"])).toBe(
      "L’étape « Projet de santé validé » est annulée dans la liste publique.",
    );
  });

  test("leaving after a stage is public, coming back too", () => {
    expect(plain(preview(lifeIn("projectDrafting"), "leader", "withdraw", {})["public"])).toContain(
      "n’est plus comptée",
    );
    expect(plain(preview(lifeIn("withdrawn"), "arsOfficer", "reopen", {})["public"])).toBe(
      "La CPTS est de nouveau suivie, à l’étape « Lettre d’intention validée ».",
    );
  });
});

test("what was kept with an act is read back, whatever else is there", () => {
  const line = { kind: "state", text: "L’état reste." };
  expect(keptConsequences([line, { kind: "other", text: "x" }, null, "x"])).toEqual([line]);
  expect(keptConsequences(null)).toEqual([]);
});
