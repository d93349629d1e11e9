import { highestStage, type Milestone, PUBLIC_STAGES } from "../lifecycle/milestones";
import { laterOf, type PlainDate } from "../shared/plain-date";
import { acceptancesOf, type ChangeForDecision } from "./change";

/**
 * The day from which an accepted change counts: the later of the dates of the two acceptances.
 * `documentOn` is that of an acceptance at hand, not recorded yet. Undefined while none is dated.
 */
export function effectiveOn(
  change: Pick<ChangeForDecision, "acts">,
  documentOn?: PlainDate,
): PlainDate | undefined {
  const dates = acceptancesOf(change).map(({ payload }) => payload["documentOn"]);
  return laterOf([...dates, documentOn].filter((on) => typeof on === "string"));
}

/** Whether a contract is signed, so that an accepted change must be followed by an avenant. */
export function isAmendmentNeeded(milestones: readonly Milestone[], knownAt: string): boolean {
  const stage = highestStage(milestones, knownAt);
  return stage !== undefined && PUBLIC_STAGES.indexOf(stage) >= PUBLIC_STAGES.indexOf("aciSigned");
}
