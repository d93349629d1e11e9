import { type Column, Table } from "@/components/ui/table";
import type { SeriesPoint } from "@/lib/domain/atlas/series";
import { knownCount, knownOf, knownShare } from "@/lib/domain/atlas/words";
import { quarterOf, quartersByYear, type YearOfQuarters } from "@/lib/domain/atlas/years";
import { formatDay, formatDayAt, formatShortDay } from "@/lib/domain/shared/dates";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

const BAR = 8;
const STEP = 10;
const HEIGHT = 44;

type YearsProps = {
  /** At least one, in the order of their days. */
  points: readonly SeriesPoint[];
  /** The day shown. */
  on: PlainDate;
  hrefOf: (on: PlainDate) => string;
  /** All stages, coverage, what had been announced. */
  evolutionHref: string;
};

/** Contracts signed, quarter by quarter: each year leads to its last day, and a table says the same. */
export function Years({ points, on, hrefOf, evolutionHref }: YearsProps) {
  const years = quartersByYear(points);
  const most = Math.max(1, ...points.map(({ counts }) => counts.contractSigned));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  return (
    <div className="years">
      <p className="xs muted" id="annees">
        Contrats ACI signés, de {formatDayAt(first.on, "month")} à {formatDayAt(last.on, "month")}
      </p>
      <ol aria-labelledby="annees">
        {years.map((year) => (
          <li key={year.year}>
            <Quarters year={year} most={most} on={on} hrefOf={hrefOf} />
            <a href={hrefOf(year.last.on)} aria-label={nameOf(year.last)}>
              <span>{String(year.year).slice(0, 2)}</span>
              {String(year.year).slice(2)}
            </a>
          </li>
        ))}
      </ol>
      <p className="xs">
        <a className="inline-block py-1" href={evolutionHref}>
          Évolution : étapes, couverture, objectifs, durées
        </a>
      </p>
      <details className="more">
        <summary>Les mêmes chiffres, année par année</summary>
        <div>
          <Table
            caption="Contrats ACI signés et population couverte, au dernier jour de chaque année"
            captionHidden
            columns={columns(hrefOf)}
            rows={years.toReversed()}
            keyOf={({ year }) => String(year)}
          />
        </div>
      </details>
    </div>
  );
}

const nameOf = ({ on, counts, register }: SeriesPoint) =>
  `${formatDay(on)} : ${knownCount(counts.contractSigned, register)}`;

/** Nothing known is no bar; zero of a complete register is a thin one. */
const isKnown = ({ counts, register }: SeriesPoint) =>
  knownOf(counts.contractSigned, register) !== "unknown";

type QuartersProps = {
  year: YearOfQuarters;
  most: number;
  on: PlainDate;
  hrefOf: YearsProps["hrefOf"];
};

/** For the hand only: the year below leads there by the keyboard, and the table to each of them. */
function Quarters({ year: { year, quarters }, most, on, hrefOf }: QuartersProps) {
  const shown = on.startsWith(String(year)) ? quarterOf(on) : undefined;
  return (
    <svg
      viewBox={`0 0 ${STEP * quarters.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {quarters.map((point, index) => {
        if (!point) return null;
        const height = Math.max(1, (point.counts.contractSigned / most) * HEIGHT);
        const x = STEP * index + 1;
        return (
          <a key={point.on} href={hrefOf(point.on)} tabIndex={-1}>
            <title>{nameOf(point)}</title>
            <rect className="room" x={STEP * index} width={STEP} height={HEIGHT} />
            {isKnown(point) && (
              <rect
                className={index === shown ? "shown" : undefined}
                x={x}
                y={round(HEIGHT - height)}
                width={BAR}
                height={round(height)}
              />
            )}
          </a>
        );
      })}
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;

const columns = (
  hrefOf: YearsProps["hrefOf"],
): [Column<YearOfQuarters>, ...Column<YearOfQuarters>[]] => [
  {
    heading: "Situation au",
    cell: ({ last: { on } }) => (
      <a className="nw" href={hrefOf(on)}>
        {formatShortDay(on)}
      </a>
    ),
  },
  {
    heading: "Contrats signés",
    numeric: true,
    cell: ({ last: { counts, register } }) => knownCount(counts.contractSigned, register),
  },
  {
    heading: "Population couverte",
    numeric: true,
    cell: ({ last: { covered, register } }) => knownShare(covered.contract, register),
  },
];
