import { dayIn, type PlainDate } from "../shared/plain-date";

export const MILESTONE_STAGES = [
  "letterValidated",
  "projectValidated",
  "aciSigned",
  "operational",
  "ended",
  "left",
  "resumed",
] as const;

export type MilestoneStage = (typeof MILESTONE_STAGES)[number];

/** The four public stages, in order; the others say that the CPTS is no longer followed, or again. */
export const PUBLIC_STAGES = [
  "letterValidated",
  "projectValidated",
  "aciSigned",
  "operational",
] as const satisfies readonly MilestoneStage[];

export type PublicStage = (typeof PUBLIC_STAGES)[number];

export const STAGE_WORDS: Record<MilestoneStage, string> = {
  letterValidated: "Lettre d’intention validée",
  projectValidated: "Projet de santé validé",
  aciSigned: "ACI signé",
  operational: "Opérationnelle",
  ended: "N’est plus suivie",
  left: "N’est plus suivie",
  resumed: "Suivie de nouveau",
};

export const PRECISIONS = ["day", "month", "year", "unknown"] as const;
export type Precision = (typeof PRECISIONS)[number];

export type Milestone = {
  id: string;
  stage: MilestoneStage;
  /** The day the stage was reached; null when only "unknown" is known. */
  effectiveOn: PlainDate | null;
  precision: Precision;
  /** ISO instant. */
  recordedAt: string;
  actVersion: number;
  /** The id of the one row that this row corrects. */
  replaces: string | null;
  cancelled: boolean;
};

/** Rows recorded by `knownAt`, not replaced by a row recorded by then, and not cancelled. */
export function standingMilestones(milestones: readonly Milestone[], knownAt: string): Milestone[] {
  const known = milestones.filter((row) => Date.parse(row.recordedAt) <= Date.parse(knownAt));
  const replaced = new Set(known.map((row) => row.replaces));
  return known.filter((row) => !replaced.has(row.id) && !row.cancelled);
}

/**
 * A date of lower precision counts from its last day, or from the day recorded if earlier. That
 * day is the territory's, as every day of an act: at 23:30 in Cayenne, Paris is already tomorrow.
 */
export function countsFrom(row: Milestone, timeZone: string): PlainDate {
  const recordedOn = dayIn(timeZone, row.recordedAt);
  if (row.effectiveOn === null || row.precision === "unknown") return recordedOn;
  if (row.precision === "day") return row.effectiveOn;
  const [year = "", month = ""] = row.effectiveOn.split("-");
  const lastDay =
    row.precision === "year"
      ? `${year}-12-31`
      : new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
  return lastDay < recordedOn ? lastDay : recordedOn;
}

/**
 * The public stage that was true on `on` (a plain date of the territory) as known at `knownAt`
 * (ISO instant): the highest reached; none while the CPTS has ended or left.
 */
export function stageAt(
  milestones: readonly Milestone[],
  on: PlainDate,
  knownAt: string,
  timeZone: string,
): PublicStage | undefined {
  const reached = standingMilestones(milestones, knownAt)
    .map((row) => ({ ...row, from: countsFrom(row, timeZone) }))
    .filter((row) => row.from <= on);
  const followed = reached
    .filter((row) => row.stage === "ended" || row.stage === "left" || row.stage === "resumed")
    .toSorted((a, b) =>
      a.from === b.from ? a.actVersion - b.actVersion : a.from < b.from ? -1 : 1,
    )
    .at(-1);
  if (followed && followed.stage !== "resumed") return undefined;
  return PUBLIC_STAGES.findLast((stage) => reached.some((row) => row.stage === stage));
}

/** The highest public stage acquired and not cancelled, whether or not the CPTS is still followed. */
export function highestStage(
  milestones: readonly Milestone[],
  knownAt: string,
): PublicStage | undefined {
  const standing = standingMilestones(milestones, knownAt);
  return PUBLIC_STAGES.findLast((stage) => standing.some((row) => row.stage === stage));
}
