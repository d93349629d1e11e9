import { Table } from "@/components/ui/table";
import { communeId } from "@/lib/domain/map/ask-territory";
import { formatNumber } from "@/lib/domain/shared/typography";
import { inhabitantsOf } from "@/lib/domain/territory/counting";
import type { FrozenCommune } from "@/lib/domain/territory/frozen";
import { formatPart } from "@/lib/domain/territory/typed-part";

type FrozenTableProps = {
  caption: string;
  communes: readonly FrozenCommune[];
  population: number;
};

/** The communes of a frozen territory, each with the people it was counted for; the map leads here. */
export function FrozenTable({ caption, communes, population }: FrozenTableProps) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { heading: "Commune", cell: (commune) => <Named commune={commune} /> },
        {
          heading: "Département",
          cell: ({ departmentName, departmentCode }) => `${departmentName} (${departmentCode})`,
        },
        { heading: "Habitants", numeric: true, cell: (commune) => <People commune={commune} /> },
      ]}
      rows={communes}
      keyOf={({ code }) => code}
      footer={{ heading: "Ensemble", cells: [null, formatNumber(population)] }}
    />
  );
}

function Named({ commune: { code, name, part, successor } }: { commune: FrozenCommune }) {
  return (
    <span id={communeId(code)}>
      {name} <span className="ref xs">{code}</span>
      {part && <span className="hint block">{formatPart(part)}</span>}
      {successor && (
        <span className="hint block">
          fusionnée dans {successor.name} ({successor.code})
        </span>
      )}
    </span>
  );
}

function People({ commune: { population, part } }: { commune: FrozenCommune }) {
  return (
    <>
      {formatNumber(inhabitantsOf(population, part?.permille))}
      {part && <span className="hint block">sur {formatNumber(population)}</span>}
    </>
  );
}
