import type { TrackStep } from "@/components/lifecycle/stage-track";
import {
  type Milestone,
  PUBLIC_STAGES,
  type PublicStage,
  standingMilestones,
} from "@/lib/domain/lifecycle/milestones";
import { nextStep } from "@/lib/domain/lifecycle/next-step";
import { STATE_WORDS } from "@/lib/domain/lifecycle/states";
import { formatDay, formatDayAt } from "@/lib/domain/shared/dates";
import { inSentence } from "@/lib/domain/shared/typography";

import { type DossierView, isObserved } from "./dossier-view";

const lastOf = (rows: readonly Milestone[], stage: PublicStage) =>
  rows.findLast((row) => row.stage === stage);

/** The four stakes: what is acquired and when, what is under way, what is expected. */
export function trackSteps(dossier: DossierView): TrackStep[] {
  const standing = standingMilestones(dossier.milestones, dossier.now);
  const next = nextStep(dossier);
  const reached = PUBLIC_STAGES.findLastIndex((stage) => lastOf(standing, stage));
  return PUBLIC_STAGES.map((stage, index) => {
    const milestone = lastOf(standing, stage);
    if (milestone)
      return {
        stage,
        status: "done",
        lines: [formatDayAt(milestone.effectiveOn, milestone.precision)],
      };
    if (index < reached) return { stage, status: "done", lines: ["date non renseignée"] };
    if (next?.stage !== stage || isObserved(dossier)) return { stage, status: "next", lines: [] };
    return {
      stage,
      status: "now",
      lines: [
        inSentence(STATE_WORDS[dossier.state]),
        ...(next.expectedOn ? [`attendu au plus tard le ${formatDay(next.expectedOn)}`] : []),
      ],
    };
  });
}
