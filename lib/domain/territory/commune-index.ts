import type { Commune } from "./commune";
import { keysWithOtherArticle, searchKey, shorterKeys } from "./names";
import type { TypedLine } from "./typed-list";

/** What has to be fetched from the reference to understand a list. */
export type ReferenceNeeds = { numbers: string[]; keys: string[] };

export function needsOf(lines: readonly TypedLine[]): ReferenceNeeds {
  const numbers = new Set<string>();
  const keys = new Set<string>();
  for (const cell of lines.flatMap((line) => line.cells)) {
    if (cell.number) numbers.add(cell.number);
    for (const key of cell.name?.keys ?? []) {
      for (const wanted of [key, ...keysWithOtherArticle(key), ...shorterKeys(key)])
        keys.add(wanted);
    }
  }
  return { numbers: [...numbers], keys: [...keys] };
}

/** The part of the reference that a list needs. */
export type CommuneIndex = {
  byCode(code: string): Commune | undefined;
  /** The commune of today that took over a code no longer in use. */
  byFormerCode(code: string): Commune | undefined;
  byKey(key: string): readonly Commune[];
  byPostalCode(code: string): readonly Commune[];
  /** A département by code or by name key. */
  departmentCode(place: string): string | undefined;
};

function file(drawers: Map<string, Commune[]>, key: string, commune: Commune) {
  const drawer = drawers.get(key);
  if (drawer) drawer.push(commune);
  else drawers.set(key, [commune]);
}

export function indexCommunes(
  communes: readonly Commune[],
  formerCodes: readonly { code: string; currentCode: string }[],
  departments: readonly { code: string; name: string }[],
): CommuneIndex {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const former = new Map(formerCodes.map(({ code, currentCode }) => [code, currentCode]));
  const places = new Map<string, string>();
  for (const { code, name } of departments) {
    places.set(code.toLowerCase(), code);
    places.set(code.replace(/^0/, "").toLowerCase(), code);
    places.set(searchKey(name), code);
  }
  const byKey = new Map<string, Commune[]>();
  const byPostalCode = new Map<string, Commune[]>();
  for (const commune of byCode.values()) {
    file(byKey, searchKey(commune.name), commune);
    for (const postalCode of commune.postalCodes) file(byPostalCode, postalCode, commune);
  }
  return {
    byCode: (code) => byCode.get(code),
    byFormerCode: (code) => byCode.get(former.get(code) ?? ""),
    byKey: (key) => byKey.get(key) ?? [],
    byPostalCode: (code) => byPostalCode.get(code) ?? [],
    departmentCode: (place) => places.get(place.toLowerCase()),
  };
}
