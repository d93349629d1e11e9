import { StageBadge } from "@/components/lifecycle/stage-badge";
import type { SeriesPoint } from "@/lib/domain/atlas/series";
import { bandPath, type Plane, type Point, ticksTo } from "@/lib/domain/charts/plane";
import { PUBLIC_STAGES } from "@/lib/domain/lifecycle/milestones";
import { formatNumber } from "@/lib/domain/shared/typography";

import { type ChartTarget, TimeChart } from "./time-chart";

type StageChartProps = {
  label: string;
  describedBy: string;
  points: readonly SeriesPoint[];
  targets?: readonly ChartTarget[];
};

const HEIGHT = 240;

/** The most advanced at the foot, so that signed contracts are read from zero. */
const FROM_THE_FOOT = PUBLIC_STAGES.toReversed();

const totalOf = ({ counts }: SeriesPoint) =>
  counts.letterValidated + counts.projectValidated + counts.contractSigned;

/** How many CPTS stood at each stage, one upon the other. */
export function StageChart({ label, describedBy, points, targets = [] }: StageChartProps) {
  const most = Math.max(1, ...points.map(totalOf), ...targets.map(({ value }) => value));
  const ticks = ticksTo(most);
  const plane: Plane = {
    from: points[0]?.on ?? "2016-01-26",
    to: points.at(-1)?.on ?? "2016-01-26",
    most: ticks.at(-1) ?? most,
    height: HEIGHT,
  };
  let lower: Point[] = points.map(({ on }) => ({ day: on, value: 0 }));
  const bands = FROM_THE_FOOT.map((stage) => {
    const upper = points.map(({ on, counts }, index) => ({
      day: on,
      value: (lower[index]?.value ?? 0) + counts[stage],
    }));
    const path = bandPath(plane, upper, lower);
    lower = upper;
    return { stage, path };
  });
  return (
    <>
      <TimeChart
        label={label}
        describedBy={describedBy}
        plane={plane}
        ticks={ticks}
        write={formatNumber}
        targets={targets}
      >
        {bands.map(({ stage, path }) => (
          <path key={stage} className={`band ${stage}`} d={path} />
        ))}
      </TimeChart>
      <ul className="chart-key">
        {PUBLIC_STAGES.map((stage) => (
          <li key={stage}>
            <StageBadge stage={stage} />
          </li>
        ))}
      </ul>
    </>
  );
}
