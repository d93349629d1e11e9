import { StageBadge } from "@/components/lifecycle/stage-badge";
import type { PublicStage } from "@/lib/domain/lifecycle/milestones";
import { type DossierState, STATE_WORDS } from "@/lib/domain/lifecycle/states";

const OVER: readonly DossierState[] = ["withdrawn", "abandoned", "ended"];

type ReachedStageProps = {
  stage: PublicStage | null;
  state: DossierState;
  /** Left out for an observer: how a dossier was closed belongs to its parties. */
  procedure?: boolean;
};

/** What a dossier of a list has acquired; how it ended when it has. */
export function reachedStage({ stage, state, procedure = true }: ReachedStageProps) {
  if (OVER.includes(state))
    return { stage: "over" as const, ...(procedure && { stageWords: STATE_WORDS[state] }) };
  return stage ? { stage } : { stage: "none" as const, stageWords: "Aucune" };
}

export function ReachedStage(props: ReachedStageProps) {
  const { stage, stageWords } = reachedStage(props);
  return <StageBadge stage={stage} words={stageWords} />;
}
