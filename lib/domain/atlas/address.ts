import type { PlainDate } from "../shared/plain-date";
import { searchKey } from "../territory/names";
import { type AtlasCpts, nameAt } from "./situation";

/** An address stays readable in a message: longer names are cut between words. */
const LONGEST_SLUG = 80;

const REFERENCE_AT_END = /(?:^|-)((?:\d{2,3}|2[ab])-\d{4}-\d{4,6})$/;

/** "CPTS de l’Ondaine et du Gier" → "cpts-de-l-ondaine-et-du-gier": a to z, figures and hyphens. */
export function slugOf(name: string): string {
  const words = searchKey(name).split(" ");
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word.slice(0, LONGEST_SLUG) : `${slug}-${word}`;
    if (longer.length > LONGEST_SLUG) break;
    slug = longer;
  }
  return slug || "cpts";
}

/** What names the sheet in its address: the name may change, the reference tells which CPTS it is. */
export const cptsSlug = ({ name, reference }: { name: string; reference: string }): string =>
  `${slugOf(name)}-${reference.toLowerCase()}`;

/** The sheet of a CPTS by one of its names: another name than today's leads to today's address. */
export const cptsHref = (named: { name: string; reference: string }): string =>
  `/cpts/${cptsSlug(named)}`;

/** The reference at the end of a slug, whatever stands before: "43-2026-0007"; none in any other text. */
export const referenceOf = (slug: string): string | undefined =>
  REFERENCE_AT_END.exec(slug.toLowerCase())?.[1]?.toUpperCase();

/** The name that a CPTS bears today, by all that is known: its address is made of it. */
export const currentName = (
  cpts: AtlasCpts,
  { today, now }: { today: PlainDate; now: number },
): string => nameAt(cpts, { on: today, knownBefore: now + 1 });

/** The address of today of a CPTS, in a list about any day. */
export const currentHref = (cpts: AtlasCpts, clock: { today: PlainDate; now: number }): string =>
  cptsHref({ name: currentName(cpts, clock), reference: cpts.reference });
