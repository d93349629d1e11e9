import { addDays, addMonths, type PlainDate } from "../shared/plain-date";
import { isChangeable } from "../territory-change/change";
import type { ChangeMove } from "../territory-change/moves";
import { AUTHORITIES } from "../territory-change/relations";
import { awaitedApprovals, isOpinionAwaited, letterAnswerDue } from "./approvals";
import {
  contractEffect,
  currentSigning,
  type DossierForDecision,
  lastAct,
  recordedSignatures,
  signingParties,
} from "./journal";
import type { MoveType } from "./moves";
import { receiptOf, runningTerm } from "./term";

/** Who must act: a party of the contract ("caisse:<organisation id>" for a caisse added to it). */
export type Party = "cpts" | "ars" | "leadCpam" | "msa" | `caisse:${string}`;

export type DeadlineKind =
  | "letterToWrite"
  | "letterAnswer"
  | "letterClarification"
  | "projectToWrite"
  | "completeness"
  | "missingDocuments"
  | "legalTerm"
  | "projectClarification"
  | "negotiationToOpen"
  | "contractToPrepare"
  | "signature"
  | "firstMission"
  | "territoryChange";

export type Deadline = {
  kind: DeadlineKind;
  /** Null when the act is awaited without a date. */
  dueOn: PlainDate | null;
  nature: "legal" | "contract" | "internal";
  debtor: Party;
  /** The act that answers it. */
  move: MoveType | ChangeMove;
};

/** Days given to the parties to sign, from the day the contract is put to signature (no text: internal). */
const SIGNING_DAYS = 30;
/** Months from the contract's effect to the start of the first core mission (avenant 2, domain rule). */
const FIRST_MISSION_MONTHS = 6;

const internal = (
  kind: DeadlineKind,
  debtor: Party,
  move: Deadline["move"],
  dueOn: PlainDate | null = null,
): Deadline => ({ kind, dueOn, nature: "internal", debtor, move });

const answerBy = (dossier: DossierForDecision, asked: MoveType): PlainDate | null => {
  const due = lastAct(dossier, asked)?.payload["answerBy"];
  return typeof due === "string" ? due : null;
};

function decisionTerm(dossier: DossierForDecision): Deadline[] {
  const dueOn = runningTerm(dossier);
  return dueOn
    ? [{ kind: "legalTerm", dueOn, nature: "legal", debtor: "ars", move: "validateProject" }]
    : [];
}

function letterDeadlines(dossier: DossierForDecision): Deadline[] {
  const due = letterAnswerDue(dossier) ?? null;
  const opinion = isOpinionAwaited(dossier)
    ? [internal("letterAnswer", "leadCpam", "giveLetterOpinion", due)]
    : [];
  const approvals = awaitedApprovals(dossier).map((authority) =>
    internal("letterAnswer", authority === "ars" ? "ars" : "leadCpam", "approveLetter", due),
  );
  return [...opinion, ...approvals];
}

function completeness(dossier: DossierForDecision): Deadline {
  const project = lastAct(dossier, "sendMissingDocuments", "submitHealthProject");
  const due = project && addDays(receiptOf(dossier, project), dossier.rules.completenessDays);
  return internal("completeness", "ars", "acknowledgeComplete", due ?? null);
}

function signatureDeadlines(dossier: DossierForDecision): Deadline[] {
  const signed = new Set(recordedSignatures(dossier).map(({ party }) => party));
  const opened = currentSigning(dossier);
  const due = opened ? addDays(opened.actedOn, SIGNING_DAYS) : null;
  return signingParties(dossier)
    .filter((party) => !signed.has(party))
    .map((party) => internal("signature", party as Party, "recordSignature", due));
}

/** The last day to start the first core mission; undefined when the contract's effect is not known. */
export function firstMissionDue(dossier: DossierForDecision): PlainDate | undefined {
  const effect = contractEffect(dossier);
  return effect && addMonths(effect, FIRST_MISSION_MONTHS);
}

const firstMission = (dossier: DossierForDecision): Deadline => ({
  kind: "firstMission",
  dueOn: firstMissionDue(dossier) ?? null,
  nature: "contract",
  debtor: "leadCpam",
  move: "startOperation",
});

/** A change is answered by each authority that has not accepted it, as long as the CPTS is followed. */
const changeAnswers = ({ state, proposedChange }: DossierForDecision): Deadline[] =>
  proposedChange && state !== "new" && isChangeable(state)
    ? AUTHORITIES.filter((authority) => !proposedChange.acceptedBy.includes(authority)).map(
        (authority) =>
          internal(
            "territoryChange",
            authority === "arsOfficer" ? "ars" : "leadCpam",
            "acceptChange",
          ),
      )
    : [];

/**
 * Everything that waits for somebody on a dossier, each with its own debtor, the party whose turn
 * it is first. Dates are plain dates of the territory; only `legalTerm` has legal effect.
 */
export const openDeadlines = (dossier: DossierForDecision): Deadline[] => [
  ...lifecycleDeadlines(dossier),
  ...changeAnswers(dossier),
];

function lifecycleDeadlines(dossier: DossierForDecision): Deadline[] {
  switch (dossier.state) {
    case "emergence":
    case "letterRefused":
      return [internal("letterToWrite", "cpts", "submitLetter")];
    case "letterUnderReview":
      return letterDeadlines(dossier);
    case "letterClarification":
      return [
        internal(
          "letterClarification",
          "cpts",
          "answerLetterClarification",
          answerBy(dossier, "askLetterClarification"),
        ),
      ];
    case "projectDrafting":
    case "projectOpposed":
      return [internal("projectToWrite", "cpts", "submitHealthProject")];
    case "projectSubmitted":
      return [completeness(dossier), ...decisionTerm(dossier)];
    case "projectIncomplete":
      return [
        internal(
          "missingDocuments",
          "cpts",
          "sendMissingDocuments",
          answerBy(dossier, "askMissingDocuments"),
        ),
        ...decisionTerm(dossier),
      ];
    case "projectUnderReview":
      return decisionTerm(dossier);
    case "projectClarification":
      return [
        internal(
          "projectClarification",
          "cpts",
          "answerProjectClarification",
          answerBy(dossier, "askProjectClarification"),
        ),
        ...decisionTerm(dossier),
      ];
    case "projectValidated":
      return [
        internal("negotiationToOpen", "cpts", "openAci"),
        internal("negotiationToOpen", "leadCpam", "openAci"),
      ];
    case "aciNegotiation":
      return [internal("contractToPrepare", "leadCpam", "openSigning")];
    case "aciSigning":
      return signatureDeadlines(dossier);
    case "aciSigned":
      return [firstMission(dossier)];
    default:
      return [];
  }
}

/** Whose turn it is: the first thing that waits for somebody; undefined when nothing does. */
export const turnOf = (dossier: DossierForDecision): Deadline | undefined =>
  openDeadlines(dossier)[0];
