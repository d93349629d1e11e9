import { dayIn, daysBetween, type PlainDate } from "./plain-date";
import { countOf, NO_BREAK_SPACE } from "./typography";

const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

const SHORT_MONTHS = [
  "janv.",
  "févr.",
  "mars",
  "avril",
  "mai",
  "juin",
  "juil.",
  "août",
  "sept.",
  "oct.",
  "nov.",
  "déc.",
];

const WEEKDAYS = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

const partsOf = (day: PlainDate) => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return { year, month, date: date === 1 ? "1er" : String(date) };
};

/** "2026-12-01" → "1er décembre 2026". */
export function formatDay(day: PlainDate): string {
  const { year, month, date } = partsOf(day);
  return `${date}${NO_BREAK_SPACE}${MONTHS[month - 1]} ${year}`;
}

/** "2026-12-01" → "1er déc. 2026". */
export function formatShortDay(day: PlainDate): string {
  const { year, month, date } = partsOf(day);
  return `${date}${NO_BREAK_SPACE}${SHORT_MONTHS[month - 1]} ${year}`;
}

/** "2026-12-01" → "mardi 1er décembre 2026". */
export const formatLongDay = (day: PlainDate): string =>
  `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]} ${formatDay(day)}`;

/** A date that may be known to the month or the year only, or not at all. */
export function formatDayAt(
  day: PlainDate | null,
  precision: "day" | "month" | "year" | "unknown",
): string {
  if (day === null || precision === "unknown") return "date non renseignée";
  const { year, month } = partsOf(day);
  if (precision === "year") return String(year);
  if (precision === "month") return `${MONTHS[month - 1]} ${year}`;
  return formatDay(day);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "numeric",
    minute: "2-digit",
    hourCycle: "h23",
  });
  clocks.set(timeZone, made);
  return made;
};

/** "14 h 32" in that zone. */
export function formatHour(instant: Date | string, timeZone: string): string {
  const [hour = "0", minute = "00"] = clockOf(timeZone).format(new Date(instant)).split(":");
  return `${Number(hour)}${NO_BREAK_SPACE}h${NO_BREAK_SPACE}${minute}`;
}

/** "1er octobre 2026 à 14 h 32" in that zone. */
export const formatInstant = (instant: Date | string, timeZone: string): string =>
  `${formatDay(dayIn(timeZone, instant))} à ${formatHour(instant, timeZone)}`;

const ZONE_PLACES: Record<string, string> = {
  "Europe/Paris": "de Paris",
  "America/Guadeloupe": "de la Guadeloupe",
  "America/Martinique": "de la Martinique",
  "America/Cayenne": "de la Guyane",
  "Indian/Reunion": "de La Réunion",
  "Indian/Mayotte": "de Mayotte",
  "America/Miquelon": "de Saint-Pierre-et-Miquelon",
};

/** "heure de Paris": a time with a legal effect never goes without its zone. */
export const zoneInWords = (timeZone: string): string =>
  `heure ${ZONE_PLACES[timeZone] ?? `du fuseau ${timeZone}`}`;

/** "12 jours", "1 jour", "dernier jour", "délai dépassé depuis 2 jours". */
export function daysLeftInWords(today: PlainDate, due: PlainDate): string {
  const left = daysBetween(today, due);
  if (left > 0) return countOf(left, "jour");
  if (left === 0) return "dernier jour";
  return `délai dépassé depuis ${countOf(-left, "jour")}`;
}

/** "dans 12 jours", "demain", "aujourd’hui", "en retard de 2 jours". */
export function dueInWords(today: PlainDate, due: PlainDate): string {
  const left = daysBetween(today, due);
  if (left > 1) return `dans ${countOf(left, "jour")}`;
  if (left === 1) return "demain";
  if (left === 0) return "aujourd’hui";
  return `en retard de ${countOf(-left, "jour")}`;
}

export type Urgency = "calm" | "soon" | "urgent" | "passed";

/** More than 15 days is calm, 15 or fewer is soon, 7 or fewer is urgent. */
export function urgencyOf(today: PlainDate, due: PlainDate): Urgency {
  const left = daysBetween(today, due);
  if (left < 0) return "passed";
  if (left <= 7) return "urgent";
  return left <= 15 ? "soon" : "calm";
}
