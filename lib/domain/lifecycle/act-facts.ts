import { addDays, dayIn, daysBetween, type PlainDate } from "../shared/plain-date";
import { awaitedApprovals, isApprovalAdmissible } from "./approvals";
import { isCorrectionAdmissible } from "./corrections";
import type { LifecycleFacts } from "./facts";
import { contractEffect, type DossierForDecision, lastAct, lastValidation } from "./journal";
import { highestStage } from "./milestones";
import type { MoveType } from "./moves";
import { isOverlapAccepted } from "./overlap";
import type { Relation } from "./relations";
import { signatureFacts } from "./signatures";
import { isTermPassed, receiptOf, runningTerm } from "./term";

/** What the act at hand carries; absent when only "could it be made?" is asked. */
export type ActAtHand = {
  relation: Relation;
  payload?: Record<string, unknown>;
  /** The territory that goes with a submission. */
  communes?: readonly unknown[] | undefined;
  /** The files that go with the act, before they are part of its payload. */
  fileIds?: readonly string[] | undefined;
};

type Payload = ActAtHand["payload"];

const PROFESSIONS_AT_LEAST = 2;
const WARNING_DAYS = 30;
const NECESSARY_PARTIES = ["cpts", "leadCpam", "ars"];
const GROUNDS = ["merger", "dissolution"];
const CONTRACT_GROUNDS = ["termination", "nonRenewal"];

const text = (value: unknown): PlainDate | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const hasTerritory = ({ communes = [] }: ActAtHand) => communes.length > 0;

const hasFile = ({ fileIds = [], payload }: ActAtHand) =>
  fileIds.length > 0 || list(payload?.["files"]).length > 0;

/** An institution records what it received outside the register: with its file and its date. */
const isReceived = (act: ActAtHand) =>
  act.relation === "leader" || (hasFile(act) && text(act.payload?.["receivedOn"]) !== undefined);

function isLetterComplete(act: ActAtHand) {
  if (!act.payload) return true;
  const counts = Object.values((act.payload["professions"] ?? {}) as Record<string, unknown>);
  const professions = counts.filter((count) => typeof count === "number" && count > 0);
  return (
    act.payload["statement"] === true &&
    professions.length >= PROFESSIONS_AT_LEAST &&
    hasTerritory(act) &&
    isReceived(act)
  );
}

const isProjectDeposited = (act: ActAtHand) =>
  !act.payload ||
  (act.payload["statement"] === true && hasFile(act) && hasTerritory(act) && isReceived(act));

/** What was asked in each state where an answer is awaited, and how much of it. */
const ASKED: Partial<Record<DossierForDecision["state"], [MoveType, string]>> = {
  letterClarification: ["askLetterClarification", "questionCount"],
  projectClarification: ["askProjectClarification", "questionCount"],
  projectIncomplete: ["askMissingDocuments", "documentCount"],
};

function isEveryQuestionAnswered(dossier: DossierForDecision, act: ActAtHand) {
  const [move, count] = ASKED[dossier.state] ?? [];
  if (!act.payload || !move || !count) return true;
  const asked = Number(lastAct(dossier, move)?.payload[count] ?? 1);
  return Number(act.payload["answerCount"] ?? 0) >= asked && isReceived(act);
}

/** takeOver chooses its target by what the act says. */
const reaches = (payload: Payload, state: string) => !payload || payload["to"] === state;

function isGroundFit({ state }: DossierForDecision, payload: Payload) {
  if (!payload) return true;
  const hasContract = state === "aciSigned" || state === "operational";
  const grounds = hasContract ? [...GROUNDS, ...CONTRACT_GROUNDS] : GROUNDS;
  const hasSuccessor = payload["ground"] !== "merger" || text(payload["successorId"]) !== undefined;
  return grounds.includes(String(payload["ground"])) && hasSuccessor;
}

/** Before any form is filled, today is the latest day that it could give. */
function isContractInEffect(dossier: DossierForDecision, payload: Payload, today: PlainDate) {
  const effect = contractEffect(dossier);
  const startedOn = payload ? text(payload["startedOn"]) : today;
  return startedOn !== undefined && (effect === undefined || startedOn >= effect);
}

function isWarned(payload: Payload, today: PlainDate) {
  const warnedOn = text(payload?.["warnedOn"]);
  if (!payload) return true;
  return warnedOn !== undefined && daysBetween(warnedOn, today) >= WARNING_DAYS;
}

/**
 * Every fact the guards may read, for one act. A fact that depends on what the form will say is
 * presumed true while there is no payload, so that the act is offered.
 */
export function factsOf(dossier: DossierForDecision, act: ActAtHand): LifecycleFacts {
  const { payload, relation } = act;
  const today = dayIn(dossier.timeZone, dossier.now);
  const term = runningTerm(dossier);
  const project = lastAct(dossier, "submitHealthProject");
  const sinceProject = dossier.acts.filter(({ version }) => version > (project?.version ?? 0));
  const validation = lastValidation(dossier);
  const termOfTacit = text(validation?.payload["termOn"]);
  const notifiedOn = text(payload?.["notifiedOn"]);
  const stage = highestStage(dossier.milestones, dossier.now);
  const parties = list(payload?.["parties"]);

  return {
    letterComplete: isLetterComplete(act),
    projectDeposited: isProjectDeposited(act),
    everyQuestionAnswered: isEveryQuestionAnswered(dossier, act),
    approvalAdmissible: isApprovalAdmissible(dossier, relation),
    everyApprovalGiven: awaitedApprovals(dossier, relation).length === 0,
    completenessWindowOpen:
      project !== undefined &&
      today <= addDays(receiptOf(dossier, project), dossier.rules.completenessDays),
    missingDocumentsNotYetAsked: !sinceProject.some((each) => each.move === "askMissingDocuments"),
    withinTerm: term === undefined || today <= term,
    overlapAccepted: isOverlapAccepted(dossier, payload),
    termPassed: isTermPassed(dossier),
    noTermRunning: term === undefined,
    lastValidationTacit: validation?.move === "deemValidated",
    validationNotAttested: !dossier.acts.some(
      ({ move, version }) => move === "confirmValidation" && version > (validation?.version ?? 0),
    ),
    notifiedWithinTerm:
      !payload ||
      (notifiedOn !== undefined && termOfTacit !== undefined && notifiedOn <= termOfTacit),
    partiesComplete: !payload || NECESSARY_PARTIES.every((party) => parties.includes(party)),
    ...signatureFacts(dossier, relation, payload),
    contractInEffect: isContractInEffect(dossier, payload, today),
    associationDecided: !payload || text(payload["decisionOn"]) !== undefined,
    warnedThirtyDaysAgo: isWarned(payload, today),
    groundFitsState: isGroundFit(dossier, payload),
    correctionAdmissible: isCorrectionAdmissible(dossier, relation, payload),
    nothingStands: stage === undefined,
    letterStands: stage === "letterValidated",
    projectStands: stage !== undefined && stage !== "letterValidated",
    takenOverAtLetter: reaches(payload, "projectDrafting"),
    takenOverAtProject: reaches(payload, "projectValidated"),
    takenOverAtContract: reaches(payload, "aciSigned"),
    takenOverInOperation: reaches(payload, "operational"),
    takenOverEnded: reaches(payload, "ended"),
  };
}
