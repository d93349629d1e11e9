import { describe, expect, test } from "vitest";

import type { MoveType } from "../lifecycle/moves";
import type { Relation } from "../lifecycle/relations";
import type { Life } from "../lifecycle/testing/life";
import { lifeIn, tacitLife } from "../lifecycle/testing/scenes";
import { dateRulesOf, datesTogether } from "./date-rules";
import { firstProblem, precedes, roughlySinceTheLaw } from "./dates";

type Rough = Parameters<typeof precedes>[0];

/** Every day of the list, and whether it is accepted. */
function accepted(life: Life, by: Relation, move: MoveType, name: string, days: string[]) {
  const rules = dateRulesOf(move, life.seenBy(by))[name] ?? [];
  expect(rules.length).toBeGreaterThan(0);
  return days.filter((on) => firstProblem(on, rules) === undefined);
}

const said = (life: Life, by: Relation, move: MoveType, name: string, on: string) =>
  firstProblem(on, dateRulesOf(move, life.seenBy(by))[name] ?? []);

describe("two dates compared at the coarser precision", () => {
  test.each<[Rough, Rough, boolean]>([
    [{ on: "2021-05-31", precision: "day" }, { on: "2021-06-01", precision: "day" }, true],
    [{ on: "2021-06-01", precision: "day" }, { on: "2021-06-01", precision: "day" }, false],
    [{ on: "2021-06-01", precision: "month" }, { on: "2021-06-30", precision: "day" }, false],
    [{ on: "2021-05-01", precision: "month" }, { on: "2021-06-01", precision: "day" }, true],
    [{ on: "2021-01-01", precision: "year" }, { on: "2021-12-31", precision: "day" }, false],
    [{ on: "2020-01-01", precision: "year" }, { on: "2021-01-01", precision: "month" }, true],
    [{ on: null, precision: "unknown" }, { on: "2021-01-01", precision: "day" }, false],
    [{ on: "2020-01-01", precision: "unknown" }, { on: "2021-01-01", precision: "day" }, false],
  ])("%o before %o: %s", (a, b, is) => {
    expect(precedes(a, b)).toBe(is);
  });

  test("the month and the year of the law are not before the law", () => {
    expect(roughlySinceTheLaw("day")("2016-01-25")).toBeDefined();
    expect(roughlySinceTheLaw("day")("2016-01-26")).toBeUndefined();
    expect(roughlySinceTheLaw("month")("2016-01-01")).toBeUndefined();
    expect(roughlySinceTheLaw("month")("2015-12-01")).toBeDefined();
    expect(roughlySinceTheLaw("year")("2016-01-01")).toBeUndefined();
    expect(roughlySinceTheLaw("year")("2015-01-01")).toBeDefined();
  });
});

describe("a document's date", () => {
  test("an approval: from the receipt of this version to today", () => {
    const life = lifeIn("letterUnderReview").at("2026-02-20");
    const days = ["2026-02-01", "2026-02-02", "2026-02-20", "2026-02-21"];
    expect(accepted(life, "arsOfficer", "approveLetter", "documentOn", days)).toEqual([
      "2026-02-02",
      "2026-02-20",
    ]);
    expect(said(life, "arsOfficer", "approveLetter", "documentOn", "2026-02-21")).toBe(
      "Saisissez une date qui n’est pas dans le futur\u00a0: le 20\u00a0février 2026 au plus tard.",
    );
    expect(said(life, "arsOfficer", "approveLetter", "documentOn", "2026-02-01")).toBe(
      "Saisissez le 2\u00a0février 2026 ou une date postérieure\u00a0: c’est le jour de réception du dossier examiné.",
    );
  });

  test("after answers, the version received is the one with its answers", () => {
    const life = lifeIn("letterClarification")
      .at("2026-02-15")
      .play("leader", "answerLetterClarification");
    const days = ["2026-02-14", "2026-02-15"];
    expect(accepted(life, "arsOfficer", "approveLetter", "documentOn", days)).toEqual([
      "2026-02-15",
    ]);
  });

  test("“today” is the day of the territory", () => {
    const life = lifeIn("letterUnderReview").at("2026-02-19T23:30:00Z");
    const days = ["2026-02-20", "2026-02-21"];
    expect(accepted(life, "arsOfficer", "approveLetter", "documentOn", days)).toEqual([
      "2026-02-20",
    ]);
  });

  test("a decision: from the receipt of the project, never before an earlier stage", () => {
    const life = lifeIn("projectUnderReview").at("2026-06-25");
    const days = ["2026-05-31", "2026-06-01", "2026-06-25", "2026-06-26"];
    for (const move of ["validateProject", "opposeProject"] as const) {
      expect(accepted(life, "arsDirector", move, "signedOn", days)).toEqual([
        "2026-06-01",
        "2026-06-25",
      ]);
    }
    const early = lifeIn("projectDrafting")
      .at("2026-06-10")
      .play("arsOfficer", "submitHealthProject", { receivedOn: "2026-01-20" });
    expect(said(early, "arsDirector", "validateProject", "signedOn", "2026-03-03")).toBe(
      "Saisissez une date qui ne précède pas l’étape «\u202fLettre d’intention validée\u202f»\u00a0: 4\u00a0mars 2026.",
    );
  });

  test("notified the day of the signature, or later", () => {
    const payload = { signedOn: "2026-06-20", notifiedOn: "2026-06-19" };
    expect(datesTogether(payload)).toEqual({
      notifiedOn: [
        "Saisissez le 20\u00a0juin 2026 ou une date postérieure\u00a0: la décision est signée ce jour-là.",
      ],
    });
    expect(datesTogether({ ...payload, notifiedOn: "2026-06-20" })).toEqual({});
    expect(datesTogether({ signedOn: "2026-06-20" })).toEqual({});
  });

  test("a late opposition was notified by the term", () => {
    const life = tacitLife().at("2026-08-20");
    const days = ["2026-08-01", "2026-08-02"];
    expect(accepted(life, "arsOfficer", "recordTimelyOpposition", "notifiedOn", days)).toEqual([
      "2026-08-01",
    ]);
  });

  test("an attestation follows the tacit validation", () => {
    const life = tacitLife().at("2026-08-20");
    const days = ["2026-08-01", "2026-08-02"];
    expect(accepted(life, "arsOfficer", "confirmValidation", "signedOn", days)).toEqual([
      "2026-08-02",
    ]);
  });

  test("the end of an opposition is not before it", () => {
    const life = lifeIn("projectOpposed").at("2026-09-01");
    const days = ["2026-07-09", "2026-07-10", "2026-09-01", "2026-09-02"];
    expect(accepted(life, "arsDirector", "withdrawOpposition", "decidedOn", days)).toEqual([
      "2026-07-10",
      "2026-09-01",
    ]);
  });

  test("a deposit on paper was received, and not before what closed the one before", () => {
    const life = lifeIn("letterRefused").at("2026-04-01");
    const days = ["2026-02-19", "2026-02-20", "2026-04-01", "2026-04-02"];
    expect(accepted(life, "arsOfficer", "submitLetter", "receivedOn", days)).toEqual([
      "2026-02-20",
      "2026-04-01",
    ]);
    const pieces = lifeIn("projectIncomplete").at("2026-06-20");
    expect(
      accepted(pieces, "arsOfficer", "sendMissingDocuments", "receivedOn", [
        "2026-06-09",
        "2026-06-10",
      ]),
    ).toEqual(["2026-06-10"]);
  });

  test("nothing is dated before the law", () => {
    const life = lifeIn("emergence").at("2026-02-20");
    const days = ["2016-01-25", "2016-01-26"];
    expect(accepted(life, "arsOfficer", "submitLetter", "receivedOn", days)).toEqual([
      "2016-01-26",
    ]);
  });
});

describe("the contract", () => {
  test("a signature is not before the validation", () => {
    const life = lifeIn("aciSigning").at("2026-10-20");
    const days = ["2026-07-14", "2026-07-15", "2026-10-20", "2026-10-21"];
    expect(accepted(life, "leadCpamOfficer", "recordSignature", "signedOn", days)).toEqual([
      "2026-07-15",
      "2026-10-20",
    ]);
  });

  test("an agreed effect may lie in the future, within five years", () => {
    const life = lifeIn("aciNegotiation").at("2026-09-20");
    const days = ["2026-07-14", "2026-07-15", "2027-01-01", "2031-09-20", "2031-09-21"];
    expect(accepted(life, "leadCpamOfficer", "openSigning", "effectOn", days)).toEqual([
      "2026-07-15",
      "2027-01-01",
      "2031-09-20",
    ]);
  });

  test("the start is not before the effect, where it is known", () => {
    const life = lifeIn("aciNegotiation")
      .at("2026-10-01")
      .play("leadCpamOfficer", "openSigning", { effect: "agreedDate", effectOn: "2026-11-01" })
      .at("2026-10-20")
      .play("leadCpamOfficer", "recordSignature")
      .at("2026-12-01");
    const days = ["2026-10-31", "2026-11-01", "2026-12-01", "2026-12-02"];
    expect(accepted(life, "leadCpamOfficer", "startOperation", "startedOn", days)).toEqual([
      "2026-11-01",
      "2026-12-01",
    ]);
  });
});

describe("the life of a dossier", () => {
  test("a warning is at least 30 days old", () => {
    const life = lifeIn("projectDrafting").at("2026-05-01");
    const days = ["2026-04-01", "2026-04-02", "2026-05-01"];
    expect(accepted(life, "arsOfficer", "abandon", "warnedOn", days)).toEqual(["2026-04-01"]);
    expect(said(life, "arsOfficer", "abandon", "warnedOn", "2026-04-02")).toBe(
      "Saisissez le 1er\u00a0avril 2026 ou une date antérieure\u00a0: l’avertissement écrit a au moins 30 jours.",
    );
  });

  test("an end is not before the last stage", () => {
    const life = lifeIn("operational").at("2028-02-01");
    const days = ["2027-01-09", "2027-01-10", "2028-02-01", "2028-02-02"];
    expect(accepted(life, "arsOfficer", "endCpts", "endedOn", days)).toEqual([
      "2027-01-10",
      "2028-02-01",
    ]);
  });

  test("an end is not before the CPTS left, nor before it came back", () => {
    const life = lifeIn("projectValidated").at("2026-09-01").play("leader", "withdraw");
    life.at("2026-10-01").play("arsOfficer", "reopen").at("2026-12-01");
    const days = ["2026-08-31", "2026-09-30", "2026-10-01"];
    expect(accepted(life, "arsOfficer", "endCpts", "endedOn", days)).toEqual(["2026-10-01"]);
  });

  test("an answer is awaited from tomorrow, within a year", () => {
    const life = lifeIn("letterUnderReview").at("2026-02-20");
    const days = ["2026-02-20", "2026-02-21", "2027-02-20", "2027-02-21"];
    expect(accepted(life, "arsOfficer", "askLetterClarification", "answerBy", days)).toEqual([
      "2026-02-21",
      "2027-02-20",
    ]);
    expect(said(life, "arsOfficer", "askLetterClarification", "answerBy", "2026-02-20")).toBe(
      "Saisissez une date postérieure au 20\u00a0février 2026.",
    );
  });

  test("the association's decision is not in the future", () => {
    const life = lifeIn("projectValidated").at("2026-08-01");
    const days = ["2026-08-01", "2026-08-02"];
    expect(accepted(life, "leader", "withdraw", "decisionOn", days)).toEqual(["2026-08-01"]);
  });
});
