import { Panel } from "@/components/ui/panel";
import { type Column, Table } from "@/components/ui/table";
import type { SeriesPoint } from "@/lib/domain/atlas/series";
import { type DatedTarget, pointOn, reachedOf } from "@/lib/domain/atlas/targets";
import { formatPercent } from "@/lib/domain/atlas/words";
import { formatDay } from "@/lib/domain/shared/dates";
import { formatNumber } from "@/lib/domain/shared/typography";

type TargetPanelProps = { points: readonly SeriesPoint[]; targets: readonly DatedTarget[] };

function reachedWords(target: DatedTarget, point: SeriesPoint | undefined): string {
  if (!point) return "aucune CPTS enregistrée";
  const { contract, all } = reachedOf(target, point);
  return `par contrat signé : ${contract} ; dès la lettre d’intention : ${all}`;
}

/** What had been announced, and where things stood on the day announced. */
export function TargetPanel({ points, targets }: TargetPanelProps) {
  if (targets.length === 0) return null;
  const columns: [Column<DatedTarget>, ...Column<DatedTarget>[]] = [
    {
      heading: "Annoncé",
      cell: (target) =>
        target.unit === "CPTS"
          ? `${formatNumber(target.value)} CPTS`
          : `${formatPercent(target.value)} de la population`,
    },
    { heading: "Pour le", cell: ({ day }) => formatDay(day) },
    { heading: "Par", cell: ({ source }) => source },
    {
      heading: "Ce jour-là, au registre",
      cell: (target) => {
        const last = points.at(-1);
        return last && target.day > last.on
          ? "pas encore échu à la date choisie"
          : reachedWords(target, pointOn(points, target.day));
      },
    },
    { heading: "À la date choisie", cell: (target) => reachedWords(target, points.at(-1)) },
  ];
  return (
    <Panel id="objectifs" title="Ce qui avait été annoncé">
      <p className="text">
        Les annonces ne disent pas à quelle étape une CPTS devait être comptée : les deux lectures
        sont données.
      </p>
      <Table
        caption="Objectifs annoncés et situation du registre"
        captionHidden
        columns={columns}
        rows={targets}
        keyOf={({ value, day }) => `${value} ${day}`}
      />
    </Panel>
  );
}
