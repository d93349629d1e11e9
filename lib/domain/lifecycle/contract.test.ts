import { describe, expect, test } from "vitest";

import {
  contractEffect,
  currentSigning,
  declaredSignatures,
  recordedSignatures,
  signingParties,
} from "./journal";
import type { Life } from "./testing/life";
import { OTHER_CAISSE } from "./testing/payloads";
import { lifeIn, tacitLife } from "./testing/scenes";

const signing = () => lifeIn("aciSigning");

const signatures = (...parties: string[]) => ({
  signatures: parties.map((party) => ({ party, signedOn: "2026-10-05" })),
});

const partiesOf = (rows: { party: string }[]) => rows.map(({ party }) => party).toSorted();

describe("putting the contract to signature", () => {
  test.each([[["leadCpam", "ars"]], [["cpts", "ars"]], [["cpts", "leadCpam", "msa"]], [[]]])(
    "is refused with the parties %j only",
    (parties) => {
      expect(
        lifeIn("aciNegotiation").refusal("leadCpamOfficer", "openSigning", { parties }),
      ).toMatchObject({ missing: ["partiesComplete"], unblockedBy: ["leadCpamOfficer"] });
    },
  );

  test.each([[["cpts", "leadCpam", "ars"]], [["msa", "ars", "leadCpam", "cpts", OTHER_CAISSE]]])(
    "is right with %j",
    (parties) => {
      const life = lifeIn("aciNegotiation").play("leadCpamOfficer", "openSigning", { parties });
      expect(signingParties(life)).toEqual(parties);
    },
  );
});

describe("signatures that count", () => {
  test("all at once", () => {
    const life = signing().at("2026-10-20").play("leadCpamOfficer", "recordSignature");
    expect(life.state).toBe("aciSigned");
    expect(life.milestones.at(-1)).toMatchObject({ stage: "aciSigned", effectiveOn: "2026-10-20" });
  });

  test("one by one in any order: signed with the last only, dated by the latest", () => {
    const life = signing().at("2026-10-20");
    const order = ["ars", OTHER_CAISSE, "cpts", "leadCpam"];
    const days = ["2026-10-02", "2026-10-19", "2026-10-03", "2026-10-04"];
    order.forEach((party, n) => {
      expect(life.state).toBe("aciSigning");
      const row = { party, signedOn: days[n] };
      life.play("leadCpamOfficer", "recordSignature", { signatures: [row] });
    });
    expect(life.state).toBe("aciSigned");
    expect(life.milestones.at(-1)?.effectiveOn).toBe("2026-10-19");
    expect(partiesOf(recordedSignatures(life))).toEqual(order.toSorted());
  });

  test.each([
    ["nothing", signatures()],
    ["a party twice", signatures("cpts", "cpts")],
    ["a stranger", signatures("msa")],
    ["a stranger among the parties", signatures("cpts", "msa")],
    ["a stranger besides all", signatures("cpts", "leadCpam", "ars", OTHER_CAISSE, "msa")],
    ["all, one twice", signatures("cpts", "leadCpam", "ars", OTHER_CAISSE, "cpts")],
    ["no list", { signatures: "cpts" }],
  ])("%s is refused", (_, payload) => {
    expect(signing().refusal("leadCpamOfficer", "recordSignature", payload)).toMatchObject({
      missing: ["signatureAdmissible"],
      unblockedBy: ["leadCpamOfficer"],
    });
  });

  test("a party signs once", () => {
    const life = signing().play("leadCpamOfficer", "recordSignature", signatures("cpts"));
    expect(
      life.refusal("leadCpamOfficer", "recordSignature", signatures("cpts", "ars")),
    ).toBeDefined();
    expect(life.offers("leader")).not.toContain("recordSignature");
  });
});

describe("signatures that are declared", () => {
  const OWN = [
    ["leader", "cpts"],
    ["arsOfficer", "ars"],
    ["associatedCpamOfficer", OTHER_CAISSE],
  ] as const;

  test.each(OWN)("%s declares the signature of %s, which does not count yet", (relation, party) => {
    const life = signing().play(relation, "recordSignature", signatures(party));
    expect(life.state).toBe("aciSigning");
    expect(partiesOf(declaredSignatures(life))).toEqual([party]);
    expect(recordedSignatures(life)).toEqual([]);
    expect(life.offers(relation)).not.toContain("recordSignature");
    expect(life.refusal(relation, "recordSignature", signatures(party))).toMatchObject({
      missing: ["signatureAdmissible"],
      unblockedBy: ["leadCpamOfficer"],
    });
  });

  test.each(OWN)("%s declares that of %s only", (relation, own) => {
    for (const party of ["cpts", "ars", "leadCpam", OTHER_CAISSE, "msa"]) {
      const refused = signing().refusal(relation, "recordSignature", signatures(party));
      expect([party, refused === undefined]).toEqual([party, party === own]);
    }
    expect(
      signing().refusal(relation, "recordSignature", signatures(own, "leadCpam")),
    ).toBeDefined();
  });

  test("an associated caisse declares its own, not another's", () => {
    const life = signing();
    life.ownCaisses = ["99999999-9999-4999-8999-999999999999"];
    expect(life.offers("associatedCpamOfficer")).toEqual([]);
    life.ownCaisses.push(OTHER_CAISSE.slice("caisse:".length));
    expect(life.offers("associatedCpamOfficer")).toEqual(["recordSignature"]);
  });

  test("the last declaration never signs the contract: the lead caisse's record does", () => {
    const life = signing().play("leadCpamOfficer", "recordSignature", signatures("leadCpam"));
    for (const [relation, party] of OWN) {
      expect(life.play(relation, "recordSignature", signatures(party)).state).toBe("aciSigning");
    }
    life.play("leadCpamOfficer", "recordSignature", signatures("ars", "cpts"));
    expect(life.state).toBe("aciSigning");
    expect(partiesOf(declaredSignatures(life))).toEqual([OTHER_CAISSE]);
    life.play("leadCpamOfficer", "recordSignature", signatures(OTHER_CAISSE));
    expect(life.state).toBe("aciSigned");
    expect(declaredSignatures(life)).toEqual([]);
  });
});

describe("leaving the signature otherwise than signed voids the signatures", () => {
  const signed = (from: Life = signing()) =>
    from
      .play("leadCpamOfficer", "recordSignature", signatures("cpts", "ars"))
      .play("associatedCpamOfficer", "recordSignature", signatures(OTHER_CAISSE));

  const tacitSigning = () =>
    tacitLife().play("leader", "openAci").play("leadCpamOfficer", "openSigning");

  test.each([
    ["reopenNegotiation", () => signed().play("arsOfficer", "reopenNegotiation")],
    ["withdraw", () => signed().play("leader", "withdraw")],
    ["endCpts", () => signed().play("arsOfficer", "endCpts")],
    [
      "recordTimelyOpposition",
      () => signed(tacitSigning()).play("arsDirector", "recordTimelyOpposition"),
    ],
  ])("by %s; kept in history", (_, leave) => {
    const life = leave();
    expect(recordedSignatures(life)).toEqual([]);
    expect(declaredSignatures(life)).toEqual([]);
    expect(currentSigning(life)).toBeUndefined();
    expect(life.acts.filter(({ move }) => move === "recordSignature")).toHaveLength(2);
  });

  test("a second round begins empty, with its own parties", () => {
    const life = signed().play("leadCpamOfficer", "reopenNegotiation");
    const parties = ["cpts", "leadCpam", "ars"];
    life.play("leadCpamOfficer", "openSigning", { parties });
    expect(recordedSignatures(life)).toEqual([]);
    const rest = signatures("leadCpam");
    expect(life.play("leadCpamOfficer", "recordSignature", rest).state).toBe("aciSigning");
    const others = signatures("cpts", "ars");
    expect(life.play("leadCpamOfficer", "recordSignature", others).state).toBe("aciSigned");
  });

  test("reopened from the signature, the dossier is back at the validated project", () => {
    const life = signed().play("leader", "withdraw").play("arsOfficer", "reopen");
    expect(life.state).toBe("projectValidated");
    life.play("leader", "openAci").play("leadCpamOfficer", "openSigning");
    expect(recordedSignatures(life)).toEqual([]);
  });

  test("other acts void nothing", () => {
    const life = signed().play("arsOfficer", "nameLeader");
    expect(recordedSignatures(life)).toHaveLength(2);
  });
});

describe("the first mission starts once the contract is in effect", () => {
  const signedWith = (more: Record<string, unknown>) =>
    lifeIn("aciNegotiation")
      .at("2026-10-01")
      .play("leadCpamOfficer", "openSigning", more)
      .at("2026-10-20")
      .play("leadCpamOfficer", "recordSignature");

  const starts = (life: Life, startedOn: unknown) =>
    life.refusal("leadCpamOfficer", "startOperation", { startedOn })?.missing ?? "recorded";

  test("by the last signature", () => {
    const life = signedWith({});
    expect(contractEffect(life.seenBy("leader"))).toBe("2026-10-20");
    expect(starts(life, "2026-10-19")).toEqual(["contractInEffect"]);
    expect(starts(life, "2026-10-20")).toBe("recorded");
    expect(starts(life, undefined)).toEqual(["contractInEffect"]);
  });

  test("by an agreed date that is later", () => {
    const life = signedWith({ effect: "agreedDate", effectOn: "2027-01-01" });
    expect(contractEffect(life.seenBy("leader"))).toBe("2027-01-01");
    life.at("2026-12-31");
    expect(life.offers("leadCpamOfficer")).not.toContain("startOperation");
    life.at("2027-01-01");
    expect(life.offers("leadCpamOfficer")).toContain("startOperation");
    expect(starts(life, "2026-12-31")).toEqual(["contractInEffect"]);
    expect(starts(life, "2027-01-01")).toBe("recorded");
    expect(life.refusal("leadCpamOfficer", "startOperation", { startedOn: "2026-12-31" })).toEqual({
      kind: "factsMissing",
      move: "startOperation",
      missing: ["contractInEffect"],
      unblockedBy: [],
    });
  });

  test("an agreed date that came before the last signature gives way to it", () => {
    const life = signedWith({ effect: "agreedDate", effectOn: "2026-10-10" });
    expect(contractEffect(life.seenBy("leader"))).toBe("2026-10-20");
  });

  test("it follows a rectified signature", () => {
    const life = signedWith({}).at("2026-11-02");
    const content = {
      subject: "milestone",
      milestoneId: life.milestones.at(-1)?.id,
      newOn: "2026-10-15",
      precision: "day",
    };
    life.play("arsOfficer", "correctDate", { phase: "propose", ...content });
    expect(contractEffect(life.seenBy("leader"))).toBe("2026-10-20");
    const proposalVersion = life.acts.length;
    life.play("leadCpamOfficer", "correctDate", { phase: "confirm", ...content, proposalVersion });
    expect(contractEffect(life.seenBy("leader"))).toBe("2026-10-15");
  });

  test("while in signature, only an agreed date is known", () => {
    expect(contractEffect(signing().seenBy("leader"))).toBeUndefined();
    const agreed = lifeIn("aciNegotiation").play("leadCpamOfficer", "openSigning", {
      effectOn: "2027-01-01",
    });
    expect(contractEffect(agreed.seenBy("leader"))).toBe("2027-01-01");
  });

  test("taken over, it is checked when its effect is known, else not", () => {
    const taken = (effectOn?: string) =>
      lifeIn("new").at("2026-06-01").play("arsOfficer", "takeOver", { to: "aciSigned", effectOn });
    expect(starts(taken("2025-01-01"), "2024-12-31")).toEqual(["contractInEffect"]);
    expect(starts(taken("2025-01-01"), "2025-01-01")).toBe("recorded");
    expect(contractEffect(taken().seenBy("leader"))).toBeUndefined();
    expect(starts(taken(), "2024-12-31")).toBe("recorded");
  });
});
