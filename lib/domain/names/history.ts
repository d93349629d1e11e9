import { formatDay } from "../shared/dates";
import { addDays, type PlainDate } from "../shared/plain-date";

/** A name as an act gave it: the first at the opening of the dossier, the others by a change of name. */
export type NameGiven = {
  name: string;
  /** The act of the journal that gave it. */
  actVersion: number;
  /** The day from which the CPTS bears it, as its act says. */
  since: PlainDate;
};

/** A name and the days it was borne; `from` is null for the first, `until` (excluded) for the present one. */
export type NamePeriod = {
  name: string;
  actVersion: number;
  from: PlainDate | null;
  until: PlainDate | null;
};

/**
 * The names of a CPTS, the present one first. In: names in any order. The last act decides from its
 * day on, whatever was said before: a name replaced from the same day or from an earlier one was
 * never borne, and is left out. The first is borne from before the dossier was opened.
 */
export function namePeriods(names: readonly NameGiven[]): NamePeriod[] {
  const inOrder = names.toSorted((a, b) => a.actVersion - b.actVersion);
  const periods: NamePeriod[] = [];
  let until: PlainDate | null = null;
  for (const { name, actVersion, since } of inOrder.toReversed()) {
    const from = actVersion === inOrder[0]?.actVersion ? null : since;
    if (until !== null && from !== null && from >= until) continue;
    periods.push({ name, actVersion, from, until });
    until = from;
  }
  return periods;
}

/** "du 1er juin 2025 au 4 mars 2026", "depuis le 5 mars 2026", "jusqu’au 31 mai 2025". */
export function namePeriodWords({ from, until }: Pick<NamePeriod, "from" | "until">): string {
  const last = until === null ? undefined : formatDay(addDays(until, -1));
  if (from === null) return `jusqu’au ${last}`;
  return last ? `du ${formatDay(from)} au ${last}` : `depuis le ${formatDay(from)}`;
}
