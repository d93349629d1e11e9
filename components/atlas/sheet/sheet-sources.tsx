import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import type { PublicSource } from "@/lib/domain/atlas/public-source";
import { STAGE_WORDS } from "@/lib/domain/lifecycle/milestones";

const wordsOf = ({ subject, approximate }: PublicSource) => {
  if (subject !== "territory") return STAGE_WORDS[subject];
  return approximate ? "Territoire approché" : "Territoire publié";
};

/** Of a real CPTS in a demonstration: each fact with the page where anybody may read it. */
export function SheetSources({ sources }: { sources: readonly PublicSource[] | undefined }) {
  if (!sources || sources.length === 0) return null;
  return (
    <Panel id="faits-sources" title="Faits publics sourcés">
      <p>Cette CPTS existe. Seuls ses faits publiés sont repris ici, chacun avec sa source.</p>
      <ul className="stack-s mt-3">
        {sources.map((source) => (
          <li key={source.subject}>
            <Tag tone={source.approximate ? "warning" : "neutral"}>{wordsOf(source)}</Tag>{" "}
            {source.says} <a href={source.url}>{source.publisher}</a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
