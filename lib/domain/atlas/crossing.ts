import type { AtlasAsked } from "./asked";
import type { AtlasLine } from "./situation";

/** CPTS whose communes are in several régions: counted in one, their people where they live. */
export const acrossRegions = (lines: readonly AtlasLine[]): AtlasLine[] =>
  lines.filter(({ territory }) => {
    let region: string | undefined;
    for (const { cell } of territory?.cover.values() ?? []) {
      region ??= cell.regionCode;
      if (cell.regionCode !== region) return true;
    }
    return false;
  });

/** CPTS led from elsewhere whose communes are, for some, in the place asked. */
export function ledFromElsewhere(
  lines: readonly AtlasLine[],
  { region, department }: Pick<AtlasAsked, "region" | "department">,
): AtlasLine[] {
  return lines.filter(({ cpts, territory }) => {
    const isHere = (place: { regionCode: string; departmentCode: string }) =>
      (region === undefined || place.regionCode === region.code) &&
      (department === undefined || place.departmentCode === department.code);
    if (isHere(cpts)) return false;
    for (const { cell } of territory?.cover.values() ?? []) if (isHere(cell)) return true;
    return false;
  });
}
