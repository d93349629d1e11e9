import { More } from "@/components/ui/more";
import type { SheetTerritory } from "@/lib/domain/atlas/around";
import { formatNumber } from "@/lib/domain/shared/typography";

import { type CommuneRow, CommuneRows } from "./commune-rows";

/** So many are seen at once; the others are folded. */
const SHOWN = 8;

type CommuneTableProps = { communes: SheetTerritory["communes"]; population: number };

/** The communes of a territory, the most inhabited first, each with its people who are covered. */
export function CommuneTable({ communes, population }: CommuneTableProps) {
  const rows = communes.map(({ cell, name, inhabitants, permille, parts }): CommuneRow => {
    const row: CommuneRow = [cell.code, name, formatNumber(inhabitants)];
    if (permille !== null)
      row.push(
        [
          `en partie : ${formatNumber(permille / 10, 1)} % de ${formatNumber(cell.population)}`,
          ...parts,
        ].join(", "),
      );
    return row;
  });
  const total = formatNumber(population);
  if (rows.length <= SHOWN)
    return <CommuneRows caption="Communes, par nombre d’habitants" rows={rows} total={total} />;
  return (
    <>
      <CommuneRows
        caption="Communes les plus peuplées"
        detail={`${SHOWN} sur ${formatNumber(rows.length)}`}
        rows={rows.slice(0, SHOWN)}
      />
      <div className="mt-2">
        <More summary={`Afficher les ${formatNumber(rows.length)} communes`}>
          <CommuneRows caption="Toutes les communes" rows={rows} total={total} />
        </More>
      </div>
    </>
  );
}
