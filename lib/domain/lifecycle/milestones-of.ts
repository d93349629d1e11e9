import { laterOf, type PlainDate } from "../shared/plain-date";
import { type Act, currentApprovals, recordedSignatures } from "./journal";
import {
  highestStage,
  type Milestone,
  type MilestoneStage,
  type Precision,
  standingMilestones,
} from "./milestones";

type Before = { acts: readonly Act[]; milestones: readonly Milestone[]; now: string };

/** The rows that the journal's trigger adds for an act, in memory; `life` has the act already. */
export function milestonesOf(act: Act, { acts, milestones, now }: Before): Milestone[] {
  const row = (
    stage: MilestoneStage,
    effectiveOn: unknown,
    precision: Precision = "day",
    more: Partial<Milestone> = {},
  ): Milestone => ({
    id: `${act.version}-${stage}`,
    stage,
    effectiveOn: (effectiveOn ?? null) as PlainDate | null,
    precision,
    recordedAt: act.madeAt,
    actVersion: act.version,
    replaces: null,
    cancelled: false,
    ...more,
  });
  const standing = standingMilestones(milestones, now);
  const { payload, move, to, from } = act;

  if (move === "approveLetter" && to === "projectDrafting") {
    const dates = currentApprovals({ acts }).map((each) => String(each.payload["documentOn"]));
    return [row("letterValidated", laterOf(dates))];
  }
  if (move === "validateProject") return [row("projectValidated", payload["signedOn"])];
  if (move === "deemValidated") return [row("projectValidated", payload["effectiveOn"])];
  if (move === "withdrawOpposition") return [row("projectValidated", payload["decidedOn"])];
  if (move === "recordTimelyOpposition") {
    const tacit = standing.find(({ stage }) => stage === "projectValidated");
    return tacit
      ? [row(tacit.stage, tacit.effectiveOn, "day", { replaces: tacit.id, cancelled: true })]
      : [];
  }
  if (move === "recordSignature" && to === "aciSigned") {
    return [row("aciSigned", laterOf(recordedSignatures({ acts }).map((each) => each.signedOn)))];
  }
  if (move === "startOperation") return [row("operational", payload["startedOn"])];
  if (move === "endCpts") return [row("ended", payload["endedOn"])];
  if (move === "takeOver") {
    const passed = payload["milestones"] as {
      stage: MilestoneStage;
      on: PlainDate | null;
      precision: Precision;
    }[];
    return passed.map(({ stage, on, precision }) => row(stage, on, precision));
  }
  if (move === "withdraw" || move === "abandon") {
    return highestStage(milestones, now) ? [row("left", act.actedOn)] : [];
  }
  if (move === "reopen" && (from === "withdrawn" || from === "abandoned")) {
    return standing.some(({ stage }) => stage === "left") ? [row("resumed", act.actedOn)] : [];
  }
  if (move === "correctDate" && payload["phase"] === "confirm") {
    const old = milestones.find(({ id }) => id === payload["milestoneId"]);
    return old
      ? [
          row(old.stage, payload["newOn"], payload["precision"] as Precision, {
            replaces: old.id,
          }),
        ]
      : [];
  }
  return [];
}
