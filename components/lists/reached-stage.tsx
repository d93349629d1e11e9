import { StageBadge } from "@/components/lifecycle/stage-badge";
import type { PublicStage } from "@/lib/domain/lifecycle/milestones";
import { type DossierState, STATE_WORDS } from "@/lib/domain/lifecycle/states";

const OVER: readonly DossierState[] = ["withdrawn", "abandoned", "ended"];

type ReachedStageProps = { stage: PublicStage | null; state: DossierState };

/** What a dossier of a list has acquired; how it ended when it has. */
export function ReachedStage({ stage, state }: ReachedStageProps) {
  if (OVER.includes(state)) return <StageBadge stage="over" words={STATE_WORDS[state]} />;
  return <StageBadge stage={stage ?? "none"} words={stage ? undefined : "Aucune"} />;
}
