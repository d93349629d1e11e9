import { Panel } from "@/components/ui/panel";
import { type Column, Table } from "@/components/ui/table";
import type { Flow, Standing } from "@/lib/domain/atlas/flows";
import { STAGE_WORDS } from "@/lib/domain/lifecycle/milestones";
import { formatDay } from "@/lib/domain/shared/dates";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { formatNumber } from "@/lib/domain/shared/typography";

const WORDS: Record<Standing, string> = {
  ...STAGE_WORDS,
  absent: "Pas encore suivie",
  left: "N’est plus suivie",
};

type FlowPanelProps = { flows: readonly Flow[]; since: PlainDate; until: PlainDate };

/** Who moved in twelve months, from where to where. */
export function FlowPanel({ flows, since, until }: FlowPanelProps) {
  const most = Math.max(1, ...flows.map(({ count }) => count));
  const columns: [Column<Flow>, ...Column<Flow>[]] = [
    { heading: "De", cell: ({ from }) => WORDS[from] },
    { heading: "À", cell: ({ to }) => WORDS[to] },
    { heading: "CPTS", numeric: true, cell: ({ count }) => formatNumber(count) },
    {
      heading: "Part",
      cell: ({ count }) => (
        <svg className="span" aria-hidden="true">
          <rect className="box" x="0" y="3" height="10" width={`${(count / most) * 100}%`} />
        </svg>
      ),
    },
  ];
  return (
    <Panel id="mouvements" title="Mouvements des douze derniers mois">
      {flows.length === 0 ? (
        <p>Aucune CPTS n’a changé d’étape.</p>
      ) : (
        <Table
          caption={`Mouvements du ${formatDay(since)} au ${formatDay(until)}`}
          columns={columns}
          rows={flows}
          keyOf={({ from, to }) => `${from} ${to}`}
        />
      )}
    </Panel>
  );
}
