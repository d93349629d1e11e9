import { stageClass } from "@/components/lifecycle/stage-badge";
import { StageGlyph } from "@/components/lifecycle/stage-glyph";
import { SortHeading } from "@/components/lists/sort-heading";
import type { Category } from "@/lib/domain/atlas/categories";
import type { Figures, RegionFigures } from "@/lib/domain/atlas/day";
import type { RegionOrder } from "@/lib/domain/atlas/region-order";
import type { RegionRegister } from "@/lib/domain/atlas/registers";

import { FigureCells } from "./figure-cells";

type RegionTableProps = {
  id: string;
  caption: string;
  categories: readonly Category[];
  regions: readonly RegionFigures[];
  national: Figures & { register: Pick<RegionRegister, "state"> };
  hrefOf: (region: RegionFigures) => string;
  order: RegionOrder;
  orderHref: (order: RegionOrder) => string;
};

/** The map's figures and the counts, région by région; headings are words beside their glyph. */
export function RegionTable(props: RegionTableProps) {
  const { id, caption, categories, regions, national, hrefOf, order, orderHref } = props;
  return (
    <table className="tb regs" id={id}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <SortHeading
            label="Région"
            href={orderHref("region")}
            sorted={order === "region" ? "ascending" : undefined}
          />
          {categories.map(({ count, stage, words, short }) => (
            <th key={count} scope="col" className={`num ${stageClass(stage)}`} abbr={words}>
              <span className="glc">
                <StageGlyph glyph={stage} />
              </span>
              {short}
            </th>
          ))}
          <SortHeading
            label="Couverture"
            href={orderHref(order === "couverture" ? "-couverture" : "couverture")}
            sorted={SORTED[order]}
          />
        </tr>
      </thead>
      <tbody>
        {regions.map((region) => (
          <tr key={region.code}>
            <th scope="row">
              <a href={hrefOf(region)}>{region.name}</a>
            </th>
            <FigureCells figures={region} register={region.register} categories={categories} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">France</th>
          <FigureCells figures={national} register={national.register} categories={categories} />
        </tr>
      </tfoot>
    </table>
  );
}

const SORTED = {
  region: undefined,
  couverture: "descending",
  "-couverture": "ascending",
} as const satisfies Record<RegionOrder, "ascending" | "descending" | undefined>;
