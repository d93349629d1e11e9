/** Before ; ! ? and inside « »; also between thousands. */
export const NARROW_SPACE = "\u202f";
/** Before : % €, in "n° 12" and "14 h 05". */
export const NO_BREAK_SPACE = "\u00a0";

/** 16416 → "16 416". Negative numbers take a minus sign, not a hyphen. */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE);
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? "−" : "";
  return sign + (fraction === undefined ? grouped : `${grouped},${fraction}`);
}

/** 16416 → "16 416 habitants"; unknown is not zero. */
export function formatPopulation(inhabitants: number | null | undefined): string {
  if (inhabitants === null || inhabitants === undefined) return "population non renseignée";
  return countOf(inhabitants, "habitant");
}

/** 0.0898 → "9,0 %". One decimal, the same in map, table and export. */
export const formatShare = (share: number): string =>
  `${formatNumber(share * 100, 1)}${NO_BREAK_SPACE}%`;

/** 2_411_724 → "2,4 Mo". */
export function formatFileSize(bytes: number): string {
  if (bytes < 1_000) return `${formatNumber(bytes)}${NO_BREAK_SPACE}o`;
  if (bytes < 999_500) return `${formatNumber(bytes / 1_000)}${NO_BREAK_SPACE}ko`;
  return `${formatNumber(bytes / 1_000_000, 1)}${NO_BREAK_SPACE}Mo`;
}

/** In French the plural begins at two: "0 commune", "1,5 commune", "2 communes". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  Math.abs(count) < 2 ? one : many;

/** 3, "commune" → "3 communes". */
export const countOf = (count: number, one: string, many?: string): string =>
  `${formatNumber(count)}${NO_BREAK_SPACE}${plural(count, one, many)}`;

/** ["a", "b", "c"] → "a, b et c". */
export function listOf(items: readonly string[], word: "et" | "ou" = "et"): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  return items.length === 1 ? last : `${items.slice(0, -1).join(", ")} ${word} ${last}`;
}

/** « text », with its narrow spaces. */
export const quoted = (text: string): string => `«${NARROW_SPACE}${text}${NARROW_SPACE}»`;

/** "Lettre d’intention validée" → "lettre d’intention validée", inside a sentence; acronyms stay. */
export const inSentence = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase("fr") + text.slice(1);

/** "l’ARS" → "L’ARS", at the head of a sentence. */
export const capitalised = (text: string): string =>
  text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);
