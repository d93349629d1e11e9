import type { SeriesPoint } from "@/lib/domain/atlas/series";
import type { Coverage } from "@/lib/domain/atlas/situation";
import { knownOf } from "@/lib/domain/atlas/words";
import { linePath, type Plane } from "@/lib/domain/charts/plane";
import { formatNumber, NO_BREAK_SPACE } from "@/lib/domain/shared/typography";

import { type ChartTarget, TimeChart } from "./time-chart";

type CoverageChartProps = {
  label: string;
  describedBy: string;
  points: readonly SeriesPoint[];
  targets?: readonly ChartTarget[];
};

const HEIGHT = 240;
const TICKS = [0, 25, 50, 75, 100];
const LINES: readonly { coverage: Coverage; words: string }[] = [
  { coverage: "all", words: "Par une CPTS, dès la lettre d’intention validée" },
  { coverage: "contract", words: "Par une CPTS dont le contrat est signé" },
];

/** No line where nothing is known. */
const isKnown =
  (coverage: Coverage) =>
  ({ covered, register }: SeriesPoint) =>
    knownOf(covered[coverage].inhabitants, register) !== "unknown";

/** The share of the population covered, by a contract and by any CPTS followed. */
export function CoverageChart({ label, describedBy, points, targets = [] }: CoverageChartProps) {
  const plane: Plane = {
    from: points[0]?.on ?? "2016-01-26",
    to: points.at(-1)?.on ?? "2016-01-26",
    most: 100,
    height: HEIGHT,
  };
  return (
    <>
      <TimeChart
        label={label}
        describedBy={describedBy}
        plane={plane}
        ticks={TICKS}
        write={(value) => `${formatNumber(value)}${NO_BREAK_SPACE}%`}
        targets={targets}
      >
        {LINES.map(({ coverage }) => (
          <path
            key={coverage}
            className={`line ${coverage}`}
            d={linePath(
              plane,
              points.filter(isKnown(coverage)).map(({ on, covered }) => ({
                day: on,
                value: covered[coverage].percent,
              })),
            )}
          />
        ))}
      </TimeChart>
      <ul className="chart-key">
        {LINES.map(({ coverage, words }) => (
          <li key={coverage}>
            <svg className={`sample ${coverage}`} width="28" height="8" aria-hidden="true">
              <path className={`line ${coverage}`} d="M0,4L28,4" />
            </svg>
            {words}
          </li>
        ))}
      </ul>
    </>
  );
}
