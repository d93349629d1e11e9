/** What is true now of a dossier. The public stage is not the state: see milestones.ts. */
export const DOSSIER_STATES = [
  "emergence",
  "letterUnderReview",
  "letterClarification",
  "letterRefused",
  "projectDrafting",
  "projectSubmitted",
  "projectIncomplete",
  "projectUnderReview",
  "projectClarification",
  "projectOpposed",
  "projectValidated",
  "aciNegotiation",
  "aciSigning",
  "aciSigned",
  "operational",
  "withdrawn",
  "abandoned",
  "ended",
] as const;

export type DossierState = (typeof DOSSIER_STATES)[number];

/** Where the first move starts: a value, never null, so that the rulebook's key always applies. */
export const NEW = "new";

export type MachineState = DossierState | typeof NEW;

export const MACHINE_STATES: readonly MachineState[] = [NEW, ...DOSSIER_STATES];

export const isDossierState = (text: string): text is DossierState =>
  (DOSSIER_STATES as readonly string[]).includes(text);

export const STATE_WORDS: Record<DossierState, string> = {
  emergence: "En réflexion",
  letterUnderReview: "Lettre d’intention en examen",
  letterClarification: "Précisions demandées sur la lettre",
  letterRefused: "Lettre d’intention non validée",
  projectDrafting: "Projet de santé en rédaction",
  projectSubmitted: "Projet de santé transmis, complétude à vérifier",
  projectIncomplete: "Pièces manquantes demandées",
  projectUnderReview: "Projet de santé en examen",
  projectClarification: "Précisions demandées sur le projet",
  projectOpposed: "Opposition de l’ARS",
  projectValidated: "Projet de santé validé",
  aciNegotiation: "Contrat ACI en négociation",
  aciSigning: "Contrat ACI en signature",
  aciSigned: "ACI signé",
  operational: "Opérationnelle",
  withdrawn: "Retirée par le porteur",
  abandoned: "Classée sans suite",
  ended: "Fin constatée",
};
