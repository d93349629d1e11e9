import { dayIn } from "../shared/plain-date";
import type { Act, DossierForDecision } from "./journal";
import { type Milestone, standingMilestones } from "./milestones";
import type { Relation } from "./relations";
import { isTermPassed, receiptOf, runningTerm, termStart } from "./term";

const AUTHORITY: Partial<Record<Relation, "ars" | "cpam">> = {
  arsOfficer: "ars",
  arsDirector: "ars",
  leadCpamOfficer: "cpam",
};

type Payload = Record<string, unknown>;

const SUBJECT = ["subject", "milestoneId", "actVersion"] as const;
const CONTENT = [...SUBJECT, "newOn", "precision"] as const;

const sameIn = (keys: readonly string[], a: Payload, b: Payload) =>
  keys.every((key) => (a[key] ?? null) === (b[key] ?? null));

/** Proposals that nobody has confirmed yet, and whose subject has not been corrected since. */
export function openCorrections({ acts }: Pick<DossierForDecision, "acts">): Act[] {
  const corrections = acts.filter((act) => act.move === "correctDate");
  return corrections.filter(
    ({ payload, version }) =>
      payload["phase"] === "propose" &&
      !corrections.some(
        (later) =>
          later.version > version &&
          later.payload["phase"] === "confirm" &&
          sameIn(SUBJECT, later.payload, payload),
      ),
  );
}

/** The act that first gave a milestone its date: a rectified row leads back to the one it replaced. */
function sourceOf(dossier: DossierForDecision, milestone: Milestone): Act | undefined {
  const replaced = dossier.milestones.find(({ id }) => id === milestone.replaces);
  return replaced
    ? sourceOf(dossier, replaced)
    : dossier.acts.find(({ version }) => version === milestone.actVersion);
}

/** The recorded dates that a rectification may name: standing milestones but tacit ones. */
export function correctableMilestones(dossier: DossierForDecision) {
  return standingMilestones(dossier.milestones, dossier.now).filter((milestone) => {
    if (milestone.stage === "left" || milestone.stage === "resumed") return false;
    const source = sourceOf(dossier, milestone);
    return source !== undefined && source.move !== "deemValidated";
  });
}

/** The deposit whose receipt an institution gave, while its term runs; a day of recording stands. */
export function correctableReceipt(dossier: DossierForDecision): Act | undefined {
  if (!runningTerm(dossier) || isTermPassed(dossier)) return undefined;
  const start = termStart(dossier);
  return typeof start?.payload["receivedOn"] === "string" ? start : undefined;
}

/** The act whose date this correction would change; undefined when nothing would change. */
function correctedAct(dossier: DossierForDecision, payload: Payload): Act | undefined {
  const { subject, newOn, precision } = payload;
  if (subject === "receipt") {
    const deposit = correctableReceipt(dossier);
    if (!deposit || deposit.version !== payload["actVersion"]) return undefined;
    // What came on paper came before it was recorded.
    const isPast = typeof newOn === "string" && newOn <= dayIn(dossier.timeZone, deposit.madeAt);
    return isPast && precision === "day" && newOn !== receiptOf(dossier, deposit)
      ? deposit
      : undefined;
  }
  const milestone = correctableMilestones(dossier).find(({ id }) => id === payload["milestoneId"]);
  if (!milestone) return undefined;
  const unchanged = milestone.effectiveOn === newOn && milestone.precision === precision;
  return unchanged ? undefined : sourceOf(dossier, milestone);
}

/**
 * Whether a rectification of date may be recorded: never a tacit date nor the day of a recording;
 * a confirmation comes from another person, with the same content; and one of the two is of the
 * authority that made the act. Without a payload: whether there is any date to rectify.
 */
export function isCorrectionAdmissible(
  dossier: DossierForDecision,
  relation: Relation,
  payload?: Payload,
): boolean {
  if (!payload) {
    return correctableMilestones(dossier).length > 0 || correctableReceipt(dossier) !== undefined;
  }
  const corrected = correctedAct(dossier, payload);
  if (!corrected) return false;
  if (payload["phase"] === "propose") return true;
  const proposal = openCorrections(dossier).find(
    ({ version }) => version === payload["proposalVersion"],
  );
  if (payload["phase"] !== "confirm" || !proposal || proposal.actorId === dossier.actorId) {
    return false;
  }
  if (!sameIn(CONTENT, proposal.payload, payload)) return false;
  const authority = AUTHORITY[corrected.relation];
  return [AUTHORITY[relation], AUTHORITY[proposal.relation]].includes(authority);
}
