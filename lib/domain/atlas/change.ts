import { FIRST_CPTS_DAY } from "../acts/dates";
import { addMonths, type PlainDate } from "../shared/plain-date";
import { formatNumber } from "../shared/typography";

/** The day that a figure is compared with; none before the law. */
export function yearBefore(on: PlainDate): PlainDate | undefined {
  const before = addMonths(on, -12);
  return before < FIRST_CPTS_DAY ? undefined : before;
}

/** 21 → "+21", -21 → "−21", 0 → "0". */
const signed = (value: number): string => `${value > 0 ? "+" : ""}${formatNumber(value)}`;

/** "+6 en un an"; only figures that are both exact may be compared. */
export function changeInWords(
  now: number,
  before: number | undefined,
  isExact: boolean,
): string | undefined {
  if (before === undefined) return undefined;
  if (!isExact) return "évolution non renseignée";
  return now === before ? "stable en un an" : `${signed(now - before)} en un an`;
}
