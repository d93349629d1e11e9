import { describe, expect, test } from "vitest";

import type { Relation } from "../lifecycle/relations";
import type { Life } from "../lifecycle/testing/life";
import { lifeIn, tacitLife } from "../lifecycle/testing/scenes";
import { correctables, correctedDateProblem } from "./correction-dates";
import { fieldsOf } from "./forms";
import { parseAct } from "./parse";
import { contextIn, typed } from "./testing/context-in";

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, " ");

/** The journal's ids are uuids; those of the test life are readable. */
function withUuids(life: Life): Life {
  const copy = life.copy();
  const id = (n: number) => `99999999-9999-4999-8999-${String(n).padStart(12, "0")}`;
  copy.milestones = copy.milestones.map((row, n) => ({ ...row, id: id(n) }));
  return copy;
}

const problem = (life: Life, label: string, on: string | null, precision = "day" as const) => {
  const dossier = life.seenBy("arsOfficer");
  const subject = correctables(dossier).find((each) => each.label === label);
  if (!subject) throw new Error(`${label} cannot be corrected`);
  return plain(correctedDateProblem(dossier, subject, on, precision));
};

const labels = (life: Life) => correctables(life.seenBy("arsOfficer")).map(({ label }) => label);

const paperProject = () =>
  lifeIn("projectDrafting")
    .at("2026-06-10")
    .play("arsOfficer", "submitHealthProject", { receivedOn: "2026-06-01" });

describe("what may be corrected", () => {
  test("dates of documents, never a tacit one, never the day of a recording", () => {
    expect(labels(lifeIn("projectValidated"))).toEqual([
      "Lettre d’intention validée",
      "Projet de santé validé",
    ]);
    expect(labels(tacitLife())).toEqual(["Lettre d’intention validée"]);
    expect(labels(lifeIn("projectSubmitted"))).toEqual(["Lettre d’intention validée"]);
    expect(labels(paperProject())).toEqual([
      "Lettre d’intention validée",
      "Réception du projet de santé",
    ]);
  });
});

describe("a corrected date", () => {
  const life = lifeIn("operational").at("2027-03-01");

  test("is another, and keeps the order of the stages", () => {
    expect(problem(life, "Projet de santé validé", "2026-07-15")).toBe(
      "Saisissez une autre date ou une autre précision : le registre porte déjà celle-ci.",
    );
    expect(problem(life, "Projet de santé validé", "2026-03-03")).toBe(
      "Saisissez une date qui ne précède pas l’étape « Lettre d’intention validée » : 4 mars 2026.",
    );
    expect(problem(life, "Projet de santé validé", "2026-10-21")).toBe(
      "Saisissez une date qui ne suit pas l’étape « ACI signé » : 20 octobre 2026.",
    );
    expect(problem(life, "Projet de santé validé", "2026-10-20")).toBeUndefined();
    expect(problem(life, "Opérationnelle", "2027-03-02")).toBe(
      "Saisissez une date qui n’est pas dans le futur : le 1er mars 2027 au plus tard.",
    );
  });

  test("is not before the receipt that it answers, nor the contract's effect", () => {
    expect(problem(life, "Projet de santé validé", "2026-05-31")).toBe(
      "Saisissez le 1er juin 2026 ou une date postérieure : c’est le jour de réception du dossier examiné.",
    );
    expect(problem(life, "Lettre d’intention validée", "2026-02-01")).toBe(
      "Saisissez le 2 février 2026 ou une date postérieure : c’est le jour de réception du dossier examiné.",
    );
    const agreed = lifeIn("aciNegotiation")
      .at("2026-10-01")
      .play("leadCpamOfficer", "openSigning", { effect: "agreedDate", effectOn: "2026-12-01" })
      .at("2026-10-20")
      .play("leadCpamOfficer", "recordSignature")
      .at("2027-01-10")
      .play("leadCpamOfficer", "startOperation");
    expect(problem(agreed, "Opérationnelle", "2026-11-30")).toBe(
      "Saisissez le 1er décembre 2026 ou une date postérieure : le contrat prend effet ce jour-là.",
    );
  });

  test("a receipt came before its recording", () => {
    expect(problem(paperProject(), "Réception du projet de santé", "2026-06-10")).toBeUndefined();
    expect(
      problem(paperProject().at("2026-06-20"), "Réception du projet de santé", "2026-06-11"),
    ).toBe(
      "Saisissez le 10 juin 2026 ou une date antérieure : l’envoi a été enregistré ce jour-là.",
    );
  });
});

describe("the form", () => {
  const send = (life: Life, by: Relation, values: Record<string, string>) =>
    parseAct("correctDate", typed(values), contextIn(life, by));

  const proposed = (newOn = "2026-03-03") => {
    const life = withUuids(lifeIn("projectDrafting").at("2026-04-01"));
    const milestoneId = life.milestones[0]?.id ?? "";
    life.play("arsOfficer", "correctDate", {
      phase: "propose",
      subject: "milestone",
      milestoneId,
      newOn,
      precision: "day",
    });
    return { life, milestoneId, version: life.acts.length };
  };

  test("a month is kept as its first day, an unknown date as none", () => {
    const { life, milestoneId } = proposed();
    const base = { proposal: "autre", subject: `milestone:${milestoneId}`, reason: "Erreur." };
    const month = { ...base, precision: "month", newOn: "2026-03-17" };
    expect(send(life, "leadCpamOfficer", month)).toMatchObject({
      value: { payload: { phase: "propose", newOn: "2026-03-01", precision: "month" } },
    });
    expect(send(life, "leadCpamOfficer", { ...base, precision: "unknown" })).toMatchObject({
      value: { payload: { newOn: null, precision: "unknown" } },
    });
    expect(send(life, "leadCpamOfficer", { ...base, precision: "day" })).toMatchObject({
      failure: { newOn: ["Saisissez la nouvelle date."] },
    });
  });

  test("another person confirms the same content, in one choice", () => {
    const { life, milestoneId, version } = proposed();
    const confirmed = send(life, "leadCpamOfficer", {
      proposal: String(version),
      reason: "Vu sur pièce.",
    });
    expect(confirmed).toEqual({
      ok: true,
      value: {
        payload: {
          phase: "confirm",
          subject: "milestone",
          milestoneId,
          newOn: "2026-03-03",
          precision: "day",
          proposalVersion: version,
        },
        content: { reason: "Vu sur pièce." },
        fileIds: [],
      },
    });
  });

  test("a proposal that no longer fits the other dates is not confirmed", () => {
    const { life, version } = proposed("2026-02-01");
    const sent = send(life, "leadCpamOfficer", { proposal: String(version), reason: "Vu." });
    expect(sent.ok ? "" : plain(sent.failure["proposal"]?.[0])).toBe(
      "Saisissez le 2 février 2026 ou une date postérieure : c’est le jour de réception du dossier examiné.",
    );
  });

  test("its author is not asked to confirm", () => {
    const { life } = proposed();
    const [field] = fieldsOf("correctDate", contextIn(life, "arsOfficer"));
    expect(field?.name).toBe("subject");
    const [other] = fieldsOf("correctDate", contextIn(life, "leadCpamOfficer"));
    expect(other?.name).toBe("proposal");
  });

  test("a term needs a day", () => {
    const life = paperProject().at("2026-06-20");
    const values = {
      subject: `receipt:${life.acts.length}`,
      precision: "month",
      newOn: "2026-05-30",
      reason: "Cachet.",
    };
    const sent = send(life, "arsOfficer", values);
    expect(sent.ok ? "" : plain(sent.failure["precision"]?.[0])).toBe(
      "Choisissez « Au jour près » : un délai part d’un jour précis.",
    );
    expect(send(life, "arsOfficer", { ...values, precision: "day" })).toMatchObject({
      value: { payload: { subject: "receipt", newOn: "2026-05-30", precision: "day" } },
    });
  });
});
