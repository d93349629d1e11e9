/**
 * What the guards may look at, each a yes or a no. Built from the row and its journal on every
 * call, never stored; they include what the act at hand would itself make true.
 */
export const FACT_WORDS = {
  letterComplete: {
    rule: "Une lettre d’intention cite au moins une commune et deux professions, et l’accord des acteurs.",
    missing: "La lettre n’est pas complète.",
  },
  approvalAdmissible: {
    rule: "Chaque autorité valide une fois la version en cours ; selon la région, l’ARS attend l’avis ou la validation de la CPAM, ou la fin du délai de réponse.",
    missing: "Cette validation n’est pas attendue pour le moment.",
  },
  everyApprovalGiven: {
    rule: "La lettre est validée quand toutes les autorités requises ont validé cette version.",
    missing: "Une autorité n’a pas encore validé cette version.",
  },
  projectDeposited: {
    rule: "L’envoi comprend le territoire, le projet de santé en PDF et l’attestation.",
    missing: "Le projet de santé n’est pas complet.",
  },
  everyQuestionAnswered: {
    rule: "Chaque question ou pièce demandée reçoit une réponse.",
    missing: "Une question est restée sans réponse.",
  },
  completenessWindowOpen: {
    rule: "Les pièces manquantes se demandent dans les 15 jours de la réception.",
    missing: "Les 15 jours sont passés.",
  },
  missingDocumentsNotYetAsked: {
    rule: "Les pièces manquantes se demandent une seule fois par envoi.",
    missing: "Elles ont déjà été demandées pour cet envoi.",
  },
  withinTerm: {
    rule: "L’opposition se décide au plus tard le dernier jour du délai de deux mois (art. L. 1434-12 du code de la santé publique).",
    missing: "Le délai de deux mois est passé : le projet est réputé validé.",
  },
  overlapAccepted: {
    rule: "Un territoire partagé avec une CPTS dont le projet est validé, ou le contrat signé, demande une acceptation motivée de l’ARS, commune par commune.",
    missing:
      "Des communes partagées ne sont pas acceptées, ou elles ont changé depuis l’ouverture de la page : relisez-les, puis enregistrez de nouveau.",
  },
  termPassed: {
    rule: "Le projet est réputé validé le lendemain du délai de deux mois, sans opposition (art. L. 1434-12 du code de la santé publique).",
    missing: "Le délai de deux mois court encore.",
  },
  noTermRunning: {
    rule: "Un dossier dont le délai de deux mois court ne peut pas être classé sans suite.",
    missing: "Le délai de deux mois court encore.",
  },
  lastValidationTacit: {
    rule: "Cet acte suit une validation tacite.",
    missing: "La dernière validation est une décision expresse.",
  },
  validationNotAttested: {
    rule: "Une validation tacite s’atteste une seule fois et ne se conteste plus ensuite.",
    missing: "La validation a déjà été attestée.",
  },
  notifiedWithinTerm: {
    rule: "L’opposition a été notifiée au plus tard le dernier jour du délai.",
    missing: "La date de notification est postérieure au terme.",
  },
  partiesComplete: {
    rule: "Le contrat lie au moins la CPTS, la CPAM pilote et l’ARS.",
    missing: "Une partie obligatoire manque.",
  },
  signatureAdmissible: {
    rule: "Une partie du contrat signe une fois ; chacun ne déclare que la signature de sa propre partie.",
    missing: "Aucune signature de votre partie n’est attendue.",
  },
  everyPartySigned: {
    rule: "L’ACI est signé quand la CPAM pilote a enregistré la signature de toutes les parties.",
    missing: "Une partie n’a pas encore signé.",
  },
  contractInEffect: {
    rule: "Le démarrage d’une mission socle ne précède pas l’effet du contrat.",
    missing: "La date de démarrage précède l’effet du contrat.",
  },
  associationDecided: {
    rule: "À partir de la validation du projet, le retrait demande une décision de l’association.",
    missing: "La décision de l’association manque.",
  },
  warnedThirtyDaysAgo: {
    rule: "Un classement sans suite suit un avertissement écrit d’au moins 30 jours.",
    missing: "L’avertissement écrit a moins de 30 jours.",
  },
  groundFitsState: {
    rule: "La résiliation et le non-renouvellement supposent un contrat signé. Une fusion désigne la CPTS qui continue.",
    missing: "Le contrat n’est pas signé, ou la CPTS qui continue n’est pas désignée.",
  },
  correctionAdmissible: {
    rule: "Une rectification se propose, puis une autre personne confirme le même contenu ; l’une des deux relève de l’autorité qui a fait l’acte.",
    missing: "Aucune date ne peut être rectifiée ainsi.",
  },
  nothingStands: {
    rule: "La réouverture reprend à la dernière étape acquise.",
    missing: "Une étape est acquise.",
  },
  letterStands: {
    rule: "La réouverture reprend à la dernière étape acquise.",
    missing: "La lettre d’intention n’est pas la dernière étape acquise.",
  },
  projectStands: {
    rule: "La réouverture reprend à la dernière étape acquise.",
    missing: "Le projet de santé validé n’est pas une étape acquise.",
  },
  takenOverAtLetter: {
    rule: "Étape atteinte : lettre d’intention validée.",
    missing: "L’étape atteinte manque.",
  },
  takenOverAtProject: {
    rule: "Étape atteinte : projet de santé validé.",
    missing: "L’étape atteinte manque.",
  },
  takenOverAtContract: { rule: "Étape atteinte : ACI signé.", missing: "L’étape atteinte manque." },
  takenOverInOperation: {
    rule: "Étape atteinte : opérationnelle.",
    missing: "L’étape atteinte manque.",
  },
  takenOverEnded: { rule: "La CPTS a pris fin.", missing: "L’étape atteinte manque." },
} as const satisfies Record<string, { rule: string; missing: string }>;

export type FactName = keyof typeof FACT_WORDS;

export const FACT_NAMES = Object.keys(FACT_WORDS) as FactName[];

export type LifecycleFacts = Record<FactName, boolean>;
