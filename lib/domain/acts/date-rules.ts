import {
  contractEffect,
  currentLetter,
  type DossierForDecision,
  lastAct,
} from "../lifecycle/journal";
import type { MoveType } from "../lifecycle/moves";
import { receiptOf } from "../lifecycle/term";
import { formatDay } from "../shared/dates";
import { addMonths, dayIn, type PlainDate } from "../shared/plain-date";
import {
  answerDate,
  daysOld,
  documentDate,
  notAfter,
  notBefore,
  notBeforeEarlierStages,
  sinceTheLaw,
} from "./dates";
import type { DateRule } from "./field";

export const todayOf = ({ timeZone, now }: DossierForDecision): PlainDate => dayIn(timeZone, now);

/** The day the deposit under examination was received. */
function receipt(dossier: DossierForDecision, ...moves: MoveType[]) {
  const deposit = lastAct(dossier, ...moves);
  return deposit && receiptOf(dossier, deposit);
}

export const letterReceipt = (dossier: DossierForDecision): PlainDate | undefined => {
  const letter = currentLetter(dossier);
  return letter
    ? receiptOf(dossier, letter)
    : receipt(dossier, "submitLetter", "answerLetterClarification");
};

export const projectReceipt = (dossier: DossierForDecision): PlainDate | undefined =>
  receipt(dossier, "submitHealthProject");

/** The term of the last tacit validation. */
export const tacitTerm = (dossier: DossierForDecision): PlainDate | undefined =>
  lastAct(dossier, "deemValidated")?.payload["termOn"] as PlainDate | undefined;

const tacitDay = (dossier: DossierForDecision): PlainDate | undefined =>
  lastAct(dossier, "deemValidated")?.payload["effectiveOn"] as PlainDate | undefined;

const afterAct = (dossier: DossierForDecision, what: string, ...moves: MoveType[]): DateRule =>
  notBefore(lastAct(dossier, ...moves)?.actedOn, what);

const RECEIVED = "c’est le jour de réception du dossier examiné";

type RulesOf = (dossier: DossierForDecision) => Record<string, DateRule[]>;

const receivedSince =
  (what: string, ...moves: MoveType[]): RulesOf =>
  (dossier) => ({
    receivedOn: [...documentDate(todayOf(dossier)), afterAct(dossier, what, ...moves)],
  });

const letterDecision: RulesOf = (dossier) => ({
  documentOn: [...documentDate(todayOf(dossier)), notBefore(letterReceipt(dossier), RECEIVED)],
});

const projectDecision: RulesOf = (dossier) => ({
  signedOn: [
    ...documentDate(todayOf(dossier)),
    notBefore(projectReceipt(dossier), RECEIVED),
    notBeforeEarlierStages("projectValidated", dossier.milestones, dossier.now),
  ],
  notifiedOn: documentDate(todayOf(dossier)),
});

const question: RulesOf = (dossier) => ({ answerBy: answerDate(todayOf(dossier)) });

const CLOSED = "un envoi précédent a pris fin ce jour-là";
const ASKED = "la demande date de ce jour";

const RULES: Partial<Record<MoveType, RulesOf>> = {
  submitLetter: receivedSince(CLOSED, "refuseLetter", "withdrawSubmission"),
  submitHealthProject: receivedSince(
    CLOSED,
    "opposeProject",
    "recordTimelyOpposition",
    "withdrawSubmission",
  ),
  answerLetterClarification: receivedSince(ASKED, "askLetterClarification"),
  answerProjectClarification: receivedSince(ASKED, "askProjectClarification"),
  sendMissingDocuments: receivedSince(ASKED, "askMissingDocuments"),
  askLetterClarification: question,
  askProjectClarification: question,
  askMissingDocuments: question,
  approveLetter: letterDecision,
  refuseLetter: letterDecision,
  validateProject: projectDecision,
  opposeProject: projectDecision,
  recordTimelyOpposition: (dossier) => ({
    signedOn: projectDecision(dossier)["signedOn"] ?? [],
    notifiedOn: [
      ...documentDate(todayOf(dossier)),
      notAfter(tacitTerm(dossier), "c’est le dernier jour du délai de deux mois"),
    ],
  }),
  confirmValidation: (dossier) => ({
    signedOn: [
      ...documentDate(todayOf(dossier)),
      notBefore(tacitDay(dossier), "c’est le jour de la validation tacite"),
    ],
    notifiedOn: documentDate(todayOf(dossier)),
  }),
  withdrawOpposition: (dossier) => ({
    decidedOn: [
      ...documentDate(todayOf(dossier)),
      afterAct(dossier, "l’opposition date de ce jour", "opposeProject", "recordTimelyOpposition"),
      notBeforeEarlierStages("projectValidated", dossier.milestones, dossier.now),
    ],
  }),
  openSigning: (dossier) => ({
    effectOn: [
      sinceTheLaw,
      notBeforeEarlierStages("aciSigned", dossier.milestones, dossier.now),
      notAfter(addMonths(todayOf(dossier), 60), "un contrat prend effet dans les cinq ans"),
    ],
  }),
  recordSignature: (dossier) => ({
    signedOn: [
      ...documentDate(todayOf(dossier)),
      notBeforeEarlierStages("aciSigned", dossier.milestones, dossier.now),
    ],
  }),
  startOperation: (dossier) => ({
    startedOn: [
      ...documentDate(todayOf(dossier)),
      notBefore(contractEffect(dossier), "le contrat prend effet ce jour-là"),
      notBeforeEarlierStages("operational", dossier.milestones, dossier.now),
    ],
  }),
  rename: (dossier) => ({ since: documentDate(todayOf(dossier)) }),
  withdraw: (dossier) => ({ decisionOn: documentDate(todayOf(dossier)) }),
  abandon: (dossier) => ({
    warnedOn: [
      ...documentDate(todayOf(dossier)),
      daysOld(todayOf(dossier), 30, "l’avertissement écrit a au moins 30 jours"),
    ],
  }),
  endCpts: (dossier) => ({
    endedOn: [
      ...documentDate(todayOf(dossier)),
      notBeforeEarlierStages("ended", dossier.milestones, dossier.now),
    ],
  }),
};

/** What each date of this act must respect, by its name in the payload. */
export const dateRulesOf = (
  move: MoveType,
  dossier: DossierForDecision,
): Record<string, DateRule[]> => RULES[move]?.(dossier) ?? {};

/** What the dates of an act must respect together. */
export function datesTogether(payload: Record<string, unknown>): Record<string, string[]> {
  const { signedOn, notifiedOn } = payload;
  if (typeof signedOn !== "string" || typeof notifiedOn !== "string" || notifiedOn >= signedOn) {
    return {};
  }
  return {
    notifiedOn: [
      `Saisissez le ${formatDay(signedOn)} ou une date postérieure : la décision est signée ce jour-là.`,
    ],
  };
}
