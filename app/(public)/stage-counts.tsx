import Link from "next/link";

import { stageClass } from "@/components/lifecycle/stage-badge";
import { StageGlyph } from "@/components/lifecycle/stage-glyph";
import { PUBLIC_STAGES, type PublicStage } from "@/lib/domain/lifecycle/milestones";
import type { StageFilter } from "@/lib/domain/lists/dossier-filters";
import { PUBLIC_STAGE_WORDS, publicListHref } from "@/lib/domain/lists/public-list";
import { formatNumber } from "@/lib/domain/shared/typography";

type StageCountsProps = { counts: Record<StageFilter, number>; today: string };

/** The stage that each CPTS has reached; each figure leads to its list. */
export function StageCounts({ counts, today }: StageCountsProps) {
  return (
    <section className="card flush" aria-labelledby="etapes">
      <header>
        <h2 id="etapes">Étape atteinte par chaque CPTS</h2>
        <span className="hint">au {today}</span>
      </header>
      <ul className="figs">
        {PUBLIC_STAGES.map((stage) => (
          <StageCount key={stage} stage={stage} count={counts[stage]} />
        ))}
      </ul>
      {counts.none > 0 && (
        <p className="hint px-5 pb-4">
          <Link href={publicListHref({ stage: "none" })} prefetch={false}>
            {formatNumber(counts.none)} {counts.none === 1 ? "CPTS n’est" : "CPTS ne sont"} plus{" "}
            {counts.none === 1 ? "suivie" : "suivies"}
          </Link>
        </p>
      )}
    </section>
  );
}

function StageCount({ stage, count }: { stage: PublicStage; count: number }) {
  return (
    <li className={`fig ${stageClass(stage)}`}>
      <p className="k">
        <span className="glc">
          <StageGlyph glyph={stage} />
        </span>
        <Link href={publicListHref({ stage })} prefetch={false}>
          {PUBLIC_STAGE_WORDS[stage]}
        </Link>
      </p>
      <b>{formatNumber(count)}</b>
    </li>
  );
}
