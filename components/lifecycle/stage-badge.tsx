import { PUBLIC_STAGES, type PublicStage, STAGE_WORDS } from "@/lib/domain/lifecycle/milestones";

import { StageGlyph } from "./stage-glyph";

/** What is acquired: a stage, none yet, or no longer followed. */
export type ReachedStage = PublicStage | "none" | "over";

/** The CSS class of a stage's colours: s0 to s4. */
export const stageClass = (stage: ReachedStage): string =>
  `s${(PUBLIC_STAGES as readonly string[]).indexOf(stage) + 1}`;

const WORDS: Record<ReachedStage, string> = {
  ...STAGE_WORDS,
  none: "Aucune étape atteinte",
  over: STAGE_WORDS.ended,
};

type StageBadgeProps = {
  stage: ReachedStage;
  /** More exact words for a dossier that is over: "Classée sans suite". */
  words?: string;
};

export function StageBadge({ stage, words = WORDS[stage] }: StageBadgeProps) {
  return (
    <span className={`stage ${stageClass(stage)}`}>
      <StageGlyph glyph={stage} />
      {words}
    </span>
  );
}
