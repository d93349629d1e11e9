import type { Category } from "@/lib/domain/atlas/categories";
import type { Figures } from "@/lib/domain/atlas/day";
import type { RegionRegister } from "@/lib/domain/atlas/registers";
import { formatPercent, knownOf } from "@/lib/domain/atlas/words";
import { formatNumber } from "@/lib/domain/shared/typography";

import { ShareBar } from "./share-bar";

type FigureCellsProps = {
  figures: Figures;
  register: Pick<RegionRegister, "state">;
  categories: readonly Category[];
};

/** The cells of one place in a table of figures: what is not known is not zero. */
export function FigureCells({
  figures: { counts, covered },
  register,
  categories,
}: FigureCellsProps) {
  const { inhabitants, percent } = covered.contract;
  const known = knownOf(inhabitants, register);
  return (
    <>
      {categories.map(({ count, short }) => (
        <td key={count} className="num" data-l={short}>
          <Count value={counts[count]} register={register} />
        </td>
      ))}
      <td className="cov">
        {known === "unknown" ? (
          "non renseigné"
        ) : (
          <>
            <span className="nw">
              {known === "atLeast" && <AtLeast />}
              {formatPercent(percent)}
            </span>
            <ShareBar shares={[percent]} />
          </>
        )}
      </td>
    </>
  );
}

function Count({ value, register }: { value: number; register: Pick<RegionRegister, "state"> }) {
  const known = knownOf(value, register);
  if (known === "unknown")
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="vh">non renseigné</span>
      </>
    );
  return (
    <>
      {known === "atLeast" && <AtLeast />}
      {formatNumber(value)}
    </>
  );
}

function AtLeast() {
  return (
    <>
      <span aria-hidden="true">≥ </span>
      <span className="vh">au moins </span>
    </>
  );
}
