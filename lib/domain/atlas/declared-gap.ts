import type { DeclaredRow } from "./declared-rows";

/**
 * The register less the source. Null when it cannot be said: of a minimum, only what is already more
 * than published; of a maximum, only what is already less.
 */
export function gapOf({
  published,
  register,
  known,
}: Pick<DeclaredRow, "published" | "register" | "known">): number | null {
  if (register === null) return null;
  const gap = register - published;
  const isSaid =
    known === "exact" || (known === "atLeast" && gap > 0) || (known === "atMost" && gap < 0);
  return isSaid ? gap : null;
}
