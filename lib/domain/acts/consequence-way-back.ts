import type { MoveType } from "../lifecycle/moves";
import type { ActPreview } from "./preview";

const FROZEN = "Ce qui est transmis ne se modifie plus.";
const DATE_ONLY = "Seule la date se rectifie ensuite, à deux personnes.";

const WAY_BACK: Record<MoveType, string> = {
  createProject: "Le dossier ne s’efface pas. Il peut être retiré ou classé sans suite.",
  nameLeader: "Un autre porteur peut être désigné à sa place à tout moment.",
  rename: "L’ancien nom reste dans l’historique. Le nom peut changer de nouveau.",
  takeOver: "Le dossier ne s’efface pas. Ses dates se rectifient, à deux personnes.",
  submitLetter: `${FROZEN} Le porteur peut retirer l’envoi, avec un motif, avant la décision.`,
  askLetterClarification:
    "La demande ne s’annule pas. Elle prend fin avec la réponse ou la décision.",
  answerLetterClarification: `${FROZEN} Le porteur peut retirer l’envoi, avec un motif, avant la décision.`,
  giveLetterOpinion:
    "L’avis reste dans l’historique. Un autre avis peut le suivre avant la décision.",
  approveLetter: `La validation ne s’annule pas. ${DATE_ONLY}`,
  refuseLetter:
    "La décision reste dans l’historique. La CPTS peut transmettre une nouvelle lettre.",
  withdrawSubmission: "L’envoi retiré ne revient pas. Une nouvelle version peut être transmise.",
  submitHealthProject: `${FROZEN} Le porteur peut retirer l’envoi, avec un motif, avant la décision.`,
  acknowledgeComplete: "L’acte ne s’annule pas.",
  askMissingDocuments: "La demande ne s’annule pas et ne se répète pas pour cet envoi.",
  sendMissingDocuments: FROZEN,
  askProjectClarification:
    "La demande ne s’annule pas. Elle prend fin avec la réponse ou la décision.",
  answerProjectClarification: FROZEN,
  validateProject: `La validation ne s’annule pas. ${DATE_ONLY}`,
  opposeProject:
    "Une décision ou un jugement peut y mettre fin. La CPTS peut transmettre une nouvelle version.",
  deemValidated:
    "Une opposition notifiée avant le terme peut encore être enregistrée, tant que la validation n’est pas attestée.",
  recordTimelyOpposition:
    "Une décision ou un jugement peut y mettre fin. La CPTS peut transmettre une nouvelle version.",
  confirmValidation:
    "L’attestation est définitive : aucune opposition ne pourra plus être enregistrée.",
  withdrawOpposition: `La fin de l’opposition ne s’annule pas. ${DATE_ONLY}`,
  openAci: "La négociation ne se referme que par la signature, le retrait ou le classement.",
  openSigning: "La négociation peut être rouverte, avec un motif, avant la dernière signature.",
  recordSignature:
    "Une signature enregistrée ne s’efface pas. Rouvrir la négociation annule les signatures, qui restent dans l’historique.",
  reopenNegotiation:
    "Les signatures annulées ne reviennent pas : chaque partie signera de nouveau.",
  startOperation: `Le démarrage ne s’annule pas. ${DATE_ONLY}`,
  withdraw: "L’ARS peut rouvrir le dossier, avec un motif.",
  abandon: "L’ARS peut rouvrir le dossier, avec un motif.",
  reopen: "Le dossier peut de nouveau être retiré ou classé sans suite.",
  endCpts: `La fin est définitive. ${DATE_ONLY}`,
  correctDate: "Une rectification ne s’efface pas. Une autre peut la suivre.",
};

/** Whether the act can be undone, and how. */
export const wayBackOf = ({ move, to, payload }: ActPreview): string =>
  payload && to === "aciSigned" && move === "recordSignature"
    ? `Le contrat signé ne se rouvre pas. ${DATE_ONLY}`
    : WAY_BACK[move];
