import { Panel } from "@/components/ui/panel";
import { Table } from "@/components/ui/table";
import { formatInstant } from "@/lib/domain/shared/dates";

type Edition = { edition: number; source: string; editedAt: Date; editor: string };

/** Who said what of a département, the latest first. */
export function EditionList({ editions }: { editions: readonly Edition[] }) {
  return (
    <Panel id="editions" title="Modifications">
      <Table
        caption="Modifications, la dernière d’abord"
        captionHidden
        columns={[
          {
            heading: "Date",
            cell: ({ editedAt }) => formatInstant(editedAt, "Europe/Paris"),
          },
          { heading: "Par", cell: ({ editor }) => editor },
          { heading: "Source", cell: ({ source }) => source },
        ]}
        rows={editions}
        keyOf={({ edition }) => String(edition)}
      />
    </Panel>
  );
}
