import { addDays, type PlainDate } from "../../shared/plain-date";
import { correctableMilestones, correctableReceipt } from "../corrections";
import { type DossierForDecision, lastAct } from "../journal";
import { highestStage } from "../milestones";
import type { MoveType } from "../moves";
import { partiesToSign } from "../signatures";
import { legalTerm, receiptOf, tacitEffect, termStart } from "../term";

export const OTHER_CAISSE = "caisse:11111111-1111-4111-8111-111111111111";

export type Payload = Record<string, unknown>;

const pdf = [{ id: "22222222-2222-4222-8222-222222222222", sha256: "ab".repeat(32) }];

const deposit = { statement: true, files: pdf };

type Maker = (today: PlainDate, dossier: DossierForDecision) => Payload;

const decision: Maker = (today) => ({ signedOn: today, notifiedOn: today, capacity: "director" });

const tacit: Maker = (_, dossier) => {
  const start = termStart(dossier);
  if (!start) return {};
  const termOn = legalTerm(receiptOf(dossier, start));
  return { termOn, effectiveOn: tacitEffect(termOn) };
};

/** A day earlier than now recorded, for the first date that may be rectified. */
const correction: Maker = (_, dossier) => {
  const proposal = { phase: "propose", precision: "day" };
  const [milestone] = correctableMilestones(dossier);
  if (milestone) {
    const newOn = addDays(milestone.effectiveOn ?? "2024-01-01", -1);
    return { ...proposal, subject: "milestone", milestoneId: milestone.id, newOn };
  }
  const deposit = correctableReceipt(dossier);
  if (!deposit) return {};
  const newOn = addDays(receiptOf(dossier, deposit), -1);
  return { ...proposal, subject: "receipt", actVersion: deposit.version, newOn };
};

/** What an ordinary act of each type carries, dated today. */
const MAKERS: Record<MoveType, Maker> = {
  createProject: () => ({ departmentCode: "43", leadCaisseId: OTHER_CAISSE, leaderIds: [] }),
  takeOver: (today) => ({
    to: "operational",
    milestones: [
      { stage: "letterValidated", on: null, precision: "unknown" },
      { stage: "projectValidated", on: "2021-01-01", precision: "year" },
      { stage: "aciSigned", on: "2022-03-01", precision: "month" },
      { stage: "operational", on: addDays(today, -100), precision: "day" },
    ],
  }),
  nameLeader: () => ({ personId: "33333333-3333-4333-8333-333333333333" }),
  rename: (today) => ({ since: today }),
  submitLetter: () => ({ ...deposit, professions: { medecin: 3, infirmier: 5 } }),
  askLetterClarification: (today) => ({ answerBy: addDays(today, 30), questionCount: 2 }),
  answerLetterClarification: () => ({ answerCount: 2 }),
  giveLetterOpinion: () => ({ opinion: "favourable" }),
  approveLetter: (today) => ({ documentOn: today }),
  refuseLetter: (today) => ({ documentOn: today, ground: "territory" }),
  withdrawSubmission: () => ({}),
  submitHealthProject: () => deposit,
  acknowledgeComplete: () => ({}),
  askMissingDocuments: (today) => ({ answerBy: addDays(today, 30), documentCount: 2 }),
  sendMissingDocuments: () => ({ answerCount: 2 }),
  askProjectClarification: (today) => ({ answerBy: addDays(today, 30), questionCount: 2 }),
  answerProjectClarification: () => ({ answerCount: 2 }),
  validateProject: decision,
  opposeProject: (...seen) => ({ ...decision(...seen), grounds: ["territoryRelevance"] }),
  deemValidated: tacit,
  recordTimelyOpposition: (_, dossier) => {
    const term = lastAct(dossier, "deemValidated")?.payload["termOn"];
    return { signedOn: term, notifiedOn: term, grounds: ["territoryRelevance"], files: pdf };
  },
  confirmValidation: decision,
  withdrawOpposition: (today) => ({ decidedOn: today, decision: "judgment" }),
  openAci: () => ({}),
  openSigning: () => ({
    parties: ["cpts", "leadCpam", "ars", OTHER_CAISSE],
    effect: "lastSignature",
  }),
  recordSignature: (today, dossier) => ({
    signatures: dossier.relations
      .flatMap((relation) => partiesToSign(dossier, relation))
      .map((party) => ({ party, signedOn: today })),
  }),
  reopenNegotiation: () => ({}),
  startOperation: (today) => ({ startedOn: today }),
  withdraw: (today, dossier) =>
    highestStage(dossier.milestones, dossier.now) === "projectValidated"
      ? { decisionOn: today }
      : {},
  abandon: (today) => ({ warnedOn: addDays(today, -30) }),
  reopen: () => ({}),
  endCpts: (today) => ({ ground: "dissolution", endedOn: today }),
  correctDate: correction,
};

const DEPOSITS: readonly MoveType[] = [
  "submitLetter",
  "answerLetterClarification",
  "submitHealthProject",
  "sendMissingDocuments",
  "answerProjectClarification",
];

/** An institution records a deposit with its file and the day it came. */
const paperOf = (move: MoveType, today: PlainDate, { relations }: DossierForDecision): Payload =>
  DEPOSITS.includes(move) && !relations.includes("leader") ? { files: pdf, receivedOn: today } : {};

export const payloadOf = (
  move: MoveType,
  today: PlainDate,
  dossier: DossierForDecision,
): Payload => ({
  ...MAKERS[move](today, dossier),
  ...paperOf(move, today, dossier),
});
