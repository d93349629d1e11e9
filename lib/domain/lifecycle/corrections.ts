import { type Act, type DossierForDecision, lastAct } from "./journal";
import { standingMilestones } from "./milestones";
import type { Relation } from "./relations";
import { runningTerm, termStart } from "./term";

const AUTHORITY: Partial<Record<Relation, "ars" | "cpam">> = {
  arsOfficer: "ars",
  arsDirector: "ars",
  leadCpamOfficer: "cpam",
};

export type Correction = {
  subject: "milestone" | "receipt";
  milestoneId?: string;
  actVersion?: number;
  newOn: string | null;
  precision: string;
};

const KEYS = ["subject", "milestoneId", "actVersion", "newOn", "precision"] as const;

const sameContent = (a: Record<string, unknown>, b: Record<string, unknown>) =>
  KEYS.every((key) => (a[key] ?? null) === (b[key] ?? null));

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
          later.payload["proposalVersion"] === version,
      ),
  );
}

/** The act whose date a correction changes: the milestone's source, or the deposit. */
function correctedAct(dossier: DossierForDecision, payload: Record<string, unknown>) {
  if (payload["subject"] === "receipt") {
    const running = runningTerm(dossier) ? termStart(dossier) : undefined;
    return running?.version === payload["actVersion"] ? running : undefined;
  }
  const milestone = standingMilestones(dossier.milestones, dossier.now).find(
    ({ id }) => id === payload["milestoneId"],
  );
  return dossier.acts.find(({ version }) => version === milestone?.actVersion);
}

/**
 * Whether a rectification of date may be recorded: never a tacit date; a confirmation comes from
 * another person, with the same content; and one of the two is of the authority that made the act.
 */
export function isCorrectionAdmissible(
  dossier: DossierForDecision,
  relation: Relation,
  payload: Record<string, unknown>,
): boolean {
  const corrected = correctedAct(dossier, payload);
  if (!corrected || corrected.move === "deemValidated") return false;
  if (payload["phase"] !== "confirm") return true;
  const proposal = openCorrections(dossier).find(
    ({ version }) => version === payload["proposalVersion"],
  );
  if (!proposal || proposal.actorId === dossier.actorId) return false;
  if (!sameContent(proposal.payload, payload)) return false;
  const authority =
    corrected.relation === "leader" ? "ars" : (AUTHORITY[corrected.relation] ?? "ars");
  return [AUTHORITY[relation], AUTHORITY[proposal.relation]].includes(authority);
}

/** The recorded dates that a rectification may name: standing milestones but tacit ones, and the running receipt. */
export function correctableMilestones(dossier: DossierForDecision) {
  return standingMilestones(dossier.milestones, dossier.now).filter(
    ({ actVersion, stage }) =>
      stage !== "left" &&
      stage !== "resumed" &&
      dossier.acts.find(({ version }) => version === actVersion)?.move !== "deemValidated",
  );
}

export const correctableReceipt = (dossier: DossierForDecision): Act | undefined =>
  runningTerm(dossier)
    ? (termStart(dossier) ?? lastAct(dossier, "submitHealthProject"))
    : undefined;
