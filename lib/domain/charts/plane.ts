import { addDays, daysBetween, type PlainDate } from "../shared/plain-date";

/** Where days and values are drawn: across in hundredths of the width, up in pixels. */
export type Plane = {
  from: PlainDate;
  to: PlainDate;
  /** The value at the top. */
  most: number;
  /** Pixels, from the foot to the top. */
  height: number;
};

/** Steps that are read at a glance. */
const STEPS = [1, 2, 5, 10];

/** Four values or so, from zero to the first round one that is at least `most`. */
export function ticksTo(most: number): number[] {
  const rough = Math.max(most, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, (STEPS.find((each) => each * power >= rough) ?? 10) * power);
  const count = Math.ceil(Math.max(most, 1) / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** Between 0 and 1, from the first day to the last. */
export function acrossOf({ from, to }: Plane, day: PlainDate): number {
  const share = daysBetween(from, day) / Math.max(1, daysBetween(from, to));
  return Math.min(1, Math.max(0, share));
}

export const percentAcross = (plane: Plane, day: PlainDate): string =>
  `${(acrossOf(plane, day) * 100).toFixed(2)}%`;

/** Pixels from the top. */
export const downOf = ({ most, height }: Plane, value: number): number =>
  Math.round((1 - value / Math.max(most, 1)) * height * 10) / 10;

/** The first of January of each year in between. */
export function newYears({ from, to }: Plane): PlainDate[] {
  const first = Number(addDays(from, 364).slice(0, 4));
  const last = Number(to.slice(0, 4));
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => `${first + index}-01-01`,
  ).filter((day) => day >= from && day <= to);
}

/** Across in thousandths of the width, down in pixels: the form of the drawings of a plane. */
export type Point = { day: PlainDate; value: number };

const at = (plane: Plane, { day, value }: Point) =>
  `${Math.round(acrossOf(plane, day) * 10_000) / 10},${downOf(plane, value)}`;

export const linePath = (plane: Plane, points: readonly Point[]): string =>
  points.length === 0 ? "" : `M${points.map((point) => at(plane, point)).join("L")}`;

/** What lies between two lines of the same days. */
export const bandPath = (plane: Plane, upper: readonly Point[], lower: readonly Point[]): string =>
  upper.length === 0
    ? ""
    : `${linePath(plane, upper)}L${lower
        .toReversed()
        .map((point) => at(plane, point))
        .join("L")}Z`;
