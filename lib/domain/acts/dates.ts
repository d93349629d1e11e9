import {
  type Milestone,
  type MilestoneStage,
  type Precision,
  PUBLIC_STAGES,
  STAGE_WORDS,
  standingMilestones,
} from "../lifecycle/milestones";
import { formatDay, formatDayAt } from "../shared/dates";
import { addDays, addMonths, type PlainDate } from "../shared/plain-date";
import { quoted } from "../shared/typography";
import type { DateRule } from "./field";

/** Loi n° 2016-41 du 26 janvier 2016, art. 65: no CPTS before. */
export const FIRST_CPTS_DAY: PlainDate = "2016-01-26";

const SINCE_THE_LAW = `Saisissez le ${formatDay(FIRST_CPTS_DAY)} ou une date postérieure : la loi crée les CPTS ce jour-là.`;

export const sinceTheLaw: DateRule = (on) => (on < FIRST_CPTS_DAY ? SINCE_THE_LAW : undefined);

export const notInTheFuture =
  (today: PlainDate): DateRule =>
  (on) =>
    on > today
      ? `Saisissez une date qui n’est pas dans le futur : le ${formatDay(today)} au plus tard.`
      : undefined;

/** A day already lived: an institution may date a document in the past, never in the future. */
export const documentDate = (today: PlainDate): DateRule[] => [notInTheFuture(today), sinceTheLaw];

export const notBefore =
  (first: PlainDate | undefined, what: string): DateRule =>
  (on) =>
    first !== undefined && on < first
      ? `Saisissez le ${formatDay(first)} ou une date postérieure : ${what}.`
      : undefined;

export const notAfter =
  (last: PlainDate | undefined, what: string): DateRule =>
  (on) =>
    last !== undefined && on > last
      ? `Saisissez le ${formatDay(last)} ou une date antérieure : ${what}.`
      : undefined;

/** The day until which an answer is awaited: from tomorrow, and within a year. */
export const answerDate = (today: PlainDate): DateRule[] => [
  (on) => (on <= today ? `Saisissez une date postérieure au ${formatDay(today)}.` : undefined),
  notAfter(addMonths(today, 12), "une réponse s’attend dans l’année"),
];

export const daysOld = (today: PlainDate, days: number, what: string): DateRule =>
  notAfter(addDays(today, -days), what);

/** A day known to the day, the month or the year, or not at all. */
export type RoughDay = { on: PlainDate | null; precision: Precision };

const KEPT: Record<Exclude<Precision, "unknown">, number> = { day: 10, month: 7, year: 4 };

/** Whether `a` comes before `b`, compared at the coarser of their two precisions. */
export function precedes(a: RoughDay, b: RoughDay): boolean {
  if (a.on === null || b.on === null) return false;
  if (a.precision === "unknown" || b.precision === "unknown") return false;
  const kept = Math.min(KEPT[a.precision], KEPT[b.precision]);
  return a.on.slice(0, kept) < b.on.slice(0, kept);
}

const roughDay = ({ effectiveOn, precision }: Milestone): RoughDay => ({
  on: effectiveOn,
  precision,
});

/** Stages that come before `stage`; an end comes after all of them, departures and returns too. */
const earlierStages = (stage: MilestoneStage): readonly MilestoneStage[] => {
  const rank = (PUBLIC_STAGES as readonly MilestoneStage[]).indexOf(stage);
  return rank < 0 ? [...PUBLIC_STAGES, "left", "resumed"] : PUBLIC_STAGES.slice(0, rank);
};

/** No stage is dated before an earlier one, at the coarser precision; nor before the law. */
export const notBeforeEarlierStages =
  (
    stage: MilestoneStage,
    milestones: readonly Milestone[],
    knownAt: string,
    precision: Precision = "day",
  ): DateRule =>
  (on) => {
    const earlier = standingMilestones(milestones, knownAt)
      .filter((row) => earlierStages(stage).includes(row.stage))
      .find((row) => precedes({ on, precision }, roughDay(row)));
    if (!earlier) return undefined;
    const when = formatDayAt(earlier.effectiveOn, earlier.precision);
    return `Saisissez une date qui ne précède pas l’étape ${quoted(STAGE_WORDS[earlier.stage])} : ${when}.`;
  };

/** A milestone of the month or year of the law is right, though its first day precedes it. */
export const roughlySinceTheLaw =
  (precision: Precision): DateRule =>
  (on) =>
    precedes({ on, precision }, { on: FIRST_CPTS_DAY, precision: "day" })
      ? SINCE_THE_LAW
      : undefined;

/** What the first broken rule says, or nothing. */
export const firstProblem = (on: PlainDate, rules: readonly DateRule[]): string | undefined => {
  for (const rule of rules) {
    const problem = rule(on);
    if (problem) return problem;
  }
  return undefined;
};
