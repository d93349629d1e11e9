import Link from "next/link";

import { More } from "@/components/ui/more";
import { Panel } from "@/components/ui/panel";
import { Table } from "@/components/ui/table";
import {
  countOf,
  formatNumber,
  formatPopulation,
  NO_BREAK_SPACE,
} from "@/lib/domain/shared/typography";
import { inhabitantsOf } from "@/lib/domain/territory/counting";
import type { FrozenCommune } from "@/lib/domain/territory/frozen";

type SubmittedTerritoryProps = {
  /** The address of the territory's tab. */
  href: string;
  communes: readonly FrozenCommune[];
  population: number | null;
  /** As an accepted change has it, rather than as last submitted. */
  changed: boolean;
};

/** The communes of the territory, with the inhabitants counted on the day it was frozen. */
export function SubmittedTerritory(props: SubmittedTerritoryProps) {
  const { href, communes, population, changed } = props;
  if (communes.length === 0) return null;
  const departments = new Set(communes.map(({ departmentName }) => departmentName));
  return (
    <Panel
      id="territoire"
      title={changed ? "Territoire en vigueur, modifié" : "Territoire transmis"}
      aside={
        <Link href={href} prefetch={false}>
          Carte et versions
        </Link>
      }
    >
      <p>
        <strong>{formatPopulation(population)}</strong> dans {countOf(communes.length, "commune")},{" "}
        {countOf(departments.size, "département")}. Habitants des communes du territoire,
        populations municipales Insee{NO_BREAK_SPACE}
        {communes[0]?.vintage}.
      </p>
      <More summary={communes.length === 1 ? "La commune" : `Les ${communes.length} communes`}>
        <Table
          caption="Communes du territoire"
          captionHidden
          columns={[
            { heading: "Commune", cell: ({ name, code }) => `${name} (${code})` },
            { heading: "Département", cell: ({ departmentName }) => departmentName },
            {
              heading: "Habitants",
              numeric: true,
              cell: (commune) =>
                formatNumber(inhabitantsOf(commune.population, commune.part?.permille)),
            },
          ]}
          rows={communes}
          keyOf={({ code }) => code}
        />
      </More>
    </Panel>
  );
}
