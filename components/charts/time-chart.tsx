import type { ReactNode } from "react";

import { downOf, newYears, type Plane, percentAcross } from "@/lib/domain/charts/plane";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

/** Something to be reached by a day. */
export type ChartTarget = { day: PlainDate; value: number; label: string };

type TimeChartProps = {
  /** Says what the drawing shows, for whoever does not see it. */
  label: string;
  /** Id of the table that holds the same values. */
  describedBy: string;
  plane: Plane;
  ticks: readonly number[];
  /** How a value is written beside its line. */
  write: (value: number) => string;
  targets?: readonly ChartTarget[];
  /** Paths of the plane: across in thousandths of the width, down in pixels. */
  children: ReactNode;
};

/** Above the top line and under the foot, in pixels: see .chart svg. */
const HEAD = 20;
const FOOT = 24;

/** Years across, values up; the width is the page's, and words keep their size. */
export function TimeChart(props: TimeChartProps) {
  const { label, describedBy, plane, ticks, write, targets = [], children } = props;
  const height = plane.height + HEAD + FOOT;
  return (
    <div className="chart">
      <svg role="img" aria-label={label} aria-details={describedBy} height={height}>
        <svg
          aria-hidden="true"
          x="0"
          y={HEAD}
          width="100%"
          height={plane.height}
          viewBox={`0 0 1000 ${plane.height}`}
          preserveAspectRatio="none"
        >
          {children}
        </svg>
        {ticks.map((value) => (
          <g key={value} className="tick">
            <line
              x1="0"
              x2="100%"
              y1={HEAD + downOf(plane, value)}
              y2={HEAD + downOf(plane, value)}
            />
            <text x="0" y={HEAD + downOf(plane, value) - 4}>
              {write(value)}
            </text>
          </g>
        ))}
        {newYears(plane).map((day) => (
          <g key={day} className="year">
            <line
              x1={percentAcross(plane, day)}
              x2={percentAcross(plane, day)}
              y1={HEAD + plane.height}
              y2={HEAD + plane.height + 5}
            />
            <YearName plane={plane} day={day} y={height - 4} />
          </g>
        ))}
        {targets.map((target) => (
          <Target key={target.label} plane={plane} {...target} />
        ))}
      </svg>
    </div>
  );
}

/** The name of a year stays within the drawing. */
function YearName({ plane, day, y }: { plane: Plane; day: PlainDate; y: number }) {
  const share = Number.parseFloat(percentAcross(plane, day));
  const anchor = share < 4 ? "start" : share > 94 ? "end" : "middle";
  return (
    <text x={percentAcross(plane, day)} y={y} textAnchor={anchor}>
      {day.slice(0, 4)}
    </text>
  );
}

function Target({ plane, day, value, label }: ChartTarget & { plane: Plane }) {
  const x = percentAcross(plane, day);
  const y = HEAD + downOf(plane, value);
  return (
    <g className="target">
      <circle cx={x} cy={y} r="5" />
      <text x={x} y={y - 9} textAnchor={Number.parseFloat(x) > 60 ? "end" : "middle"}>
        {label}
      </text>
    </g>
  );
}
