import { searchKey } from "../names";
import type { Reading, ReadingContext } from "./reading";

const MARKED =
  /\b(?:cc|ca|cu|communautes? (?:de communes|d agglomeration|urbaine)|agglo|agglomeration|metropole|eurometropole|epci|departement)\b/;

/** The code of a département beside its name. */
const BESIDE = /^\(?\d[\dAB]\d?\)?\s*[:–—-]?\s+(?=\p{L})|\s*[(–—-]\s*\d[\dAB]\d?\)?$/iu;

/** Whether a text says that it speaks of a group: "CC des Sucs", a SIREN. */
export const namesAGroup = (text: string): boolean =>
  MARKED.test(searchKey(text)) || /^\d{9}$/.test(text);

/** The EPCI or the département of that name, with its communes. */
export function readGroup(text: string, { gazetteer, home }: ReadingContext): Reading | undefined {
  const key = searchKey(text);
  const named = gazetteer.groups(text.replace(BESIDE, ""));
  const communesOf = ({ codes }: { codes: readonly string[] }) =>
    codes.flatMap((code) => gazetteer.byCode(code) ?? []);
  const found = named.map((group) => ({
    kind: "group" as const,
    group,
    communes: communesOf(group),
  }));
  const atHome = found.filter(({ communes }) => communes.some(home.has));
  const [only] = found.length === 1 ? found : atHome;
  if (!only || (found.length > 1 && atHome.length !== 1)) return undefined;
  const isDepartment = only.group.kind === "department";
  return namesAGroup(text) || isDepartment || key.split(" ").length > 1 ? only : undefined;
}
