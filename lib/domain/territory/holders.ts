import type { Census } from "./counting";
import type { SharedTerritory } from "./effects";
import type { Member } from "./part";

/**
 * Who else holds each member, by the code that the territory gives it: names of CPTS, each once. A
 * city is held by whoever holds one of its arrondissements. Members that nobody shares are left out.
 */
export function holdersOf(
  members: readonly Member[],
  shared: readonly Pick<SharedTerritory, "name" | "communes">[],
  census: Census,
): Map<string, string[]> {
  const byCell = new Map<string, Set<string>>();
  for (const { name, communes } of shared)
    for (const { code } of communes) byCell.set(code, (byCell.get(code) ?? new Set()).add(name));
  const holders = new Map<string, string[]>();
  for (const { code } of members) {
    const names = census.cellsOf(code).flatMap((cell) => [...(byCell.get(cell.code) ?? [])]);
    if (names.length > 0) holders.set(code, [...new Set(names)]);
  }
  return holders;
}
