import type { MoveType } from "@/lib/domain/lifecycle/moves";
import { addDays, type PlainDate } from "@/lib/domain/shared/plain-date";
import { sizeClassOf } from "@/lib/domain/territory/size";

import { decision, opposition, validation } from "./decisions";
import type { Moment } from "./moment";
import type { Saying } from "./setting";
import { signatoryOf } from "./signatories";
import { letterTopics, professionalsOf, projectTopics, registrationOf, SOMEBODY } from "./topics";

const question = (today: PlainDate): Saying => ({
  payload: { answerBy: addDays(today, 21), questionCount: 2 },
  content: {
    questions: [
      "Quelles communes voisines avez-vous sollicitées ?",
      "Qui porte la mission d’accès aux soins en attendant l’association ?",
    ],
  },
});

const answer: Saying = {
  payload: { answerCount: 2 },
  content: {
    answers: [
      "Les quatre communes du plateau, réunies deux fois ; elles suivent le projet.",
      "Deux infirmières et un médecin, désignés par le groupe de travail.",
    ],
  },
};

/** What each act usually says, so that a scene only tells what is particular to it. */
export const USUAL: Partial<Record<MoveType, (moment: Moment) => Saying>> = {
  createProject: ({ setting }) => ({
    payload: {
      departmentCode: setting.departmentCode,
      leadCaisseId: setting.leadCaisseId,
      leaderIds: setting.cast.leader ? [setting.cast.leader.id] : [],
    },
    content: {
      name: setting.name,
      contactName: (setting.leader ?? SOMEBODY).name,
    },
  }),
  takeOver: ({ setting, today }) => ({
    payload: {
      departmentCode: setting.departmentCode,
      leadCaisseId: setting.leadCaisseId,
      to: "operational",
      milestones: [
        { stage: "projectValidated", on: addDays(today, -900), precision: "day" },
        { stage: "aciSigned", on: addDays(today, -700), precision: "day" },
        { stage: "operational", on: addDays(today, -600), precision: "day" },
      ],
    },
    content: {
      name: setting.name,
      sources: ["Décision de l’ARS", "Contrat", "Rapport d’activité"],
    },
    communes: setting.communes,
  }),
  nameLeader: ({ setting }) => ({ payload: { personId: setting.cast.leader?.id } }),
  rename: ({ setting, today }) => ({
    payload: { since: today },
    content: { name: `${setting.name} et de ses vallées` },
  }),
  submitLetter: ({ setting }) => ({
    payload: { statement: true, professions: professionalsOf(setting.name) },
    content: { topics: letterTopics(setting.name, setting.leader) },
    communes: setting.communes,
  }),
  askLetterClarification: ({ today }) => question(today),
  answerLetterClarification: () => answer,
  giveLetterOpinion: () => ({ payload: { opinion: "favourable" } }),
  approveLetter: ({ who, today }) => ({
    payload: { documentOn: today, authority: who === "arsOfficer" ? "ars" : "cpam" },
  }),
  refuseLetter: ({ today }) => ({
    payload: { documentOn: today, ground: "territory" },
    content: {
      reasons:
        "Le territoire coupe en deux un bassin de vie. Reprenez-le avec les communes voisines.",
    },
  }),
  withdrawSubmission: () => ({
    content: { reason: "Deux communes demandent à nous rejoindre : le territoire change." },
  }),
  submitHealthProject: ({ setting }) => {
    const registration = registrationOf(setting.name, setting.departmentCode);
    return {
      payload: { statement: true, registration },
      content: { topics: projectTopics(setting.name, registration) },
      communes: setting.communes,
      files: ["Projet de santé"],
    };
  },
  acknowledgeComplete: () => ({}),
  askMissingDocuments: ({ today }) => ({
    payload: { answerBy: addDays(today, 30), documentCount: 2 },
    content: { documents: ["Statuts signés de l’association", "Budget prévisionnel"] },
  }),
  sendMissingDocuments: () => ({
    payload: { answerCount: 2 },
    content: { answers: ["Pièce jointe : statuts.pdf", "Pièce jointe : budget.pdf"] },
    files: ["Statuts", "Budget"],
  }),
  askProjectClarification: ({ today }) => question(today),
  answerProjectClarification: () => answer,
  validateProject: validation,
  opposeProject: opposition,
  recordTimelyOpposition: (moment) => {
    const { payload, content } = opposition(moment);
    return {
      payload,
      content: {
        ...content,
        lateReason: "Le courrier recommandé a été classé dans un autre service.",
      },
      files: ["Avis de réception du courrier"],
    };
  },
  confirmValidation: decision,
  withdrawOpposition: ({ today }) => ({
    payload: { decidedOn: today, decision: "decision" },
    content: { signatory: "Antoine Vasseur" },
    files: ["Décision de retrait"],
  }),
  openAci: () => ({}),
  openSigning: ({ population }) => ({
    payload: {
      parties: ["cpts", "leadCpam", "ars"],
      effect: "lastSignature",
      retainedPopulation: population,
      retainedClass: sizeClassOf(population),
      computedPopulation: population,
      computedClass: sizeClassOf(population),
    },
    files: ["Contrat à signer"],
  }),
  recordSignature: ({ setting, today, who }) => {
    const own = { leader: "cpts", arsOfficer: "ars" } as Partial<Record<typeof who, string>>;
    const parties = own[who] ? [own[who]] : ["cpts", "leadCpam", "ars"];
    const president = (setting.leader ?? SOMEBODY).name;
    return {
      payload: { signatures: parties.map((party) => ({ party, signedOn: today })) },
      content: {
        signatories: parties.map((party) => ({ party, ...signatoryOf(party, president) })),
      },
      files: ["Contrat signé"],
    };
  },
  reopenNegotiation: () => ({
    content: { reason: "La population retenue est contestée : elle est à recompter." },
  }),
  startOperation: ({ today }) => ({ payload: { startedOn: today } }),
  withdraw: ({ today }) => ({
    payload: { decisionOn: today },
    content: { reason: "Les professionnels rejoignent la CPTS voisine." },
  }),
  abandon: ({ today }) => ({
    payload: { warnedOn: addDays(today, -40) },
    content: { reason: "Sans nouvelle du porteur depuis un an, malgré deux courriers." },
  }),
  reopen: () => ({ content: { reason: "Le groupe de travail reprend avec une nouvelle équipe." } }),
  endCpts: ({ today }) => ({
    payload: { ground: "dissolution", endedOn: today },
    content: { reason: "L’assemblée générale a voté la dissolution." },
  }),
};
