import type { PlainDate } from "../shared/plain-date";
import type { SeriesPoint } from "./series";

/** The quarters of one year, as a picture of the years shows them. */
export type YearOfQuarters = {
  year: number;
  /** The last day known of the year: the one it leads to. */
  last: SeriesPoint;
  /** First to fourth; nothing before the first CPTS and after the last day. */
  quarters: readonly (SeriesPoint | undefined)[];
};

const QUARTERS = [0, 1, 2, 3];

const yearOf = (on: PlainDate) => Number(on.slice(0, 4));

export const quarterOf = (on: PlainDate): number => Math.floor((Number(on.slice(5, 7)) - 1) / 3);

/** The last point of each quarter of a series, year by year. In: points in the order of their days. */
export function quartersByYear(points: readonly SeriesPoint[]): YearOfQuarters[] {
  const years = new Map<number, SeriesPoint[]>();
  for (const point of points) {
    const year = yearOf(point.on);
    years.set(year, [...(years.get(year) ?? []), point]);
  }
  return [...years].flatMap(([year, within]) => {
    const last = within.at(-1);
    if (!last) return [];
    const quarters = QUARTERS.map((quarter) =>
      within.findLast(({ on }) => quarterOf(on) === quarter),
    );
    return [{ year, last, quarters }];
  });
}
