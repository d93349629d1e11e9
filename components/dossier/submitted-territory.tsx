import { More } from "@/components/ui/more";
import { Panel } from "@/components/ui/panel";
import { Table } from "@/components/ui/table";
import { countOf, formatNumber, formatPopulation } from "@/lib/domain/shared/typography";

type Commune = { code: string; name: string; departmentName: string; population: number };

type SubmittedTerritoryProps = { communes: readonly Commune[]; population: number | null };

/** The communes of the last submitted territory, with the inhabitants counted on that day. */
export function SubmittedTerritory({ communes, population }: SubmittedTerritoryProps) {
  if (communes.length === 0) return null;
  const departments = new Set(communes.map(({ departmentName }) => departmentName));
  return (
    <Panel id="territoire" title="Territoire">
      <p>
        <strong>{formatPopulation(population)}</strong> dans {countOf(communes.length, "commune")},{" "}
        {countOf(departments.size, "département")}. Habitants des communes du territoire,
        populations municipales Insee 2023.
      </p>
      <More summary={communes.length === 1 ? "La commune" : `Les ${communes.length} communes`}>
        <Table
          caption="Communes du territoire transmis"
          captionHidden
          columns={[
            { heading: "Commune", cell: ({ name, code }) => `${name} (${code})` },
            { heading: "Département", cell: ({ departmentName }) => departmentName },
            {
              heading: "Habitants",
              numeric: true,
              cell: (commune) => formatNumber(commune.population),
            },
          ]}
          rows={communes}
          keyOf={({ code }) => code}
        />
      </More>
    </Panel>
  );
}
