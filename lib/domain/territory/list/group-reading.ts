import { searchKey } from "../names";
import type { Reading, ReadingContext } from "./reading";

const MARKED =
  /\b(?:cc|ca|cu|communautes? (?:de communes|d agglomeration|urbaine)|agglo|agglomeration|metropole|eurometropole|epci|departement)\b/;

/** Words that name a group and no commune; a bare name may be that of a commune too. */
export function readGroup(text: string, { gazetteer, home }: ReadingContext): Reading | undefined {
  const key = searchKey(text);
  const isMarked = MARKED.test(key) || /^\d{9}$/.test(key);
  const named = gazetteer.groups(text.replace(/\s*\(\d{1,3}\)\s*$/, ""));
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
  return isMarked || isDepartment || key.split(" ").length > 1 ? only : undefined;
}
