import type { PlainDate } from "../shared/plain-date";
import type { AtlasAsked } from "./asked";
import { TARGETS, type Target, targetDay } from "./declared";
import type { SeriesPoint } from "./series";

/** A target announced for a place, with the day it was to be reached. */
export type DatedTarget = Target & { day: PlainDate };

/** The targets announced for the place asked: the country's, or a département's own. */
export function targetsFor({ region, department }: Pick<AtlasAsked, "region" | "department">) {
  const scope = department?.code ?? (region ? undefined : "FR");
  return TARGETS.filter((target) => target.scope === scope).map(
    (target): DatedTarget => ({ ...target, day: targetDay(target) }),
  );
}

/** What stood against a target: the sources do not say which stage counts, so both are given. */
export type Reached = { contract: number; all: number };

export function reachedOf({ unit }: Target, { counts, covered }: SeriesPoint): Reached {
  if (unit === "CPTS")
    return {
      contract: counts.contractSigned,
      all: counts.letterValidated + counts.projectValidated + counts.contractSigned,
    };
  return { contract: covered.contract.percent, all: covered.all.percent };
}

/** The last point that is not after a day; none when the series begins later. */
export const pointOn = (points: readonly SeriesPoint[], day: PlainDate): SeriesPoint | undefined =>
  points.findLast(({ on }) => on <= day);
