import { beforeAll, describe, expect, it } from "vitest";

import { SYSTEM } from "../client";
import { openTestDatabase } from "../testing/database";
import { CAISSES, COMMUNES, givenPlaces, PEOPLE } from "../testing/places";
import { forgeAct, Life, outcomeOf, type RawAct, setClock } from "../testing/raw-acts";
import { lifeUntil, opening, PARTIES, usual } from "../testing/usual-life";

const database = openTestDatabase(({ owner }) => givenPlaces(owner));
const p = PEOPLE;
const DAY = "2026-03-02";
const noonOn = (day: string) => setClock(database.owner, `${day}T11:00:00Z`);

beforeAll(() => noonOn(DAY));

const tried = (actor: { id: string }, act: RawAct) => outcomeOf(forgeAct(actor, act));

const approval = (life: Life, by: "ars" | "cpam", to: "letterUnderReview" | "projectDrafting") =>
  tried(
    by === "ars" ? p.ars : p.cpam,
    life.next("approveLetter", to, by === "ars" ? "arsOfficer" : "leadCpamOfficer", {
      payload: { documentOn: DAY, authority: by },
    }),
  );

describe("a letter approved by both (joint)", () => {
  it("one approval does not lead to the project, two do", async () => {
    const life = await lifeUntil("letterUnderReview");
    expect(await approval(life, "ars", "projectDrafting")).toBe(
      "a_letter_is_approved_by_all_who_must",
    );
    await usual.arsApproves(life, DAY);
    expect(await approval(life, "ars", "letterUnderReview")).toBe(
      "an_authority_approves_a_letter_once",
    );
    expect(await approval(life, "cpam", "letterUnderReview")).toBe(
      "a_letter_is_approved_by_all_who_must",
    );
    expect(await approval(life, "cpam", "projectDrafting")).toBe("done");
  });

  it("approvals belong to one version of the letter", async () => {
    const life = await lifeUntil("letterUnderReview");
    await usual.arsApproves(life, DAY);
    await life.act(p.cpam, "leadCpamOfficer", "askLetterClarification", "letterClarification");
    await life.act(p.leader, "leader", "answerLetterClarification", "letterUnderReview");
    expect(await approval(life, "cpam", "projectDrafting")).toBe(
      "a_letter_is_approved_by_all_who_must",
    );
  });

  it("nobody approves for the other", async () => {
    const life = await lifeUntil("letterUnderReview");
    const act = life.next("approveLetter", "letterUnderReview", "arsOfficer", {
      payload: { documentOn: DAY, authority: "cpam" },
    });
    expect(await tried(p.ars, act)).toBe("an_authority_approves_for_itself");
  });

  it.each([
    ["on the last day of the answer time", "2026-05-01", "a_letter_is_approved_by_all_who_must"],
    ["the day after", "2026-05-02", "done"],
  ])("the ARS alone, without a word of the caisse: %s", async (_, day, expected) => {
    await noonOn(DAY);
    const life = await lifeUntil("letterUnderReview");
    await usual.arsApproves(life, DAY);
    await noonOn(day);
    expect(await approval(life, "ars", "projectDrafting")).toBe(
      expected === "done" ? "done" : "an_authority_approves_a_letter_once",
    );
  });

  it("an opinion of the caisse is a word", async () => {
    await noonOn(DAY);
    const life = await lifeUntil("letterUnderReview");
    await life.act(p.cpam, "leadCpamOfficer", "giveLetterOpinion", "letterUnderReview");
    await noonOn("2026-06-01");
    expect(await approval(life, "ars", "projectDrafting")).toBe(
      "a_letter_is_approved_by_all_who_must",
    );
    await noonOn(DAY);
  });

  it("the answer time runs from the receipt that an institution recorded", async () => {
    await noonOn(DAY);
    const life = await lifeUntil("emergence");
    await life.act(p.ars, "arsOfficer", "submitLetter", "letterUnderReview", {
      payload: { statement: true, receivedOn: "2025-12-31" },
      communes: [COMMUNES.lePuy],
    });
    expect(await approval(life, "ars", "projectDrafting")).toBe("done");
  });
});

describe("a letter approved by the ARS after the opinion (arsAfterOpinion)", () => {
  const inParis = async () => {
    await noonOn(DAY);
    const life = new Life();
    await life.act(p.leader, "leader", "createProject", "emergence", opening("75", CAISSES.c75));
    return life.act(p.leader, "leader", "submitLetter", "letterUnderReview", {
      communes: [COMMUNES.paris1],
    });
  };
  const arsApproval = (life: Life, to: "letterUnderReview" | "projectDrafting") =>
    tried(
      p.otherArs,
      life.next("approveLetter", to, "arsOfficer", { payload: { documentOn: DAY } }),
    );

  it("not before it, and not by the caisse", async () => {
    const life = await inParis();
    expect(await arsApproval(life, "projectDrafting")).toBe("the_ars_approves_after_the_opinion");
    expect(await arsApproval(life, "letterUnderReview")).toBe("the_ars_approves_after_the_opinion");
    const act = life.next("approveLetter", "letterUnderReview", "leadCpamOfficer");
    expect(await tried(p.cpam75, act)).toBe("the_ars_approves_after_the_opinion");
  });

  it("alone after it, or after the answer time", async () => {
    const life = await inParis();
    await life.act(p.cpam75, "leadCpamOfficer", "giveLetterOpinion", "letterUnderReview");
    expect(await arsApproval(life, "letterUnderReview")).toBe(
      "a_letter_is_approved_by_all_who_must",
    );
    expect(await arsApproval(life, "projectDrafting")).toBe("done");
    const silent = await inParis();
    await noonOn("2026-05-02");
    expect(await arsApproval(silent, "projectDrafting")).toBe("done");
    await noonOn(DAY);
  });

  it("an opinion on an earlier version does not count", async () => {
    const life = await inParis();
    await life.act(p.cpam75, "leadCpamOfficer", "giveLetterOpinion", "letterUnderReview");
    await life.act(p.otherArs, "arsOfficer", "askLetterClarification", "letterClarification");
    await life.act(p.leader, "leader", "answerLetterClarification", "letterUnderReview");
    expect(await arsApproval(life, "projectDrafting")).toBe("the_ars_approves_after_the_opinion");
  });
});

describe("a contract signed by every party", () => {
  const record = (
    life: Life,
    parties: string[],
    to: "aciSigning" | "aciSigned",
    [actor, relation]: [{ id: string }, RawAct["relation"]] = [p.cpam, "leadCpamOfficer"],
  ) =>
    tried(
      actor,
      life.next("recordSignature", to, relation, {
        payload: { signatures: parties.map((party) => ({ party, signedOn: DAY })) },
      }),
    );

  it("is signed exactly when the lead caisse has recorded them all", async () => {
    const life = await lifeUntil("aciSigning");
    expect(await record(life, ["cpts", "ars"], "aciSigned")).toBe(
      "a_contract_is_signed_by_every_party",
    );
    await usual.sign(life, [{ party: "cpts", signedOn: DAY }], false);
    expect(await record(life, ["cpts"], "aciSigning")).toBe("a_signature_is_a_party_s_own");
    expect(await record(life, ["ars", "leadCpam"], "aciSigning")).toBe(
      "a_contract_is_signed_by_every_party",
    );
    expect(await record(life, ["ars", "leadCpam"], "aciSigned")).toBe("done");
  });

  it("a declaration counts once the lead caisse records it", async () => {
    const life = await lifeUntil("aciSigning");
    await life.act(p.leader, "leader", "recordSignature", "aciSigning", {
      payload: { signatures: [{ party: "cpts", signedOn: DAY }] },
    });
    expect(await record(life, ["ars", "leadCpam"], "aciSigned")).toBe(
      "a_contract_is_signed_by_every_party",
    );
    expect(await record(life, PARTIES, "aciSigned")).toBe("done");
  });

  it.each([
    ["the leader", [p.leader, "leader"], "cpts"],
    ["the ARS", [p.ars, "arsOfficer"], "ars"],
    ["an associated caisse", [p.cpam63, "associatedCpamOfficer"], `caisse:${CAISSES.c63}`],
  ] as [string, [{ id: string }, RawAct["relation"]], string][])(
    "%s declares its own party only",
    async (_, who, own) => {
      const life = await lifeUntil("aciNegotiation");
      const parties = [...PARTIES, `caisse:${CAISSES.c63}`, `caisse:${CAISSES.c75}`];
      await usual.openSigning(life, parties);
      for (const party of parties.filter((each) => each !== own))
        expect(await record(life, [party], "aciSigning", who)).toBe("a_signature_is_a_party_s_own");
      expect(await record(life, [own], "aciSigning", who)).toBe("done");
    },
  );

  it("signatures of an earlier round are void", async () => {
    const life = await lifeUntil("aciSigning");
    await usual.sign(
      life,
      ["cpts", "ars"].map((party) => ({ party, signedOn: DAY })),
      false,
    );
    await life.act(p.ars, "arsOfficer", "reopenNegotiation", "aciNegotiation");
    await usual.openSigning(life);
    expect(await record(life, ["leadCpam"], "aciSigned")).toBe(
      "a_contract_is_signed_by_every_party",
    );
  });

  it.each([
    ["nobody", []],
    ["a party twice", ["cpts", "cpts"]],
    ["a stranger to the contract", ["msa"]],
  ])("refused: %s", async (_, parties) => {
    const life = await lifeUntil("aciSigning");
    expect(await record(life, parties, "aciSigning")).toBe("a_signature_is_a_party_s_own");
  });

  it("is not signed before the validation", async () => {
    const life = await lifeUntil("aciSigning");
    const act = life.next("recordSignature", "aciSigning", "leadCpamOfficer", {
      payload: { signatures: [{ party: "cpts", signedOn: "2026-03-01" }] },
    });
    expect(await tried(p.cpam, act)).toBe("no_signature_is_before_the_validation");
  });

  it("binds at least the CPTS, the lead caisse and the ARS", async () => {
    const life = await lifeUntil("aciNegotiation");
    const act = life.next("openSigning", "aciSigning", "leadCpamOfficer", {
      payload: { parties: ["cpts", "leadCpam"] },
    });
    expect(await tried(p.cpam, act)).toBe("a_contract_has_its_three_parties");
  });
});

describe("no decision is dated before the receipt it answers", () => {
  const before = "2026-03-01";

  it("on a letter", async () => {
    const life = await lifeUntil("letterUnderReview");
    for (const [move, to] of [
      ["approveLetter", "letterUnderReview"],
      ["refuseLetter", "letterRefused"],
    ] as const) {
      const act = life.next(move, to, "arsOfficer", { payload: { documentOn: before } });
      expect(await tried(p.ars, act)).toBe("no_decision_is_before_the_receipt");
    }
  });

  it("on a project", async () => {
    const life = await lifeUntil("projectUnderReview");
    for (const [move, to] of [
      ["validateProject", "projectValidated"],
      ["opposeProject", "projectOpposed"],
    ] as const) {
      const act = life.next(move, to, "arsOfficer", { payload: { signedOn: before } });
      expect(await tried(p.ars, act)).toBe("no_decision_is_before_the_receipt");
    }
  });
});

const opposition = (life: Life) =>
  tried(
    p.ars,
    life.next("opposeProject", "projectOpposed", "arsOfficer", {
      payload: { signedOn: DAY, notifiedOn: DAY, grounds: ["territoryRelevance"] },
    }),
  );

const tacit = (life: Life, termOn: string, effectiveOn: string) =>
  life.next("deemValidated", "projectValidated", "system", {
    payload: { termOn, effectiveOn },
    actedOn: effectiveOn,
  });

describe("the legal term", () => {
  it.each([
    ["2026-01-15", "2026-03-15"],
    ["2025-12-31", "2026-02-28"],
    ["2023-12-31", "2024-02-29"],
    ["2023-12-30", "2024-02-29"],
    ["2024-02-29", "2024-04-29"],
    ["2026-06-30", "2026-08-30"],
  ])("received on %s: %s", async (received, term) => {
    const [row] = await database.query(`select legal_term($1)::text as term`, [received]);
    expect(row).toEqual({ term });
  });

  it("an opposition until 23:59:59 of the last day, and nothing but the tacit validation after", async () => {
    await noonOn(DAY);
    const life = await lifeUntil("projectUnderReview");
    await setClock(database.owner, "2026-05-02T21:59:55Z");
    expect(await tried(SYSTEM, tacit(life, "2026-05-02", "2026-05-03"))).toBe(
      "no_act_is_dated_in_the_future",
    );
    expect(await tried(SYSTEM, { ...tacit(life, "2026-05-02", "2026-05-03"), actedOn: DAY })).toBe(
      "a_validation_is_tacit_after_the_term",
    );
    await setClock(database.owner, "2026-05-02T22:00:00Z");
    expect(await opposition(life)).toBe("an_opposition_is_not_after_the_term");
    const late = life.next("validateProject", "projectValidated", "arsDirector", {
      payload: { signedOn: DAY, notifiedOn: DAY },
    });
    expect(await tried(p.arsDirector, late)).toBe("a_passed_term_is_recorded_first");
    expect(await tried(SYSTEM, tacit(life, "2026-05-01", "2026-05-02"))).toBe(
      "a_tacit_validation_says_its_term",
    );
    expect(await tried(SYSTEM, tacit(life, "2026-05-02", "2026-05-03"))).toBe("done");
    await noonOn(DAY);
  });

  it("is counted in the territory's zone", async () => {
    await setClock(database.owner, "2026-03-03T02:00:00Z");
    const life = new Life();
    await life.act(p.leader, "leader", "createProject", "emergence", opening("971", CAISSES.c971));
    await life.act(p.leader, "leader", "submitHealthProject", "projectSubmitted", {
      communes: [COMMUNES.basseTerre],
    });
    const [row] = await database.query(`select dossier_term($1)::text as term`, [life.id]);
    expect(row).toEqual({ term: "2026-05-02" });
    await noonOn(DAY);
  });

  it("stops while missing documents are awaited, and starts again once", async () => {
    await noonOn(DAY);
    const life = await lifeUntil("projectSubmitted");
    const termOf = async () =>
      (await database.query(`select dossier_term($1)::text as term`, [life.id]))[0]?.["term"];
    expect(await termOf()).toBe("2026-05-02");
    await life.act(p.ars, "arsOfficer", "askMissingDocuments", "projectIncomplete");
    expect(await termOf()).toBeNull();
    await noonOn("2026-06-01");
    expect(await tried(SYSTEM, tacit(life, "2026-05-02", "2026-05-03"))).toBe(
      "a_validation_is_tacit_after_the_term",
    );
    await life.act(p.leader, "leader", "sendMissingDocuments", "projectSubmitted");
    expect(await termOf()).toBe("2026-08-01");
    await noonOn(DAY);
  });

  it("runs on where the national rule says so, from the rules of the deposit's day", async () => {
    await noonOn(DAY);
    const before = await lifeUntil("projectSubmitted");
    await database.query(`insert into national_rules (version, restarts_on_missing_documents, valid_from, source)
      values (2, false, '2026-03-02', 'test')`);
    const after = await lifeUntil("projectSubmitted");
    for (const life of [before, after])
      await life.act(p.ars, "arsOfficer", "askMissingDocuments", "projectIncomplete");
    const terms = await database.query(
      `select dossier_term(id)::text as term from dossiers where id = any ($1) order by rules_version`,
      [[before.id, after.id]],
    );
    expect(terms).toEqual([{ term: null }, { term: "2026-05-02" }]);
    expect(await tried(p.ars, after.next("abandon", "abandoned", "arsOfficer"))).toBe(
      "no_dossier_is_closed_while_a_term_runs",
    );
    expect(await tried(p.ars, before.next("abandon", "abandoned", "arsOfficer"))).toBe("done");
    await noonOn("2026-05-03");
    expect(await tried(SYSTEM, tacit(after, "2026-05-02", "2026-05-03"))).toBe("done");
    await noonOn(DAY);
  });
});

describe("what follows a tacit validation", () => {
  const tacitLife = async () => {
    await noonOn(DAY);
    const life = await lifeUntil("projectUnderReview");
    await noonOn("2026-05-10");
    return life.act(SYSTEM, "system", "deemValidated", "projectValidated", {
      payload: { termOn: "2026-05-02", effectiveOn: "2026-05-03" },
      actedOn: "2026-05-03",
    });
  };
  const attested = (life: Life) =>
    tried(p.arsDirector, life.next("confirmValidation", "projectValidated", "arsDirector"));
  const timely = (life: Life, notifiedOn: string | undefined) =>
    tried(
      p.arsDirector,
      life.next("recordTimelyOpposition", "projectOpposed", "arsDirector", {
        payload: { notifiedOn, grounds: ["regionalHealthPlan"] },
      }),
    );

  it("is attested once", async () => {
    const life = await tacitLife();
    await life.act(p.arsDirector, "arsDirector", "confirmValidation", "projectValidated");
    expect(await attested(life)).toBe("a_validation_is_attested_once");
    expect(await timely(life, "2026-05-02")).toBe("a_validation_is_attested_once");
  });

  it.each([
    ["2026-05-02", "done"],
    ["2026-05-03", "an_opposition_is_not_after_the_term"],
    [undefined, "an_opposition_is_not_after_the_term"],
  ])("an opposition notified on %s: %s", async (notifiedOn, expected) => {
    expect(await timely(await tacitLife(), notifiedOn)).toBe(expected);
  });

  it("neither after a decision", async () => {
    await noonOn(DAY);
    const life = await lifeUntil("projectValidated");
    expect(await attested(life)).toBe("the_last_validation_is_tacit");
    expect(await timely(life, DAY)).toBe("the_last_validation_is_tacit");
  });
});
