import { StageBadge } from "@/components/lifecycle/stage-badge";
import { Table } from "@/components/ui/table";
import type { Precision, PublicStage } from "@/lib/domain/lifecycle/milestones";
import { cptsId } from "@/lib/domain/map/ask-region";
import { formatDayAt } from "@/lib/domain/shared/dates";
import { formatNumber } from "@/lib/domain/shared/typography";

export type RegionLine = {
  reference: string;
  name: string;
  department: string;
  stage: PublicStage;
  reachedOn: string | null;
  precision: Precision;
  communeCount: number;
  population: number;
  /** Of them, those who live in this région; undefined when all do. */
  here: number | undefined;
};

/** The same CPTS as on the map, one line each: the map leads here. */
export function RegionTable({ lines }: { lines: readonly RegionLine[] }) {
  return (
    <Table
      caption="CPTS dont le territoire touche la région, par ordre alphabétique"
      captionHidden
      columns={[
        {
          heading: "CPTS",
          cell: ({ reference, name, department }) => (
            <span id={cptsId(reference)}>
              {name}
              <span className="hint block">{department}</span>
            </span>
          ),
        },
        { heading: "Étape atteinte", cell: ({ stage }) => <StageBadge stage={stage} /> },
        {
          heading: "Depuis",
          cell: ({ reachedOn, precision }) => formatDayAt(reachedOn, precision),
        },
        {
          heading: "Communes",
          numeric: true,
          cell: ({ communeCount }) => formatNumber(communeCount),
        },
        {
          heading: "Habitants des communes du territoire",
          numeric: true,
          cell: ({ population, here }) => (
            <>
              {formatNumber(population)}
              {here !== undefined && (
                <span className="hint block">dont {formatNumber(here)} dans la région</span>
              )}
            </>
          ),
        },
      ]}
      rows={lines}
      keyOf={({ reference }) => reference}
    />
  );
}
