import "server-only";

import { readCommuneNames } from "@/db/atlas/commune-names";
import { readPartTexts } from "@/db/atlas/parts";
import { readCensus } from "@/db/territory/census";
import type { SheetCommune } from "@/lib/domain/atlas/around";
import type { Sheet } from "@/lib/domain/atlas/sheet";
import { cellsCovered } from "@/lib/domain/territory/counting";

/** What the parts of communes are, by cell of the census. */
async function partsOf({ cpts, territory }: Sheet): Promise<Map<string, string[]>> {
  const parts = new Map<string, string[]>();
  if (!territory) return parts;
  const census = await readCensus();
  for (const { code, text } of await readPartTexts(cpts.reference, territory.territoryKey))
    for (const cell of census.cellsOf(code))
      parts.set(cell.code, [...(parts.get(cell.code) ?? []), text]);
  return parts;
}

/** The communes of the territory of a sheet, the most inhabited first: of the page and of its files. */
export async function communesOf(sheet: Sheet): Promise<SheetCommune[]> {
  if (!sheet.territory) return [];
  const covered = cellsCovered(sheet.territory.cover);
  const isDivided = covered.some(({ permille }) => permille !== null);
  const [names, parts] = await Promise.all([
    readCommuneNames(),
    isDivided ? partsOf(sheet) : new Map<string, string[]>(),
  ]);
  return covered.map((each) => ({
    ...each,
    name: names.get(each.cell.code) ?? each.cell.code,
    parts: each.permille === null ? [] : (parts.get(each.cell.code) ?? []),
  }));
}
