import { type Column, Table } from "@/components/ui/table";
import type { DeclaredSeries } from "@/lib/domain/atlas/declared";
import { STAGE_WORDS } from "@/lib/domain/lifecycle/milestones";
import { formatDayAt } from "@/lib/domain/shared/dates";
import { formatNumber } from "@/lib/domain/shared/typography";

type Cpts = NonNullable<DeclaredSeries["cpts"]>[number];

const HALF_YEARS = { S1: "premier semestre", S2: "second semestre" };

function expected(text: string): string {
  const [year = "", half] = text.split("-");
  return half === "S1" || half === "S2" ? `${HALF_YEARS[half]} ${year}` : year;
}

const stageOf = ({ stage, since, expected: on }: Cpts): string => {
  if (stage === "aciSigned")
    return `${STAGE_WORDS.aciSigned}${since ? `, ${formatDayAt(`${since}-01`, "month")}` : ""}`;
  return `En projet${on ? `, contrat attendu au ${expected(on)}` : ""}`;
};

const COLUMNS: [Column<Cpts>, ...Column<Cpts>[]] = [
  { heading: "CPTS", cell: ({ name }) => name },
  { heading: "Étape publiée", cell: stageOf },
  {
    heading: "Habitants publiés",
    numeric: true,
    cell: ({ inhabitants, inhabitantsInScope }) => {
      if (inhabitants !== undefined) return formatNumber(inhabitants);
      if (inhabitantsInScope === undefined) return "non renseigné";
      return (
        <>
          {formatNumber(inhabitantsInScope)}
          <span className="hint block whitespace-normal">dans le département</span>
        </>
      );
    },
  },
];

/** The CPTS that a source names, as it does. */
export function DeclaredCpts({ cpts }: { cpts: readonly Cpts[] }) {
  return (
    <Table
      caption="CPTS nommées par la source"
      captionHidden
      columns={COLUMNS}
      rows={cpts}
      keyOf={({ name }) => name}
    />
  );
}
