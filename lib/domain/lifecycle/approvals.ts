import { addDays, dayIn, type PlainDate } from "../shared/plain-date";
import {
  currentApprovals,
  currentLetter,
  currentOpinions,
  type DossierForDecision,
} from "./journal";
import type { Relation } from "./relations";
import { receiptOf } from "./term";

export type Authority = "ars" | "cpam";

const authorityOf = (relation: Relation): Authority =>
  relation === "leadCpamOfficer" ? "cpam" : "ars";

/**
 * The last day on which the CPAM's answer on the letter version now under review is awaited:
 * its receipt plus the region's answer time (60 days unless the region says otherwise; internal
 * rule, no text). Undefined when no letter is under review.
 */
export function letterAnswerDue(dossier: DossierForDecision): PlainDate | undefined {
  const letter = currentLetter(dossier);
  return letter && addDays(receiptOf(dossier, letter), dossier.rules.letterAnswerDays);
}

const answerTimePassed = (dossier: DossierForDecision) => {
  const due = letterAnswerDue(dossier);
  return due !== undefined && dayIn(dossier.timeZone, dossier.now) > due;
};

const given = (dossier: DossierForDecision): Set<Authority> =>
  new Set(currentApprovals(dossier).map(({ relation }) => authorityOf(relation)));

const cpamAnswered = (dossier: DossierForDecision) =>
  given(dossier).has("cpam") || currentOpinions(dossier).length > 0;

/** Who must still approve the letter version now under review, this act's author included or not. */
export function awaitedApprovals(dossier: DossierForDecision, by?: Relation): Authority[] {
  const approved = given(dossier);
  if (by) approved.add(authorityOf(by));
  if (dossier.rules.letterPolicy === "arsAfterOpinion") return approved.has("ars") ? [] : ["ars"];
  const silenceSuffices = answerTimePassed(dossier) && !cpamAnswered(dossier);
  const needed: Authority[] = silenceSuffices ? ["ars"] : ["ars", "cpam"];
  return needed.filter((authority) => !approved.has(authority));
}

/** Whether this relation's approval counts now: once per version, after the opinion where it is due. */
export function isApprovalAdmissible(dossier: DossierForDecision, by: Relation): boolean {
  const authority = authorityOf(by);
  const silent = answerTimePassed(dossier) && !cpamAnswered(dossier);
  if (dossier.rules.letterPolicy === "arsAfterOpinion") {
    if (authority === "cpam") return false;
    return cpamAnswered(dossier) || answerTimePassed(dossier);
  }
  if (authority === "ars" && silent) return true;
  return !given(dossier).has(authority);
}

/** The ARS approves alone because the CPAM stayed silent: its reasons are then asked for. */
export const isApprovalAfterSilence = (dossier: DossierForDecision): boolean =>
  answerTimePassed(dossier) && !cpamAnswered(dossier);
