import { type CountedPlace, type Cover, remainderOf } from "../territory/counting";
import type { Department } from "./places";

export type UncoveredPlaces = {
  /** Communes and arrondissements that no CPTS holds. */
  communes: number;
  /** Who lives there. */
  inhabitants: number;
  /** Who lives in the part of a commune that no CPTS holds. */
  partly: number;
  /** Names of those communes, in one text: hundreds of elements would weigh more than they say. */
  byDepartment: { code: string; name: string; names: string }[];
};

const inFrench = new Intl.Collator("fr");

/** Who is in no CPTS among some cells. In: whom all CPTS cover, and the names of communes. */
export function uncoveredOf(
  cover: Cover,
  cells: readonly CountedPlace[],
  {
    departments,
    names,
  }: { departments: readonly Department[]; names: ReadonlyMap<string, string> },
): UncoveredPlaces {
  const without = cells.filter(({ code }) => !cover.has(code));
  const inhabitants = without.reduce((sum, { population }) => sum + population, 0);
  return {
    communes: without.length,
    inhabitants,
    partly: remainderOf(cover, cells).inhabitants - inhabitants,
    byDepartment: departments
      .map(({ code, name }) => ({
        code,
        name,
        names: without
          .filter(({ departmentCode }) => departmentCode === code)
          .map((cell) => names.get(cell.code) ?? cell.code)
          .toSorted(inFrench.compare)
          .join(", "),
      }))
      .filter((each) => each.names !== ""),
  };
}
