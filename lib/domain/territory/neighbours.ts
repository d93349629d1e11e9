import type { Geography } from "./geography";

/** The communes and arrondissements that touch a territory and are not of it, each once. */
export function neighboursOf(codes: readonly string[], geography: Geography): string[] {
  const own = new Set(codes.flatMap((code) => geography.cellsOf(code)));
  const around = [...own].flatMap((cell) => geography.neighboursOf(cell));
  return [...new Set(around)].filter((cell) => !own.has(cell));
}
