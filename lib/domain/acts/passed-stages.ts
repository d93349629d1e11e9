import type { MilestoneStage, Precision } from "../lifecycle/milestones";
import { formatDayAt } from "../shared/dates";
import type { PlainDate } from "../shared/plain-date";
import { quoted } from "../shared/typography";
import { notInTheFuture, precedes, roughlySinceTheLaw } from "./dates";

/** The stages of a CPTS taken over, in their order. */
export const TAKEN_OVER_STAGES = [
  "letterValidated",
  "projectValidated",
  "aciSigned",
  "operational",
  "ended",
] as const satisfies readonly MilestoneStage[];

export type TakenOverStage = (typeof TAKEN_OVER_STAGES)[number];

export const TAKEN_OVER_STATES = [
  "projectDrafting",
  "projectValidated",
  "aciSigned",
  "operational",
  "ended",
] as const;

export type TakenOverState = (typeof TAKEN_OVER_STATES)[number];

/** The stages without which a CPTS is not in this state; the law knows no letter, so it may lack. */
const NEEDED: Record<TakenOverState, readonly TakenOverStage[]> = {
  projectDrafting: ["letterValidated"],
  projectValidated: ["projectValidated"],
  aciSigned: ["projectValidated", "aciSigned"],
  operational: ["projectValidated", "aciSigned", "operational"],
  ended: ["projectValidated", "ended"],
};

/** The last stage passed by a CPTS in this state. */
export const LAST_STAGE: Record<TakenOverState, TakenOverStage> = {
  projectDrafting: "letterValidated",
  projectValidated: "projectValidated",
  aciSigned: "aciSigned",
  operational: "operational",
  ended: "ended",
};

export const isNeeded = (stage: TakenOverStage, to: TakenOverState): boolean =>
  NEEDED[to].includes(stage);

export const comesAfter = (stage: TakenOverStage, to: TakenOverState): boolean =>
  TAKEN_OVER_STAGES.indexOf(stage) > TAKEN_OVER_STAGES.indexOf(LAST_STAGE[to]);

export type PassedStage = { stage: TakenOverStage; on: PlainDate | null; precision: Precision };

export const PASSED_STAGE_WORDS: Record<TakenOverStage, string> = {
  letterValidated: "Lettre d’intention validée",
  projectValidated: "Projet de santé validé",
  aciSigned: "ACI signé",
  operational: "Opérationnelle",
  ended: "Fin constatée",
};

/** A rough day is kept as the first day of its month or year. */
export const firstDayOf = (on: PlainDate, precision: Precision): PlainDate | null => {
  if (precision === "unknown") return null;
  if (precision === "year") return `${on.slice(0, 4)}-01-01`;
  return precision === "month" ? `${on.slice(0, 7)}-01` : on;
};

/** What is wrong with the date of one passed stage, seen beside the stages before it. */
export function passedStageProblem(
  { stage, on, precision }: PassedStage,
  before: readonly PassedStage[],
  today: PlainDate,
): string | undefined {
  if (on === null) return undefined;
  const problem = notInTheFuture(today)(on) ?? roughlySinceTheLaw(precision)(on);
  if (problem) return problem;
  const earlier = before.find((passed) => precedes({ on, precision }, passed));
  if (!earlier) return undefined;
  const name = quoted(PASSED_STAGE_WORDS[earlier.stage]);
  return `Saisissez une date qui ne précède pas l’étape ${name} : ${formatDayAt(earlier.on, earlier.precision)} (étape ${quoted(PASSED_STAGE_WORDS[stage])}).`;
}
