import { DrawnMap } from "@/app/drawn-map";
import { askComparison } from "@/lib/domain/map/ask-territory";
import { compareTerritories } from "@/lib/domain/territory/compare";
import type { FrozenCommune } from "@/lib/domain/territory/frozen";

type ComparisonMapProps = {
  before: readonly FrozenCommune[];
  after: readonly FrozenCommune[];
  /** Of the CPTS. */
  name: string;
  /** The id of the same comparison in words. */
  describedBy: string;
};

/** What came, left and stayed from one version of a territory to another. */
export function ComparisonMap({ before, after, name, describedBy }: ComparisonMapProps) {
  const had = new Set(before.map(({ code }) => code));
  const kept = after.filter(({ code }) => had.has(code));
  return (
    <DrawnMap
      asked={askComparison(compareTerritories(before, after), kept)}
      title={`Carte des changements, ${name}`}
      describedBy={describedBy}
      words={{ territory: "Commune gardée" }}
    />
  );
}
