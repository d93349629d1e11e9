import { formatDayAt } from "../../shared/dates";
import { addDays, addMonths, type PlainDate } from "../../shared/plain-date";

/** A month of the calendar, "2026-10". */
export type Month = string;

const firstOf = (month: Month): PlainDate => `${month}-01`;

export const monthOf = (day: PlainDate): Month => day.slice(0, 7);

/** The first day of the month that follows: a month is frozen from then on. */
export const frozenFrom = (month: Month): PlainDate => addMonths(firstOf(month), 1);

export const monthFrozenFrom = (day: PlainDate): Month => monthOf(addDays(day, -1));

export const lastDayOf = (month: Month): PlainDate => addDays(frozenFrom(month), -1);

/** "octobre 2026". */
export const monthWords = (month: Month): string => formatDayAt(firstOf(month), "month");

/** Months that a server that was away may have to freeze at once. */
const MOST = 12;

/**
 * The months that are over and not frozen yet, oldest first: since the last one that is, or the last
 * month alone when none was.
 */
export function monthsToFreeze(today: PlainDate, last: Month | undefined): Month[] {
  const before = monthFrozenFrom(firstOf(monthOf(today)));
  if (last === undefined) return [before];
  const months: Month[] = [];
  for (let month = monthOf(frozenFrom(last)); month <= before; month = monthOf(frozenFrom(month)))
    months.push(month);
  return months.slice(-MOST);
}
