import { Panel } from "@/components/ui/panel";
import { Table } from "@/components/ui/table";
import { type Milestone, STAGE_WORDS, standingMilestones } from "@/lib/domain/lifecycle/milestones";
import { formatDayAt, formatInstant } from "@/lib/domain/shared/dates";

type MilestoneListProps = { milestones: readonly Milestone[]; now: string; timeZone: string };

/** The public dates of a dossier, for who may not read its history. */
export function MilestoneList({ milestones, now, timeZone }: MilestoneListProps) {
  const standing = standingMilestones(milestones, now);
  return (
    <Panel id="etapes" title="Étapes datées">
      <Table
        caption="Étapes atteintes, avec leurs dates"
        captionHidden
        columns={[
          { heading: "Étape", cell: ({ stage }) => STAGE_WORDS[stage] },
          {
            heading: "Date",
            cell: ({ effectiveOn, precision }) => formatDayAt(effectiveOn, precision),
          },
          {
            heading: "Enregistrée le",
            cell: ({ recordedAt }) => formatInstant(recordedAt, timeZone),
          },
        ]}
        rows={standing}
        keyOf={({ id }) => id}
      />
    </Panel>
  );
}
