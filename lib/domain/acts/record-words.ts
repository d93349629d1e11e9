import { PRECISION_WORDS } from "./correction";
import { PASSED_STAGE_WORDS } from "./passed-stages";

/** How each value of a payload or content is called in the record; the order is that of the page. */
export const VALUE_LABELS: Record<string, string> = {
  receivedOn: "Date de réception",
  documentOn: "Date du courrier",
  signedOn: "Date de signature",
  notifiedOn: "Date de notification",
  decidedOn: "Date de la décision ou du jugement",
  startedOn: "Démarrage de la première mission socle",
  endedOn: "Date de la fin",
  warnedOn: "Date de l’avertissement écrit",
  decisionOn: "Décision de l’association",
  termOn: "Terme du délai de deux mois",
  effectiveOn: "Validation tacite",
  answerBy: "Réponse attendue au plus tard le",
  authority: "Autorité",
  opinion: "Avis",
  decision: "Ce qui met fin à l’opposition",
  ground: "Motif",
  grounds: "Motif légal",
  capacity: "Qualité du signataire",
  signatory: "Signataire",
  delegation: "Délégation de signature",
  reference: "Juridiction et numéro",
  registration: "Numéro de l’association",
  name: "Nom de la CPTS",
  since: "Porté depuis le",
  departmentCode: "Département pilote",
  leadCaisseId: "CPAM pilote",
  to: "Étape atteinte",
  endGround: "Cause de la fin",
  contactName: "Premier contact",
  contactEmail: "Adresse électronique du contact",
  contactPhone: "Téléphone du contact",
  leaderIds: "Porteur",
  personId: "Porteur désigné",
  replaces: "À la place de",
  successorId: "CPTS qui la reprend",
  effect: "Prise d’effet",
  effectOn: "Date d’effet",
  retainedPopulation: "Population retenue",
  retainedClass: "Taille retenue",
  computedPopulation: "Population calculée",
  computedClass: "Taille calculée",
  phase: "Rectification",
  newOn: "Nouvelle date",
  precision: "Précision",
  publishOn: "Public le",
};

export const TEXT_LABELS: Record<string, string> = {
  reasons: "Motifs",
  overlapReasons: "Pourquoi le chevauchement est accepté",
  lateReason: "Pourquoi cet enregistrement est tardif",
  reason: "Motif",
  publicationReason: "Pourquoi la publication attend",
};

const END_GROUNDS = {
  merger: "Fusion avec une autre CPTS",
  dissolution: "Dissolution de l’association",
  termination: "Résiliation du contrat",
  nonRenewal: "Non-renouvellement du contrat",
};

const SIZES = { T1: "Taille 1", T2: "Taille 2", T3: "Taille 3", T4: "Taille 4" };

/** Codes in words, by the name of the value that bears them. */
export const CODE_WORDS: Record<string, Record<string, string>> = {
  authority: { ars: "ARS", cpam: "CPAM pilote" },
  opinion: {
    favourable: "Favorable",
    withReservations: "Favorable avec réserves",
    unfavourable: "Défavorable",
  },
  decision: { decision: "Décision de l’ARS", judgment: "Jugement" },
  ground: {
    ...END_GROUNDS,
    territory: "Territoire",
    composition: "Composition",
    missions: "Missions",
    other: "Autre motif",
  },
  grounds: {
    regionalHealthPlan: "Objectifs du projet régional de santé non respectés",
    territoryRelevance: "Territoire d’action non pertinent",
  },
  capacity: {
    director: "Directeur général de l’ARS",
    delegate: "Délégataire du directeur général",
  },
  to: {
    projectDrafting: PASSED_STAGE_WORDS.letterValidated,
    projectValidated: PASSED_STAGE_WORDS.projectValidated,
    aciSigned: PASSED_STAGE_WORDS.aciSigned,
    operational: PASSED_STAGE_WORDS.operational,
    ended: PASSED_STAGE_WORDS.ended,
  },
  endGround: END_GROUNDS,
  effect: {
    lastSignature: "À la date de la dernière signature",
    agreedDate: "À une date convenue",
  },
  retainedClass: SIZES,
  computedClass: SIZES,
  phase: { propose: "Proposée", confirm: "Confirmée" },
  precision: PRECISION_WORDS,
};
