import Link from "next/link";

import { stageClass } from "@/components/lifecycle/stage-badge";
import { StageGlyph } from "@/components/lifecycle/stage-glyph";
import type { Category } from "@/lib/domain/atlas/categories";
import type { DepartmentFigures, RegionFigures } from "@/lib/domain/atlas/day";

import { FigureCells } from "./figure-cells";

type DepartmentTableProps = {
  caption: string;
  categories: readonly Category[];
  departments: readonly DepartmentFigures[];
  region: RegionFigures;
  hrefOf: (department: DepartmentFigures) => string;
};

/** The départements of a région with their figures; the région is their sum. */
export function DepartmentTable(props: DepartmentTableProps) {
  const { caption, categories, departments, region, hrefOf } = props;
  return (
    <table className="tb regs">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Département</th>
          {categories.map(({ count, stage, words, short }) => (
            <th key={count} scope="col" className={`num ${stageClass(stage)}`} abbr={words}>
              <span className="glc">
                <StageGlyph glyph={stage} />
              </span>
              {short}
            </th>
          ))}
          <th scope="col">Couverture</th>
        </tr>
      </thead>
      <tbody>
        {departments.map((department) => (
          <tr key={department.code}>
            <th scope="row">
              <Link href={hrefOf(department)} prefetch={false}>
                {department.name}
              </Link>
            </th>
            <FigureCells figures={department} register={region.register} categories={categories} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Région</th>
          <FigureCells figures={region} register={region.register} categories={categories} />
        </tr>
      </tfoot>
    </table>
  );
}
