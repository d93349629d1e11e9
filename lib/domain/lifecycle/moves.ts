/** What a person does to a dossier: the act as a button, and the act once recorded. */
export const MOVE_WORDS = {
  createProject: { act: "Ouvrir un dossier", done: "Dossier ouvert" },
  nameLeader: { act: "Désigner le porteur", done: "Porteur désigné" },
  rename: { act: "Changer le nom", done: "Nom changé" },
  takeOver: { act: "Reprendre une CPTS existante", done: "CPTS existante reprise" },
  submitLetter: { act: "Transmettre la lettre d’intention", done: "Lettre d’intention transmise" },
  askLetterClarification: { act: "Demander des précisions", done: "Précisions demandées" },
  answerLetterClarification: { act: "Transmettre les réponses", done: "Réponses transmises" },
  giveLetterOpinion: { act: "Donner un avis", done: "Avis donné" },
  approveLetter: {
    act: "Valider la lettre d’intention",
    done: "Validation de la lettre enregistrée",
  },
  refuseLetter: {
    act: "Ne pas valider la lettre d’intention",
    done: "Lettre d’intention non validée",
  },
  withdrawSubmission: { act: "Retirer pour reprendre la rédaction", done: "Envoi retiré" },
  submitHealthProject: { act: "Transmettre le projet de santé", done: "Projet de santé transmis" },
  acknowledgeComplete: { act: "Déclarer le dossier complet", done: "Dossier déclaré complet" },
  askMissingDocuments: {
    act: "Demander des pièces manquantes",
    done: "Pièces manquantes demandées",
  },
  sendMissingDocuments: { act: "Transmettre les pièces", done: "Pièces transmises" },
  askProjectClarification: { act: "Demander des précisions", done: "Précisions demandées" },
  answerProjectClarification: { act: "Transmettre les réponses", done: "Réponses transmises" },
  validateProject: { act: "Valider le projet de santé", done: "Projet de santé validé" },
  opposeProject: { act: "S’opposer au projet de santé", done: "Opposition au projet de santé" },
  deemValidated: { act: "Constater la validation tacite", done: "Projet de santé réputé validé" },
  recordTimelyOpposition: {
    act: "Enregistrer une opposition notifiée avant le terme",
    done: "Opposition notifiée avant le terme enregistrée",
  },
  confirmValidation: { act: "Attester la validation", done: "Validation attestée" },
  withdrawOpposition: { act: "Retirer l’opposition", done: "Opposition retirée" },
  openAci: {
    act: "Ouvrir la négociation du contrat ACI",
    done: "Négociation du contrat ACI ouverte",
  },
  openSigning: { act: "Mettre le contrat à la signature", done: "Contrat mis à la signature" },
  recordSignature: { act: "Enregistrer des signatures", done: "Signatures enregistrées" },
  reopenNegotiation: { act: "Rouvrir la négociation", done: "Négociation rouverte" },
  startOperation: { act: "Enregistrer le démarrage", done: "Démarrage enregistré" },
  withdraw: { act: "Retirer le dossier", done: "Dossier retiré" },
  abandon: { act: "Classer sans suite", done: "Dossier classé sans suite" },
  reopen: { act: "Rouvrir le dossier", done: "Dossier rouvert" },
  endCpts: { act: "Constater la fin", done: "Fin constatée" },
  correctDate: { act: "Rectifier une date", done: "Rectification de date" },
} as const;

export type MoveType = keyof typeof MOVE_WORDS;

export const MOVE_TYPES = Object.keys(MOVE_WORDS) as MoveType[];

export const isMoveType = (text: string): text is MoveType => Object.hasOwn(MOVE_WORDS, text);
