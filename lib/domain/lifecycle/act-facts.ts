import { addDays, dayIn, daysBetween, type PlainDate } from "../shared/plain-date";
import { awaitedApprovals, isApprovalAdmissible } from "./approvals";
import { isCorrectionAdmissible } from "./corrections";
import type { LifecycleFacts } from "./facts";
import {
  contractEffect,
  type DossierForDecision,
  declaredSignatures,
  lastAct,
  lastValidation,
  recordedSignatures,
  signingParties,
} from "./journal";
import { highestStage } from "./milestones";
import type { Relation } from "./relations";
import { isTermPassed, receiptOf, runningTerm } from "./term";

/** What the act at hand carries; absent when only "could it be made?" is asked. */
export type ActAtHand = { relation: Relation; payload?: Record<string, unknown> };

const text = (value: unknown): PlainDate | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The party whose signature a relation may declare; the lead caisse records everybody's. */
const OWN_PARTY: Partial<Record<Relation, string>> = { leader: "cpts", arsOfficer: "ars" };

function isOwnParty(relation: Relation, party: string) {
  if (relation === "leadCpamOfficer") return true;
  if (relation === "associatedCpamOfficer") return party.startsWith("caisse:");
  return OWN_PARTY[relation] === party;
}

function signatureFacts(dossier: DossierForDecision, { relation, payload }: ActAtHand) {
  const parties = signingParties(dossier);
  const recorded = new Set(recordedSignatures(dossier).map(({ party }) => party));
  const declared = new Set(declaredSignatures(dossier).map(({ party }) => party));
  const open = parties.filter(
    (party) =>
      !recorded.has(party) &&
      isOwnParty(relation, party) &&
      (relation === "leadCpamOfficer" || !declared.has(party)),
  );
  const signing = payload
    ? list(payload["signatures"]).map((row) => String((row as { party?: unknown }).party))
    : open;
  const unique = new Set(signing);
  return {
    signatureAdmissible:
      signing.length > 0 &&
      unique.size === signing.length &&
      signing.every((party) => open.includes(party)),
    everyPartySigned:
      relation === "leadCpamOfficer" &&
      parties.length > 0 &&
      parties.every((party) => recorded.has(party) || unique.has(party)),
  };
}

/** takeOver and endCpts choose their target by what the act says. */
function chosen(payload: ActAtHand["payload"], key: string, value: string) {
  return payload === undefined || payload[key] === value;
}

function groundFits({ state }: DossierForDecision, payload: ActAtHand["payload"]) {
  const needsContract = ["termination", "nonRenewal"].includes(String(payload?.["ground"]));
  return !needsContract || state === "aciSigned" || state === "operational";
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
  const effect = contractEffect(dossier);
  const startedOn = text(payload?.["startedOn"]);
  const warnedOn = text(payload?.["warnedOn"]);
  const parties = list(payload?.["parties"]);

  return {
    letterComplete: !payload || payload["statement"] === true,
    projectDeposited: !payload || payload["statement"] === true,
    everyQuestionAnswered: true,
    approvalAdmissible: isApprovalAdmissible(dossier, relation),
    everyApprovalGiven: awaitedApprovals(dossier, relation).length === 0,
    completenessWindowOpen:
      project !== undefined &&
      today <= addDays(receiptOf(dossier, project), dossier.rules.completenessDays),
    missingDocumentsNotYetAsked: !sinceProject.some((each) => each.move === "askMissingDocuments"),
    withinTerm: term === undefined || today <= term,
    termPassed: isTermPassed(dossier),
    noTermRunning: term === undefined,
    lastValidationTacit: validation?.move === "deemValidated",
    validationNotAttested: !dossier.acts.some(
      ({ move, version }) => move === "confirmValidation" && version > (validation?.version ?? 0),
    ),
    notifiedWithinTerm:
      notifiedOn === undefined || (termOfTacit !== undefined && notifiedOn <= termOfTacit),
    partiesComplete:
      !payload || ["cpts", "leadCpam", "ars"].every((party) => parties.includes(party)),
    ...signatureFacts(dossier, act),
    contractInEffect: startedOn === undefined || effect === undefined || startedOn >= effect,
    associationDecided: !payload || text(payload["decisionOn"]) !== undefined,
    warnedThirtyDaysAgo: warnedOn === undefined || daysBetween(warnedOn, today) >= 30,
    groundFitsState: groundFits(dossier, payload),
    correctionAdmissible: !payload || isCorrectionAdmissible(dossier, relation, payload),
    nothingStands: stage === undefined,
    letterStands: stage === "letterValidated",
    projectStands: stage !== undefined && stage !== "letterValidated",
    takenOverAtLetter: chosen(payload, "to", "projectDrafting"),
    takenOverAtProject: chosen(payload, "to", "projectValidated"),
    takenOverAtContract: chosen(payload, "to", "aciSigned"),
    takenOverInOperation: chosen(payload, "to", "operational"),
    takenOverEnded: chosen(payload, "to", "ended"),
  };
}
