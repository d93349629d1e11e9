/** A day of the calendar as the law speaks of it, "YYYY-MM-DD", without hour or zone. */
export type PlainDate = string;

const DAY_MS = 86_400_000;

const utc = (date: PlainDate) => Date.parse(`${date}T00:00:00Z`);

const fromUtc = (milliseconds: number): PlainDate =>
  new Date(milliseconds).toISOString().slice(0, 10);

/** True for a real day written YYYY-MM-DD (2026-02-30 is not one). */
export const isPlainDate = (text: string): text is PlainDate => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const milliseconds = utc(text);
  return !Number.isNaN(milliseconds) && fromUtc(milliseconds) === text;
};

export const addDays = (date: PlainDate, days: number): PlainDate =>
  fromUtc(utc(date) + days * DAY_MS);

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((utc(to) - utc(from)) / DAY_MS);

/** Date to date, clamped to the month's end: 31 December + 2 months = 28 or 29 February. */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0),
  ).getUTCDate();
  first.setUTCDate(Math.min(day, lastDay));
  return fromUtc(first.getTime());
};

/** The last day of each month, from the month of `first` to the last one that ends by `last`. */
export function monthEndsBetween(first: PlainDate, last: PlainDate): PlainDate[] {
  const ends: PlainDate[] = [];
  const month = `${first.slice(0, 7)}-01`;
  for (let count = 1; ; count += 1) {
    const end = addDays(addMonths(month, count), -1);
    if (end > last) return ends;
    ends.push(end);
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

const formatIn = (timeZone: string) => {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formats.set(timeZone, made);
  return made;
};

/** The day it is in `timeZone` (IANA name) at that instant. */
export const dayIn = (timeZone: string, instant: Date | string): PlainDate =>
  formatIn(timeZone).format(typeof instant === "string" ? new Date(instant) : instant);

const HOUR_MS = 3_600_000;

/** The first instant of a day in `timeZone`, in milliseconds: no rule of clocks needs to be known. */
export function startOfDay(timeZone: string, day: PlainDate): number {
  let before = utc(day) - 15 * HOUR_MS;
  let within = utc(day) + 13 * HOUR_MS;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dayIn(timeZone, new Date(middle)) < day) before = middle;
    else within = middle;
  }
  return within;
}

export const laterOf = (dates: readonly PlainDate[]): PlainDate | undefined =>
  dates.toSorted().at(-1);
