import { stageClass } from "@/components/lifecycle/stage-badge";
import { StageGlyph } from "@/components/lifecycle/stage-glyph";
import { CATEGORIES, type Category, CONTRACT_SIGNED } from "@/lib/domain/atlas/categories";
import { changeInWords } from "@/lib/domain/atlas/change";
import type { CountsBefore } from "@/lib/domain/atlas/counts-before";
import { countSource, type Shown } from "@/lib/domain/atlas/figure-source";
import { knownCount, knownOf } from "@/lib/domain/atlas/words";

import { FigureDetails } from "./figure-details";

type StageFiguresProps = {
  shown: Shown;
  /** The same place a year before, as known on the same day. */
  before: CountsBefore | undefined;
  siteUrl: string;
};

/** All the contracts signed, then each stage: every figure with its change and its source. */
export function StageFigures({ shown, before, siteUrl }: StageFiguresProps) {
  const categories: readonly Category[] = CATEGORIES[shown.categories];
  const figure = (category: Category, className: string) => (
    <StageFigure
      key={category.count}
      {...{ category, shown, before, siteUrl }}
      className={className}
    />
  );
  return (
    <>
      {shown.categories === "etapes" && (
        <ul className="figs one">{figure(CONTRACT_SIGNED, "fig lead")}</ul>
      )}
      <ul className={`figs of-${categories.length}`}>
        {categories.map((category) => figure(category, `fig ${stageClass(category.stage)}`))}
      </ul>
    </>
  );
}

type StageFigureProps = StageFiguresProps & { category: Category; className: string };

function StageFigure({ category, shown, before, siteUrl, className }: StageFigureProps) {
  const { counts, register } = shown.place;
  const value = counts[category.count];
  const known = knownOf(value, register);
  const isExact = register.state === "complete" && before?.isExact === true;
  const change = changeInWords(value, before?.counts[category.count], isExact);
  return (
    <li className={className} id={`chiffre-${category.count}`}>
      <p className="k">
        <span className="glc">
          <StageGlyph glyph={category.stage} />
        </span>
        {category.words}
      </p>
      <b className={known === "exact" ? undefined : "inexact"}>{knownCount(value, register)}</b>
      <p className="hint">{[category.detail, change].filter(Boolean).join(" · ")}</p>
      {category.count === CONTRACT_SIGNED.count && known !== "unknown" && (
        <p>
          dont démarrage enregistré : <strong>{knownCount(counts.operational, register)}</strong>
        </p>
      )}
      <FigureDetails source={countSource(category, shown)} siteUrl={siteUrl} />
    </li>
  );
}
