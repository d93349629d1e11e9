import { type Act, type DossierForDecision, lastValidation } from "./journal";
import { overlapIn, placeKey, type SharedPlace } from "./shared-place";

/**
 * Whether the decision accepts all that its project shares with validated or contracted CPTS.
 * Presumed while there is no payload, so that the decision is offered.
 */
export function isOverlapAccepted(
  { overlap = [] }: Pick<DossierForDecision, "overlap">,
  payload: Record<string, unknown> | undefined,
): boolean {
  if (!payload) return true;
  const accepted = new Set(overlapIn(payload).map(placeKey));
  return overlap.every((place) => accepted.has(placeKey(place)));
}

/** Said wherever a territory counts without anybody having accepted what it shares. */
export const OVERLAP_UNACCEPTED = "chevauchement non accepté";

/** Whether an act made by silence left an overlap that nobody accepted. */
export const leavesOverlap = ({ move, payload }: Pick<Act, "move" | "payload">): boolean =>
  move === "deemValidated" && overlapIn(payload).length > 0;

/** What the tacit validation that stands has flagged; nothing when the last validation is a decision. */
export function unacceptedOverlap(dossier: Pick<DossierForDecision, "acts">): SharedPlace[] {
  const validation = lastValidation(dossier);
  return validation && leavesOverlap(validation) ? overlapIn(validation.payload) : [];
}
