import { StageBadge } from "@/components/lifecycle/stage-badge";
import { PUBLIC_STAGES, type PublicStage } from "@/lib/domain/lifecycle/milestones";
import { formatNumber } from "@/lib/domain/shared/typography";

type StageSummaryProps = { stages: readonly PublicStage[] };

/** How many CPTS have reached each stage and none further. */
export function StageSummary({ stages }: StageSummaryProps) {
  return (
    <ul className="stack-s">
      {PUBLIC_STAGES.map((stage) => (
        <li key={stage} className="row between">
          <StageBadge stage={stage} />
          <strong>{formatNumber(stages.filter((each) => each === stage).length)}</strong>
        </li>
      ))}
    </ul>
  );
}
