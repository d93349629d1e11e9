import type { Deadline, DeadlineKind, Party } from "./deadlines";
import type { Relation } from "./relations";

/** What is awaited, as a heading that begins with a verb. */
export const DEADLINE_WORDS: Record<DeadlineKind, { todo: string; why: string }> = {
  letterToWrite: {
    todo: "Transmettre la lettre d’intention",
    why: "La lettre dit le territoire, les acteurs et les orientations. Rien n’est envoyé avant votre accord.",
  },
  letterAnswer: {
    todo: "Répondre à la lettre d’intention",
    why: "La région fixe le délai de réponse. La loi n’en fixe aucun pour la lettre.",
  },
  letterClarification: {
    todo: "Répondre aux questions sur la lettre",
    why: "L’examen de la lettre reprend quand les réponses arrivent.",
  },
  projectToWrite: {
    todo: "Transmettre le projet de santé",
    why: "La transmission fait courir le délai de deux mois de l’ARS.",
  },
  completeness: {
    todo: "Vérifier que le dossier est complet",
    why: "Des pièces manquantes se demandent une seule fois, dans les 15 jours de la réception.",
  },
  missingDocuments: {
    todo: "Transmettre les pièces demandées",
    why: "L’ARS attend ces pièces pour examiner le projet.",
  },
  legalTerm: {
    todo: "Décider sur le projet de santé",
    why: "Sans opposition au terme, le projet est réputé validé (art. L. 1434-12 du code de la santé publique).",
  },
  projectClarification: {
    todo: "Répondre aux questions sur le projet",
    why: "La demande de précisions n’arrête pas le délai de deux mois.",
  },
  negotiationToOpen: {
    todo: "Ouvrir la négociation du contrat ACI",
    why: "Le projet de santé est validé : la CPTS ou la CPAM ouvre la négociation.",
  },
  contractToPrepare: {
    todo: "Mettre le contrat à la signature",
    why: "La CPAM arrête les parties, l’effet et la taille retenue.",
  },
  signature: {
    todo: "Signer le contrat ACI",
    why: "L’ACI est signé quand la CPAM a enregistré la signature de toutes les parties.",
  },
  firstMission: {
    todo: "Enregistrer le démarrage",
    why: "La première mission socle démarre au plus tard six mois après l’effet du contrat.",
  },
  territoryChange: {
    todo: "Se prononcer sur la modification du territoire",
    why: "L’ARS et la CPAM pilote l’acceptent toutes les deux, ou l’une la refuse en disant pourquoi.",
  },
};

export const NATURE_WORDS: Record<Deadline["nature"], string> = {
  legal: "terme légal",
  contract: "délai du contrat",
  internal: "délai interne",
};

/** The short name of a party, as in its box: CPTS, ARS, CPAM, MSA. */
export function partyWord(party: Party): string {
  if (party === "cpts") return "CPTS";
  if (party === "ars") return "ARS";
  if (party === "leadCpam") return "CPAM";
  if (party === "msa") return "MSA";
  return "Caisse";
}

const DEBTOR_RELATIONS: Record<string, readonly Relation[]> = {
  cpts: ["leader"],
  ars: ["arsOfficer", "arsDirector"],
  leadCpam: ["leadCpamOfficer"],
  msa: ["leadCpamOfficer"],
};

/** The relations for which a deadline is theirs to meet; the lead caisse records for the MSA and others. */
export const relationsOfDebtor = (party: Party): readonly Relation[] =>
  DEBTOR_RELATIONS[party] ?? ["associatedCpamOfficer", "leadCpamOfficer"];

export const isMine = (deadline: Pick<Deadline, "debtor">, relations: readonly Relation[]) =>
  relationsOfDebtor(deadline.debtor).some((relation) => relations.includes(relation));
