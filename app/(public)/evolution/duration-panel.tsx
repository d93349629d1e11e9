import { Panel } from "@/components/ui/panel";
import { type Column, Table } from "@/components/ui/table";
import type { StepDuration } from "@/lib/domain/atlas/durations";
import { STAGE_WORDS } from "@/lib/domain/lifecycle/milestones";
import { countOf, formatNumber } from "@/lib/domain/shared/typography";

const MONTH = 30.44;

const months = (days: number) => `${formatNumber(days / MONTH, 1)} mois`;

type SpanProps = { quartiles: NonNullable<StepDuration["quartiles"]>; longest: number };

/** Half of the CPTS lie in the box; the table says the same. */
function Span({ quartiles: { first, median, third }, longest }: SpanProps) {
  const at = (days: number) => `${((days / longest) * 100).toFixed(1)}%`;
  return (
    <svg className="span" aria-hidden="true">
      <line className="rail" x1="0" x2="100%" y1="8" y2="8" />
      <rect
        className="box"
        x={at(first)}
        width={at(Math.max(third - first, 1))}
        y="3"
        height="10"
      />
      <line className="middle" x1={at(median)} x2={at(median)} y1="1" y2="15" />
    </svg>
  );
}

/** From one step to the next: median, quartiles, and how many CPTS are behind them. */
export function DurationPanel({ durations }: { durations: readonly StepDuration[] }) {
  const longest = Math.max(1, ...durations.map(({ quartiles }) => quartiles?.third ?? 0));
  const quartile = (name: "first" | "median" | "third") => (duration: StepDuration) =>
    duration.quartiles ? months(duration.quartiles[name]) : "non mesurable";
  const columns: [Column<StepDuration>, ...Column<StepDuration>[]] = [
    { heading: "Étapes", cell: ({ from, to }) => `${STAGE_WORDS[from]}, puis ${STAGE_WORDS[to]}` },
    { heading: "Un quart en moins de", numeric: true, cell: quartile("first") },
    { heading: "Médiane", numeric: true, cell: quartile("median") },
    { heading: "Trois quarts en moins de", numeric: true, cell: quartile("third") },
    {
      heading: "Étendue",
      cell: ({ quartiles }) => quartiles && <Span quartiles={quartiles} longest={longest} />,
    },
    {
      heading: "CPTS mesurées",
      numeric: true,
      cell: ({ measured, unmeasured }) => (
        <>
          {formatNumber(measured)}
          {unmeasured > 0 && (
            <span className="hint block whitespace-normal">
              et{" "}
              {countOf(
                unmeasured,
                "autre sans dates assez précises",
                "autres sans dates assez précises",
              )}
            </span>
          )}
        </>
      ),
    },
  ];
  return (
    <Panel id="durees" title="Le temps d’une étape à la suivante">
      <Table
        caption="Durées d’une étape à la suivante, parmi les CPTS suivies à la date choisie"
        captionHidden
        columns={columns}
        rows={durations}
        keyOf={({ to }) => to}
      />
      <p className="hint mt-2">
        Parmi les CPTS suivies à la date choisie, de date à date, un mois valant 30,44 jours. Une
        date connue à l’année ou inconnue n’est pas mesurée.
      </p>
    </Panel>
  );
}
