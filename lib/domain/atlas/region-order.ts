import { readQuery, type SearchParams } from "../lists/query";
import type { RegionFigures } from "./day";

/** `tri`: in the order of the country, or by coverage, the highest or the lowest first. */
const REGION_ORDERS = ["region", "couverture", "-couverture"] as const;
export type RegionOrder = (typeof REGION_ORDERS)[number];

export const readRegionOrder = (params: SearchParams): RegionOrder => {
  const asked = readQuery(params, { tri: "Tri" }).values.get("tri");
  return REGION_ORDERS.find((order) => order === asked) ?? "region";
};

export function inRegionOrder(
  regions: readonly RegionFigures[],
  order: RegionOrder,
): readonly RegionFigures[] {
  if (order === "region") return regions;
  const sign = order === "couverture" ? -1 : 1;
  return regions.toSorted(
    (a, b) => sign * (a.covered.contract.percent - b.covered.contract.percent),
  );
}
