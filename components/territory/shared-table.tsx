import { Table } from "@/components/ui/table";
import { formatNumber } from "@/lib/domain/shared/typography";
import type { SharedTerritory } from "@/lib/domain/territory/effects";
import { claimInWords } from "@/lib/domain/territory/effects-words";

type SharedTableProps = {
  caption: string;
  captionHidden?: boolean;
  shared: readonly SharedTerritory[];
  names: Record<string, string>;
  /** Shared people, each once: a commune of three CPTS is told twice and counted once. */
  inhabitants?: number;
};

/** The shared communes, one line for each CPTS that holds them too. */
export function SharedTable({
  caption,
  captionHidden = false,
  shared,
  names,
  inhabitants,
}: SharedTableProps) {
  const rows = shared.flatMap(({ communes, ...holder }) =>
    communes.map((commune) => ({ ...commune, holder })),
  );
  return (
    <Table
      caption={caption}
      captionHidden={captionHidden}
      columns={[
        {
          heading: "Commune partagée",
          cell: ({ code }) => (
            <>
              {names[code] ?? "Commune"} <span className="ref xs">{code}</span>
            </>
          ),
        },
        { heading: "Déjà dans", cell: ({ holder }) => holder.name },
        { heading: "Étape", cell: ({ holder }) => claimInWords(holder) },
        {
          heading: "Habitants",
          numeric: true,
          cell: (commune) => formatNumber(commune.inhabitants),
        },
      ]}
      rows={rows}
      keyOf={({ code, holder }) => `${code} ${holder.reference} ${holder.claim}`}
      {...(inhabitants !== undefined &&
        rows.length > 1 && {
          footer: { heading: "Total", cells: ["", "", formatNumber(inhabitants)] },
        })}
    />
  );
}
