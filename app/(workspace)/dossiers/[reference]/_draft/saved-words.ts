import { formatDay, formatHour } from "@/lib/domain/shared/dates";
import { dayIn } from "@/lib/domain/shared/plain-date";

/** "à 14 h 05", "le 3 mars 2026 à 14 h 05" on another day. */
export function momentInWords(moment: Date, timeZone: string): string {
  const day = dayIn(timeZone, moment);
  const hour = `à ${formatHour(moment, timeZone)}`;
  return day === dayIn(timeZone, new Date()) ? hour : `le ${formatDay(day)} ${hour}`;
}
