import { More } from "@/components/ui/more";
import { Table } from "@/components/ui/table";
import { countOf } from "@/lib/domain/shared/typography";
import type { AnswerChange, TopicsComparison } from "@/lib/domain/topics/compare";

import { Lines } from "./lines";

type VersionComparisonProps = {
  comparison: TopicsComparison;
  /** "Version 2, 3 mars 2026". */
  before: string;
  after: string;
};

const Answer = ({ lines }: { lines: readonly string[] }) =>
  lines.length > 0 ? <Lines lines={lines} /> : <span className="muted">Non renseigné</span>;

const keyOf = ({ heading, label }: AnswerChange) => `${heading} ${label}`;

const Name = ({ heading, label }: AnswerChange) => (
  <>
    {label}
    <span className="hint block">{heading}</span>
  </>
);

/** Answers that changed, side by side; those that did not, folded. */
export function VersionComparison({ comparison, before, after }: VersionComparisonProps) {
  const { changed, same } = comparison;
  return (
    <div className="stack-s">
      {changed.length === 0 ? (
        <p>Aucune réponse n’a changé.</p>
      ) : (
        <Table
          caption={countOf(changed.length, "réponse modifiée", "réponses modifiées")}
          columns={[
            { heading: "Réponse", cell: Name },
            { heading: before, cell: ({ before: lines }) => <Answer lines={lines} /> },
            { heading: after, cell: ({ after: lines }) => <Answer lines={lines} /> },
          ]}
          rows={changed}
          keyOf={keyOf}
        />
      )}
      {same.length > 0 && (
        <More summary={countOf(same.length, "réponse identique", "réponses identiques")}>
          <Table
            caption="Réponses identiques"
            captionHidden
            columns={[
              { heading: "Réponse", cell: Name },
              {
                heading: "Les deux versions",
                cell: ({ after: lines }) => <Answer lines={lines} />,
              },
            ]}
            rows={same}
            keyOf={keyOf}
          />
        </More>
      )}
    </div>
  );
}
