import type { Census } from "./counting";
import { searchKey } from "./names";
import type { Member } from "./part";

/** What brings many communes at once: an EPCI by its SIREN, a département by its code. */
export const GROUP_KINDS = ["intercommunality", "department"] as const;

export type GroupKind = (typeof GROUP_KINDS)[number];

export type CommuneGroup = {
  kind: GroupKind;
  code: string;
  name: string;
  /** Codes of its communes of today. */
  codes: readonly string[];
};

const LEGAL_FORMS: readonly [RegExp, string][] = [
  [/\bcommunautes? de communes\b|\bcomcom\b/g, "cc"],
  [/\bcommunautes? d agglomeration\b|\bagglo(?:meration)?\b/g, "ca"],
  [/\bcommunautes? urbaines?\b/g, "cu"],
];

const SMALL_WORDS = new Set("de du des d la le les l et en a au aux epci departement".split(" "));

/** The words by which a group is looked for: "Communauté de communes du Haut-Allier" → cc, haut, allier. */
export function groupWords(typed: string): string[] {
  const key = LEGAL_FORMS.reduce(
    (text, [form, short]) => text.replace(form, short),
    searchKey(typed),
  );
  return key.split(" ").filter((word) => word !== "" && !SMALL_WORDS.has(word));
}

/**
 * Members with the communes of a group after those already there, which keep their parts. Of a city
 * of which some arrondissements are chosen, the other arrondissements come rather than the city; an
 * arrondissement or a city already covered by the other is not taken again.
 */
export function withGroup(
  members: readonly Member[],
  codes: readonly string[],
  census: Census,
): Member[] {
  const chosen = new Set(members.map(({ code }) => code));
  const missing = codes.flatMap((code) => {
    if (chosen.has(code)) return [];
    const cells = census.cellsOf(code).map((cell) => cell.code);
    if (!cells.some((cell) => chosen.has(cell))) return [code];
    return cells.filter((cell) => !chosen.has(cell));
  });
  return [...members, ...[...new Set(missing)].map((code) => ({ code }))];
}
