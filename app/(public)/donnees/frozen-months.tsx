import { EmptyList } from "@/components/ui/empty-list";
import { Table } from "@/components/ui/table";
import { monthWords } from "@/lib/domain/open-data/snapshot/months";
import { type FrozenMonth, snapshotHref } from "@/lib/domain/open-data/snapshots-answer";
import { capitalised, formatFileSize, formatNumber } from "@/lib/domain/shared/typography";

/** The months that no longer change, each with the digest of its file. */
export function FrozenMonths({ months }: { months: readonly FrozenMonth[] }) {
  if (months.length === 0)
    return (
      <EmptyList title="Aucun mois figé">
        <p className="muted">Le premier le sera dans les heures qui suivent la fin de ce mois.</p>
      </EmptyList>
    );
  return (
    <Table
      caption="Mois figés"
      captionHidden
      columns={[
        {
          heading: "Mois",
          cell: ({ month }) => (
            <a href={snapshotHref(month)} download>
              {capitalised(monthWords(month))}
            </a>
          ),
        },
        { heading: "Lignes", numeric: true, cell: ({ lineCount }) => formatNumber(lineCount) },
        { heading: "Taille", numeric: true, cell: ({ bytes }) => formatFileSize(bytes) },
        {
          heading: "SHA-256 du fichier décompressé",
          cell: ({ sha256 }) => <code>{sha256}</code>,
        },
      ]}
      rows={months}
      keyOf={({ month }) => month}
    />
  );
}
