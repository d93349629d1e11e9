import { More } from "@/components/ui/more";
import { countOf, listOf } from "@/lib/domain/shared/typography";
import type { SharedTerritory } from "@/lib/domain/territory/effects";
import { cptsInSentence } from "@/lib/domain/territory/effects-words";

import { SharedTable } from "./shared-table";

type SubmittedTooProps = { shared: readonly SharedTerritory[]; names: Record<string, string> };

/** Only a warning, and for the institutions only: nothing of it is public yet. */
export function SubmittedToo({ shared, names }: SubmittedTooProps) {
  const submitted = shared.filter(({ claim }) => claim === "submitted");
  if (submitted.length === 0) return null;
  const holders = listOf([...new Set(submitted.map(({ name }) => cptsInSentence(name)))]);
  return (
    <More
      summary={`Aussi dans ${countOf(submitted.length, "territoire en examen", "territoires en examen")}`}
    >
      <p>
        Certaines de ces communes sont aussi dans le territoire transmis par {holders}. Le public et
        les porteurs ne le voient pas.
      </p>
      <SharedTable
        caption="Communes partagées avec des territoires en examen"
        captionHidden
        shared={submitted}
        names={names}
      />
    </More>
  );
}
