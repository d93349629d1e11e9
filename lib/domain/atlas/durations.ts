import { PUBLIC_STAGES, type PublicStage } from "../lifecycle/milestones";
import { daysBetween } from "../shared/plain-date";
import type { StageReached } from "./chronicle";
import type { AtlasLine } from "./situation";

/** From one step to the next, in days: half of the CPTS took `median` or less. */
export type StepDuration = {
  from: PublicStage;
  to: PublicStage;
  /** CPTS whose two dates are known to the month at least. */
  measured: number;
  /** CPTS that made the step, but with a date too vague to measure. */
  unmeasured: number;
  /** Null when nothing is measured. */
  quartiles: { first: number; median: number; third: number } | null;
};

/** Halfway between the two values around it, as usual; `sorted` is not empty. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return Math.round(below + (above - below) * (place - Math.floor(place)));
}

const isPrecise = ({ fact }: StageReached) =>
  fact.effectiveOn !== null && (fact.precision === "day" || fact.precision === "month");

/**
 * How long the CPTS of a day took from each step to the next (calendar days, a month counting from
 * its last day). Those whose dates are known to the year or not at all are said, not measured; a
 * step recorded before the one it follows is not a duration.
 */
export function stepDurations(lines: readonly AtlasLine[]): StepDuration[] {
  return PUBLIC_STAGES.slice(1).map((to, index) => {
    const from = PUBLIC_STAGES[index] ?? to;
    const days: number[] = [];
    let unmeasured = 0;
    for (const { reached } of lines) {
      const start = reached.find(({ stage }) => stage === from);
      const end = reached.find(({ stage }) => stage === to);
      if (!start || !end) continue;
      const took = daysBetween(start.from, end.from);
      if (isPrecise(start) && isPrecise(end) && took >= 0) days.push(took);
      else unmeasured += 1;
    }
    days.sort((a, b) => a - b);
    const quartiles =
      days.length === 0
        ? null
        : {
            first: quantile(days, 0.25),
            median: quantile(days, 0.5),
            third: quantile(days, 0.75),
          };
    return { from, to, measured: days.length, unmeasured, quartiles };
  });
}
