import { describe, expect, test } from "vitest";

import type { MoveType } from "../lifecycle/moves";
import type { Relation } from "../lifecycle/relations";
import { Life } from "../lifecycle/testing/life";
import { lifeIn, tacitLife } from "../lifecycle/testing/scenes";
import { asOf } from "./as-of";
import type { ActContext } from "./context";
import { parseAct } from "./parse";
import { contextIn, PDF, typed } from "./testing/context-in";

type Values = Record<string, string | string[]>;

const caisse = { id: "44444444-4444-4444-8444-444444444444", name: "CPAM de la Haute-Loire" };
const other = { id: "88888888-8888-4888-8888-888888888888", name: "CPAM de la Loire" };
const openings = [
  { code: "43", name: "Haute-Loire", caisses: [caisse] },
  { code: "42", name: "Loire", caisses: [other, caisse] },
];

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

/** What a form says when it is sent back, by field. */
function refused(
  life: Life,
  by: Relation,
  move: MoveType,
  values: Values,
  more: Partial<ActContext> = {},
): Record<string, string[]> {
  const parsed = parseAct(move, typed(values), contextIn(life, by, more));
  if (parsed.ok) return {};
  return Object.fromEntries(
    Object.entries(parsed.failure).map(([name, messages]) => [name, messages.map(plain)]),
  );
}

describe("letter", () => {
  const review = lifeIn("letterUnderReview").at("2026-02-20");

  test("an unfavourable opinion is reasoned", () => {
    expect(
      refused(review, "leadCpamOfficer", "giveLetterOpinion", { opinion: "unfavourable" }),
    ).toEqual({ reasons: ["Indiquez les motifs : l’avis n’est pas favorable sans réserve."] });
    expect(refused(review, "leadCpamOfficer", "giveLetterOpinion", { opinion: "maybe" })).toEqual({
      opinion: ["Choisissez une réponse de la liste."],
    });
  });

  test("after the CPAM's silence the ARS gives its reasons", () => {
    const late = lifeIn("letterUnderReview").at("2026-04-10");
    expect(refused(late, "arsOfficer", "approveLetter", { documentOn: "2026-04-08" })).toEqual({
      reasons: ["Indiquez les motifs : l’ARS valide sans réponse de la CPAM."],
    });
  });

  test("a question too long, hidden characters, an answer left out", () => {
    expect(
      refused(review, "arsOfficer", "askLetterClarification", {
        "questions.0": "x".repeat(2001),
        "questions.1": "a\u0000b",
        answerBy: "2026-03-20",
      }),
    ).toEqual({
      "questions.0": ["Raccourcissez ce texte à 2 000 caractères au plus : il en a 2 001."],
      "questions.1": [
        "Retapez ce texte : il contient des caractères invisibles qui ne s’enregistrent pas.",
      ],
      questions: ["Posez au moins une question."],
    });
    const asked = lifeIn("letterClarification");
    expect(refused(asked, "leader", "answerLetterClarification", { "answers.0": "Oui." })).toEqual({
      "answers.1": ["Répondez, ou joignez la pièce : chaque demande attend une réponse."],
    });
  });
});

describe("a deposit on paper", () => {
  const life = lifeIn("emergence").at("2026-02-20");
  const letter: Values = {
    receivedOn: "2026-02-10",
    fichier: PDF.id,
    communes: "Langeac",
    "professions.nurse": "3",
    "professions.pharmacist": "1",
    statement: "oui",
  };
  const communes = { members: [{ code: "43112" }], problems: [] };

  test("comes with its file, its signatory when there is no leader, two professions", () => {
    const alone = contextIn(life, "arsOfficer").names;
    expect(
      refused(
        life,
        "arsOfficer",
        "submitLetter",
        { ...letter, fichier: "", "professions.pharmacist": "0" },
        { communes, names: { ...alone, leaders: [] } },
      ),
    ).toEqual({
      signatory: ["Saisissez le nom du signataire : le dossier n’a pas encore de porteur."],
      fichier: ["Joignez le document reçu, en PDF."],
      professions: ["Indiquez au moins deux professions."],
    });
  });

  test("a file of somebody else, or already taken, is asked again", () => {
    const stranger = { ...letter, fichier: "00000000-0000-4000-8000-00000000abcd" };
    expect(refused(life, "arsOfficer", "submitLetter", stranger, { communes })).toEqual({
      fichier: ["Joignez ce fichier de nouveau : il n’est plus disponible."],
    });
    const left = { ...letter, retirer: PDF.id };
    expect(refused(life, "arsOfficer", "submitLetter", left, { communes })).toEqual({
      fichier: ["Joignez le document reçu, en PDF."],
    });
  });

  test("absurd counts, and unknown communes with what was understood of them", () => {
    const problems = ["Corrigez ou retirez « Nullepart » : aucune commune ne porte ce nom."];
    expect(
      refused(
        life,
        "leadCpamOfficer",
        "submitLetter",
        { ...letter, "professions.nurse": "-3", "professions.midwife": "1e9" },
        { communes: { members: [{ code: "43112" }], problems } },
      ),
    ).toEqual({
      "professions.nurse": ["Saisissez un nombre entier, en chiffres, de 0 à 5 000."],
      "professions.midwife": ["Saisissez un nombre entier, en chiffres, de 0 à 5 000."],
      communes: problems,
    });
  });

  test("an association's number is a number, not a sentence", () => {
    const project = lifeIn("projectDrafting").at("2026-06-10");
    const values = { ...letter, receivedOn: "2026-06-01", registration: "voir; drop table" };
    expect(refused(project, "arsOfficer", "submitHealthProject", values, { communes })).toEqual({
      registration: ["Saisissez le numéro seul : par exemple W431004512."],
    });
  });
});

describe("a decision", () => {
  const life = lifeIn("projectUnderReview").at("2026-06-25");
  const decision: Values = {
    signatory: "Marc Delorme",
    capacity: "director",
    signedOn: "2026-06-20",
    notifiedOn: "2026-06-22",
    reasons: "Chevauchement.",
  };

  test("an opposition has one or both of two grounds, and no other", () => {
    expect(refused(life, "arsDirector", "opposeProject", decision)).toEqual({
      grounds: ["Choisissez un motif légal, ou les deux."],
    });
    const third = { ...decision, grounds: ["territoryRelevance", "budget"] };
    expect(refused(life, "arsDirector", "opposeProject", third)).toEqual({
      grounds: ["Choisissez une réponse de la liste."],
    });
  });

  test("a delegate names the delegation; the notification follows the signature", () => {
    const values = { ...decision, capacity: "delegate", notifiedOn: "2026-06-19" };
    expect(refused(life, "arsOfficer", "validateProject", values)).toEqual({
      delegation: ["Saisissez la référence de la délégation."],
      notifiedOn: [
        "Saisissez le 20 juin 2026 ou une date postérieure : la décision est signée ce jour-là.",
      ],
    });
  });

  test("a late opposition is proven, explained, and notified by the term", () => {
    const late = tacitLife().at("2026-08-10");
    const values = { ...decision, grounds: "territoryRelevance", notifiedOn: "2026-08-02" };
    expect(refused(late, "arsOfficer", "recordTimelyOpposition", values)).toEqual({
      notifiedOn: [
        "Saisissez le 1er août 2026 ou une date antérieure : c’est le dernier jour du délai de deux mois.",
      ],
      lateReason: ["Expliquez pourquoi l’opposition n’a pas été enregistrée plus tôt."],
      fichier: ["Joignez la preuve de la notification, en PDF."],
    });
  });

  test("a judgment is named, a decision is signed", () => {
    const opposed = lifeIn("projectOpposed").at("2026-09-01");
    const judgment = { decision: "judgment", decidedOn: "2026-08-30" };
    expect(refused(opposed, "arsOfficer", "withdrawOpposition", judgment)).toEqual({
      reference: ["Saisissez la juridiction et le numéro du jugement."],
    });
    const decided = { decision: "decision", decidedOn: "2026-08-30" };
    expect(refused(opposed, "arsOfficer", "withdrawOpposition", decided)).toEqual({
      signatory: ["Saisissez le nom et la qualité du signataire."],
    });
  });
});

describe("the contract", () => {
  const negotiation = lifeIn("aciNegotiation").at("2026-09-20");
  const opening: Values = {
    effect: "lastSignature",
    retainedPopulation: "16416",
    retainedClass: "T1",
  };

  test("an added MSA has a name, an agreed effect has a date, an unknown party is refused", () => {
    expect(
      refused(negotiation, "leadCpamOfficer", "openSigning", {
        ...opening,
        parties: ["msa", "caisse:nobody"],
        effect: "agreedDate",
        retainedPopulation: "4000000",
      }),
    ).toEqual({
      parties: ["Choisissez une réponse de la liste."],
      msaName: ["Saisissez le nom de la caisse de MSA."],
      effectOn: ["Saisissez la date d’effet convenue."],
      retainedPopulation: ["Saisissez un nombre entier, en chiffres, de 1 à 3 000 000."],
    });
  });

  test("a signature is whole, proven, and by a party of the contract", () => {
    const life = lifeIn("aciSigning").at("2026-10-20");
    expect(
      refused(life, "leadCpamOfficer", "recordSignature", {
        "signatures.ars.signatory": "Marc Delorme",
        "signatures.ars.signedOn": "2026-07-14",
      }),
    ).toEqual({
      "signatures.ars.capacity": ["Saisissez la qualité du signataire : par exemple présidente."],
      "signatures.ars.signedOn": [
        "Saisissez une date qui ne précède pas l’étape « Projet de santé validé » : 15 juillet 2026.",
      ],
      fichier: ["Joignez le contrat signé, en PDF."],
    });
    expect(
      refused(life, "leader", "recordSignature", {
        "signatures.ars.signatory": "X",
        "signatures.ars.capacity": "Y",
        "signatures.ars.signedOn": "2026-10-01",
        fichier: PDF.id,
      }),
    ).toEqual({ signatures: ["Renseignez la signature d’une partie au moins."] });
  });

  test("the lead caisse records a declared signature without another proof", () => {
    const life = lifeIn("aciSigning")
      .at("2026-10-20")
      .play("leader", "recordSignature", {
        signatures: [{ party: "cpts", signedOn: "2026-10-09" }],
      });
    const cpts: Values = {
      "signatures.cpts.signatory": "Anne Chazot",
      "signatures.cpts.capacity": "présidente",
      "signatures.cpts.signedOn": "2026-10-09",
    };
    expect(refused(life, "leadCpamOfficer", "recordSignature", cpts)).toEqual({});
    const both = {
      ...cpts,
      "signatures.ars.signatory": "Marc Delorme",
      "signatures.ars.capacity": "directeur",
      "signatures.ars.signedOn": "2026-10-10",
    };
    expect(refused(life, "leadCpamOfficer", "recordSignature", both)).toEqual({
      fichier: ["Joignez le contrat signé, en PDF."],
    });
  });
});

describe("the life of a dossier", () => {
  const life = lifeIn("emergence").at("2026-02-20");

  test("a leader has an account, is not one already, and replaces a leader", () => {
    const values = { personId: "anne@exemple.fr", replaces: "personne" };
    expect(refused(life, "arsOfficer", "nameLeader", values)).toEqual({
      personId: [
        "Vérifiez cette adresse : aucun compte ne la porte. La personne ouvre d’abord un compte.",
      ],
    });
    const [already] = contextIn(life, "arsOfficer").names.leaders;
    expect(refused(life, "arsOfficer", "nameLeader", values, { person: already! })).toEqual({
      personId: ["Saisissez une autre adresse : cette personne est déjà porteur."],
    });
    const wrong = { personId: "anne@", replaces: other.id };
    expect(refused(life, "arsOfficer", "nameLeader", wrong)).toEqual({
      personId: [
        "Saisissez une adresse électronique complète : par exemple prenom.nom@exemple.fr.",
      ],
      replaces: ["Choisissez une réponse de la liste."],
    });
  });

  test("a new name is another one, of 200 characters at most, borne since a day that has come", () => {
    const { names } = contextIn(life, "leader");
    expect(refused(life, "leader", "rename", { name: names.dossier, since: "2015-12-31" })).toEqual(
      {
        name: ["Saisissez un autre nom : la CPTS porte déjà celui-ci."],
        since: [expect.stringContaining("26 janvier 2016")],
      },
    );
    expect(refused(life, "leader", "rename", { name: "x".repeat(201) })).toEqual({
      name: [expect.stringContaining("200")],
      since: ["Saisissez la date depuis laquelle la CPTS porte ce nom."],
    });
    expect(
      Object.keys(refused(life, "leader", "rename", { name: "CPTS neuve", since: "2099-01-01" })),
    ).toEqual(["since"]);
  });

  test("after the validation, leaving takes the association's decision", () => {
    const validated = lifeIn("projectValidated").at("2026-08-01");
    expect(refused(validated, "leader", "withdraw", { reason: "Fusion." })).toEqual({
      decisionOn: ["Saisissez la date de la décision de l’association."],
    });
    expect(refused(life, "leader", "withdraw", { reason: "Fusion." })).toEqual({});
  });

  test("a merger names another CPTS; the contract's grounds suppose a contract", () => {
    const validated = lifeIn("projectValidated").at("2026-09-01");
    const merger = { ground: "merger", successorId: "43-2026-0099", endedOn: "2026-08-31" };
    expect(refused(validated, "arsOfficer", "endCpts", merger)).toEqual({
      successorId: [
        "Vérifiez cette référence : aucun dossier ne la porte parmi ceux que vous pouvez lire.",
      ],
    });
    const itself = { otherDossier: other, dossierId: other.id };
    expect(refused(validated, "arsOfficer", "endCpts", merger, itself)).toEqual({
      successorId: ["Saisissez la référence d’une autre CPTS que celle-ci."],
    });
    const ended = { ground: "termination", endedOn: "2026-08-31" };
    expect(refused(validated, "arsOfficer", "endCpts", ended)).toEqual({
      ground: ["Choisissez une réponse de la liste."],
    });
  });
});

describe("a dossier opened or taken over", () => {
  const life = new Life().at("2026-11-20");
  const communes = { members: [{ code: "43112" }], problems: [] };

  test("has a name, a département of one's own, and its caisse where there are several", () => {
    const values = { name: "CPTS", departmentCode: "42", contactName: "Anne" };
    expect(refused(life, "arsOfficer", "createProject", values, { openings })).toEqual({
      leadCaisseId: ["Choisissez la CPAM pilote de ce département : Loire."],
    });
    const elsewhere = { ...values, departmentCode: "75", contactEmail: "x@", contactPhone: "non" };
    expect(refused(life, "arsOfficer", "createProject", elsewhere, { openings })).toEqual({
      departmentCode: ["Choisissez une réponse de la liste."],
      contactEmail: [
        "Saisissez une adresse électronique complète : par exemple prenom.nom@exemple.fr.",
      ],
      contactPhone: ["Saisissez un numéro de téléphone : par exemple 04 71 00 00 00."],
    });
  });

  const stage = (name: string, precision: string, on: string, source = "Contrat"): Values => ({
    [`milestones.${name}.precision`]: precision,
    [`milestones.${name}.on`]: on,
    [`milestones.${name}.source`]: source,
  });
  const takeOver = (to: string, ...stages: Values[]) =>
    refused(
      life,
      "arsOfficer",
      "takeOver",
      Object.assign({ name: "CPTS", departmentCode: "43", to, communes: "x" }, ...stages),
      { openings, communes },
    );

  test("the stages that the one reached supposes are given, and none after it", () => {
    expect(takeOver("aciSigned", stage("aciSigned", "day", "2023-09-20"))).toEqual({
      "milestones.projectValidated.precision": [
        "Renseignez cette étape : l’étape atteinte la suppose.",
      ],
    });
    const beyond = takeOver(
      "projectValidated",
      stage("projectValidated", "day", "2022-09-28"),
      stage("aciSigned", "day", "2023-09-20"),
    );
    expect(beyond).toEqual({
      "milestones.aciSigned.precision": [
        "Choisissez « Étape non franchie » : elle suit l’étape atteinte.",
      ],
    });
  });

  test("each date comes in order, with its source, since the law and not in the future", () => {
    expect(
      takeOver(
        "operational",
        stage("projectValidated", "day", "2022-09-28", ""),
        stage("aciSigned", "month", "2022-08-01"),
        stage("operational", "day", "2026-11-21"),
      ),
    ).toEqual({
      "milestones.projectValidated.source": ["Indiquez d’où vient cette date."],
      "milestones.aciSigned.on": [
        "Saisissez une date qui ne précède pas l’étape « Projet de santé validé » : 28 septembre 2022 (étape « ACI signé »).",
      ],
      "milestones.operational.on": [
        "Saisissez une date qui n’est pas dans le futur : le 20 novembre 2026 au plus tard.",
      ],
    });
    expect(takeOver("projectDrafting", stage("letterValidated", "year", "2015-01-01"))).toEqual({
      "milestones.letterValidated.on": [
        "Saisissez le 26 janvier 2016 ou une date postérieure : la loi crée les CPTS ce jour-là.",
      ],
    });
  });

  test("an effect belongs to a signed contract; an end has a cause", () => {
    const project = stage("projectValidated", "day", "2022-09-28");
    expect(takeOver("projectValidated", project, { effectOn: "2023-01-01" })).toEqual({
      effectOn: ["Laissez cette date vide : le contrat n’est pas signé."],
    });
    const signed = stage("aciSigned", "day", "2023-09-20");
    expect(takeOver("aciSigned", project, signed, { effectOn: "2023-09-19" })).toEqual({
      effectOn: ["Saisissez une date qui ne précède pas la signature : 20 septembre 2023."],
    });
    expect(takeOver("ended", project, stage("ended", "year", "2024-06-01"))).toEqual({
      endGround: ["Choisissez la cause de la fin."],
    });
    const ended = stage("ended", "year", "2024-06-01");
    expect(takeOver("ended", project, ended, { endGround: "termination" })).toEqual({
      endGround: ["Choisissez une autre cause, ou renseignez la signature de l’ACI."],
    });
  });
});

test("a form sent twice is read as the first time", () => {
  const life = lifeIn("aciSigning");
  const before = { ...life.seenBy("leadCpamOfficer"), version: life.acts.length };
  life.at("2026-10-20").play("leadCpamOfficer", "recordSignature");
  const now = { ...life.seenBy("leadCpamOfficer"), version: life.acts.length };
  const then = asOf(now, before.version);
  expect(then.state).toBe("aciSigning");
  expect(then.acts).toEqual(before.acts);
  expect(then.milestones).toEqual(before.milestones);
  expect(asOf(now, 999)).toBe(now);
});
