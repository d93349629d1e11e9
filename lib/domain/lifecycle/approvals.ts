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

const AUTHORITY: Partial<Record<Relation, Authority>> = {
  arsOfficer: "ars",
  leadCpamOfficer: "cpam",
};

/**
 * The last day on which the CPAM's answer on the letter version now under review is awaited:
 * its receipt plus the region's answer time (60 days unless the region says otherwise; internal
 * rule, no text). Undefined when no letter is under review.
 */
export function letterAnswerDue(dossier: DossierForDecision): PlainDate | undefined {
  const letter = dossier.state === "letterUnderReview" ? currentLetter(dossier) : undefined;
  return letter && addDays(receiptOf(dossier, letter), dossier.rules.letterAnswerDays);
}

const answerTimePassed = (dossier: DossierForDecision) => {
  const due = letterAnswerDue(dossier);
  return due !== undefined && dayIn(dossier.timeZone, dossier.now) > due;
};

const given = (dossier: DossierForDecision): Set<Authority | undefined> =>
  new Set(currentApprovals(dossier).map(({ relation }) => AUTHORITY[relation]));

const cpamAnswered = (dossier: DossierForDecision) =>
  given(dossier).has("cpam") || currentOpinions(dossier).length > 0;

/** The answer time has passed without the CPAM's approval or opinion: the ARS may go on alone. */
const cpamStayedSilent = (dossier: DossierForDecision): boolean =>
  answerTimePassed(dossier) && !cpamAnswered(dossier);

/** The ARS may not approve before the CPAM's opinion, where the region wants it first. */
export const isOpinionAwaited = (dossier: DossierForDecision): boolean =>
  dossier.rules.letterPolicy === "arsAfterOpinion" &&
  !cpamAnswered(dossier) &&
  !answerTimePassed(dossier);

/** Who must still approve the letter version now under review, once `by` has approved it too. */
export function awaitedApprovals(dossier: DossierForDecision, by?: Relation): Authority[] {
  const author = by && AUTHORITY[by];
  // Alone after the CPAM's silence, the ARS approves anew: its first approval was one of two.
  if (cpamStayedSilent(dossier) && author !== "cpam") return author === "ars" ? [] : ["ars"];
  const approved = given(dossier);
  if (author) approved.add(author);
  const needed: Authority[] =
    dossier.rules.letterPolicy === "arsAfterOpinion" ? ["ars"] : ["ars", "cpam"];
  return needed.filter((authority) => !approved.has(authority));
}

/** Whether this relation's approval counts now: once per version, after the opinion where it is due. */
export function isApprovalAdmissible(dossier: DossierForDecision, by: Relation): boolean {
  const authority = AUTHORITY[by];
  if (authority === undefined) return false;
  if (dossier.rules.letterPolicy === "arsAfterOpinion") {
    return authority === "ars" && !isOpinionAwaited(dossier);
  }
  if (authority === "ars" && cpamStayedSilent(dossier)) return true;
  return !given(dossier).has(authority);
}

/** The ARS approves alone because the CPAM stayed silent: its reasons are then asked for. */
export const isApprovalAfterSilence = cpamStayedSilent;
