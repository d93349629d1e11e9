/**
 * What the address of a public page, list, map, file or service may ask: anything else is taken out
 * of it, since each value of each name is an answer that is computed and kept.
 */
export const PUBLIC_PARAMETERS: readonly string[] = [
  "date",
  "connu_le",
  "region",
  "departement",
  "etape",
  "couvre",
  "q",
  "commune",
  "categories",
  "tri",
  "page",
  "limit",
];
