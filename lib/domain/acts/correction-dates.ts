import { correctableMilestones, correctableReceipt } from "../lifecycle/corrections";
import { contractEffect, type DossierForDecision } from "../lifecycle/journal";
import {
  type Milestone,
  type MilestoneStage,
  type Precision,
  PUBLIC_STAGES,
  standingMilestones,
} from "../lifecycle/milestones";
import { receiptOf } from "../lifecycle/term";
import { formatDay, formatDayAt } from "../shared/dates";
import type { PlainDate } from "../shared/plain-date";
import { quoted } from "../shared/typography";
import { todayOf } from "./date-rules";
import {
  notBefore,
  notBeforeEarlierStages,
  notInTheFuture,
  precedes,
  roughlySinceTheLaw,
  sinceTheLaw,
} from "./dates";
import { PASSED_STAGE_WORDS, type TakenOverStage } from "./passed-stages";

export type Correctable = {
  key: string;
  label: string;
  on: PlainDate | null;
  precision: Precision;
  payload:
    | { subject: "milestone"; milestoneId: string }
    | { subject: "receipt"; actVersion: number };
  milestone?: Milestone;
};

const stageName = (stage: MilestoneStage) => PASSED_STAGE_WORDS[stage as TakenOverStage] ?? "Étape";

/** Every date of the dossier that may be corrected now. */
export function correctables(dossier: DossierForDecision): Correctable[] {
  const stages = correctableMilestones(dossier).map(
    (milestone): Correctable => ({
      key: `milestone:${milestone.id}`,
      label: stageName(milestone.stage),
      on: milestone.effectiveOn,
      precision: milestone.precision,
      payload: { subject: "milestone", milestoneId: milestone.id },
      milestone,
    }),
  );
  const deposit = correctableReceipt(dossier);
  if (!deposit) return stages;
  return [
    ...stages,
    {
      key: `receipt:${deposit.version}`,
      label: "Réception du projet de santé",
      on: receiptOf(dossier, deposit),
      precision: "day",
      payload: { subject: "receipt", actVersion: deposit.version },
    },
  ];
}

const rank = (stage: MilestoneStage) => {
  const place = (PUBLIC_STAGES as readonly MilestoneStage[]).indexOf(stage);
  return place < 0 ? PUBLIC_STAGES.length : place;
};

/** A stage is not moved after a later one either. */
function beyondLaterStage(
  dossier: DossierForDecision,
  moved: Milestone,
  on: PlainDate,
  precision: Precision,
) {
  const later = standingMilestones(dossier.milestones, dossier.now).find(
    (row) =>
      row.id !== moved.id &&
      row.stage !== "left" &&
      row.stage !== "resumed" &&
      rank(row.stage) > rank(moved.stage) &&
      precedes({ on: row.effectiveOn, precision: row.precision }, { on, precision }),
  );
  return later
    ? `Saisissez une date qui ne suit pas l’étape ${quoted(stageName(later.stage))} : ${formatDayAt(later.effectiveOn, later.precision)}.`
    : undefined;
}

/** The receipt of the deposit that a validation answered. */
function answeredReceipt(dossier: DossierForDecision, { stage, actVersion }: Milestone) {
  const moves: Partial<Record<MilestoneStage, readonly string[]>> = {
    letterValidated: ["submitLetter", "answerLetterClarification"],
    projectValidated: ["submitHealthProject"],
  };
  const deposit = dossier.acts.findLast(
    ({ move, version }) => version < actVersion && moves[stage]?.includes(move),
  );
  return deposit && receiptOf(dossier, deposit);
}

function stageProblem(
  dossier: DossierForDecision,
  moved: Milestone,
  on: PlainDate,
  precision: Precision,
) {
  const others = dossier.milestones.filter(({ id }) => id !== moved.id);
  const exact = precision === "day";
  return (
    roughlySinceTheLaw(precision)(on) ??
    notBeforeEarlierStages(moved.stage, others, dossier.now, precision)(on) ??
    beyondLaterStage(dossier, moved, on, precision) ??
    (exact
      ? notBefore(
          answeredReceipt(dossier, moved),
          "c’est le jour de réception du dossier examiné",
        )(on)
      : undefined) ??
    (exact && moved.stage === "operational"
      ? notBefore(contractEffect(dossier), "le contrat prend effet ce jour-là")(on)
      : undefined)
  );
}

/** The deposit's record bears its own date: what came before it cannot be received after it. */
function receiptProblem(dossier: DossierForDecision, version: number, on: PlainDate) {
  const deposit = dossier.acts.find((act) => act.version === version);
  const recorded = deposit && todayOf({ ...dossier, now: deposit.madeAt });
  return (
    sinceTheLaw(on) ??
    (recorded && on > recorded
      ? `Saisissez le ${formatDay(recorded)} ou une date antérieure : l’envoi a été enregistré ce jour-là.`
      : undefined)
  );
}

/** What is wrong with the corrected date, or nothing. */
export function correctedDateProblem(
  dossier: DossierForDecision,
  subject: Correctable,
  on: PlainDate | null,
  precision: Precision,
): string | undefined {
  if (on === subject.on && precision === subject.precision) {
    return "Saisissez une autre date ou une autre précision : le registre porte déjà celle-ci.";
  }
  if (on === null) return undefined;
  const future = notInTheFuture(todayOf(dossier))(on);
  if (future) return future;
  if (subject.milestone) return stageProblem(dossier, subject.milestone, on, precision);
  return subject.payload.subject === "receipt"
    ? receiptProblem(dossier, subject.payload.actVersion, on)
    : undefined;
}
