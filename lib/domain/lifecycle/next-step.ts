import type { PlainDate } from "../shared/plain-date";
import { letterAnswerDue } from "./approvals";
import { firstMissionDue } from "./deadlines";
import type { DossierForDecision } from "./journal";
import type { PublicStage } from "./milestones";
import { runningTerm, tacitEffect } from "./term";

export type NextStep = { stage: PublicStage; expectedOn: PlainDate | null };

/** The next public stage and the day it is expected at the latest, when a rule gives one. Never public. */
export function nextStep(dossier: DossierForDecision): NextStep | undefined {
  switch (dossier.state) {
    case "emergence":
    case "letterRefused":
    case "letterClarification":
      return { stage: "letterValidated", expectedOn: null };
    case "letterUnderReview":
      return { stage: "letterValidated", expectedOn: letterAnswerDue(dossier) ?? null };
    case "projectDrafting":
    case "projectOpposed":
    case "projectIncomplete":
    case "projectSubmitted":
    case "projectUnderReview":
    case "projectClarification": {
      const term = runningTerm(dossier);
      return { stage: "projectValidated", expectedOn: term ? tacitEffect(term) : null };
    }
    case "projectValidated":
    case "aciNegotiation":
    case "aciSigning":
      return { stage: "aciSigned", expectedOn: null };
    case "aciSigned":
      return { stage: "operational", expectedOn: firstMissionDue(dossier) ?? null };
    default:
      return undefined;
  }
}
