import { CoverageChart } from "@/components/charts/coverage-chart";
import { StageChart } from "@/components/charts/stage-chart";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { type Column, Table } from "@/components/ui/table";
import type { SeriesPoint } from "@/lib/domain/atlas/series";
import type { DatedTarget } from "@/lib/domain/atlas/targets";
import { formatPercent, knownCount, knownShare } from "@/lib/domain/atlas/words";
import { PUBLIC_STAGES, STAGE_WORDS } from "@/lib/domain/lifecycle/milestones";
import { formatDay } from "@/lib/domain/shared/dates";
import { formatNumber } from "@/lib/domain/shared/typography";

type CurveProps = {
  points: readonly SeriesPoint[];
  targets: readonly DatedTarget[];
  /** The same for each month. */
  csv: string;
};

/** The end of each year, and the last day: what a table can hold of a hundred months. */
const yearly = (points: readonly SeriesPoint[]): SeriesPoint[] =>
  points.filter(({ on }, index) => on.endsWith("-12-31") || index === points.length - 1);

const dayColumn: Column<SeriesPoint> = { heading: "Au", cell: ({ on }) => formatDay(on) };

const STAGE_COLUMNS: [Column<SeriesPoint>, ...Column<SeriesPoint>[]] = [
  dayColumn,
  ...PUBLIC_STAGES.map((stage) => ({
    heading: STAGE_WORDS[stage],
    numeric: true,
    cell: ({ counts, register }: SeriesPoint) => knownCount(counts[stage], register),
  })),
  {
    heading: "Contrats signés",
    numeric: true,
    cell: ({ counts, register }) => knownCount(counts.contractSigned, register),
  },
];

const COVERAGE_COLUMNS: [Column<SeriesPoint>, ...Column<SeriesPoint>[]] = [
  dayColumn,
  {
    heading: "Par un contrat signé",
    numeric: true,
    cell: ({ covered, register }) => knownShare(covered.contract, register),
  },
  {
    heading: "Habitants",
    numeric: true,
    cell: ({ covered, register }) => knownCount(covered.contract.inhabitants, register),
  },
  {
    heading: "Dès la lettre d’intention",
    numeric: true,
    cell: ({ covered, register }) => knownShare(covered.all, register),
  },
  {
    heading: "Habitants, toutes étapes",
    numeric: true,
    cell: ({ covered, register }) => knownCount(covered.all.inhabitants, register),
  },
];

const isDrawn = (points: readonly SeriesPoint[]) => (day: DatedTarget) =>
  day.day >= (points[0]?.on ?? "") && day.day <= (points.at(-1)?.on ?? "");

const CsvLink = ({ href }: { href: string }) => (
  <a href={href}>
    <Icon name="download" /> CSV, mois par mois
  </a>
);

/** What the drawing cannot say: on how many of its days registers are not complete. */
function Minimums({ points }: { points: readonly SeriesPoint[] }) {
  const partial = points.filter(({ register }) => register.state !== "complete").length;
  if (partial === 0) return null;
  return (
    <p className="hint mt-2">
      Registres incomplets à {formatNumber(partial)} des {formatNumber(points.length)} dates de ce
      dessin : il y montre des minimums, et rien de ce qui n’est pas renseigné.
    </p>
  );
}

const keyOf = ({ on }: SeriesPoint) => on;

export function StagesPanel({ points, targets, csv }: CurveProps) {
  const drawn = targets.filter(({ unit }) => unit === "CPTS").filter(isDrawn(points));
  return (
    <Panel id="etapes" title="CPTS à chaque étape" aside={<CsvLink href={csv} />}>
      <StageChart
        label={`Nombre de CPTS à chaque étape, chaque mois jusqu’au ${formatDay(points.at(-1)?.on ?? "")}. Les valeurs de chaque fin d’année sont dans le tableau qui suit.`}
        describedBy="etapes-tableau"
        points={points}
        targets={drawn.map(({ day, value }) => ({
          day,
          value,
          label: `annoncé : ${formatNumber(value)}`,
        }))}
      />
      <Minimums points={points} />
      <details className="more" id="etapes-tableau">
        <summary>Les mêmes chiffres, en tableau</summary>
        <div>
          <Table
            caption="CPTS à chaque étape, à la fin de chaque année"
            captionHidden
            columns={STAGE_COLUMNS}
            rows={yearly(points)}
            keyOf={keyOf}
          />
        </div>
      </details>
    </Panel>
  );
}

export function CoveragePanel({ points, targets, csv }: CurveProps) {
  const drawn = targets.filter(({ unit }) => unit !== "CPTS").filter(isDrawn(points));
  return (
    <Panel id="couverture" title="Population couverte" aside={<CsvLink href={csv} />}>
      <CoverageChart
        label={`Part de la population couverte, chaque mois jusqu’au ${formatDay(points.at(-1)?.on ?? "")}. Les valeurs de chaque fin d’année sont dans le tableau qui suit.`}
        describedBy="couverture-tableau"
        points={points}
        targets={drawn.map(({ day, value }) => ({
          day,
          value,
          label: `annoncé : ${formatPercent(value)}`,
        }))}
      />
      <Minimums points={points} />
      <p className="hint mt-2">
        Habitants des communes couvertes, rapportés à la population municipale d’un seul millésime,
        celui d’aujourd’hui : la courbe suit les CPTS, pas la démographie.
      </p>
      <details className="more" id="couverture-tableau">
        <summary>Les mêmes chiffres, en tableau</summary>
        <div>
          <Table
            caption="Population couverte à la fin de chaque année"
            captionHidden
            columns={COVERAGE_COLUMNS}
            rows={yearly(points)}
            keyOf={keyOf}
          />
        </div>
      </details>
    </Panel>
  );
}
