import { More } from "@/components/ui/more";
import { countOf } from "@/lib/domain/shared/typography";
import type { Commune } from "@/lib/domain/territory/commune";

import { ChoiceLine } from "./choice-line";

/** The communes around the territory: what the map shows as areas, as lines with buttons. */
export function NeighbourList({ neighbours }: { neighbours: readonly Commune[] }) {
  if (neighbours.length === 0)
    return <p className="hint">Aucune commune ne touche ce territoire.</p>;
  return (
    <More
      summary={`Ajouter parmi ${countOf(neighbours.length, "commune voisine", "communes voisines")}`}
    >
      <ul className="tasks">
        {neighbours.map((commune) => (
          <ChoiceLine key={commune.code} commune={commune} chosen={false} />
        ))}
      </ul>
    </More>
  );
}
