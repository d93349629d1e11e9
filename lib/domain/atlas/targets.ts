import type { PlainDate } from "../shared/plain-date";
import type { AtlasAsked } from "./asked";
import { TARGETS, type Target, targetDay } from "./declared";
import type { SeriesPoint } from "./series";
import { knownCount, knownShare } from "./words";

/** A target announced for a place, with the day it was to be reached. */
export type DatedTarget = Target & { day: PlainDate };

/** The targets announced for the place asked: the country's, or a département's own. */
export function targetsFor({ region, department }: Pick<AtlasAsked, "region" | "department">) {
  const scope = department?.code ?? (region ? undefined : "FR");
  return TARGETS.filter((target) => target.scope === scope).map(
    (target): DatedTarget => ({ ...target, day: targetDay(target) }),
  );
}

/** What stood against a target, in words: the sources do not say which stage counts, so both are given. */
export type Reached = { contract: string; all: string };

export function reachedOf({ unit }: Target, { counts, covered, register }: SeriesPoint): Reached {
  if (unit !== "CPTS")
    return {
      contract: knownShare(covered.contract, register),
      all: knownShare(covered.all, register),
    };
  const { letterValidated, projectValidated, contractSigned } = counts;
  return {
    contract: knownCount(contractSigned, register),
    all: knownCount(letterValidated + projectValidated + contractSigned, register),
  };
}

/** The last point that is not after a day; none when the series begins later. */
export const pointOn = (points: readonly SeriesPoint[], day: PlainDate): SeriesPoint | undefined =>
  points.findLast(({ on }) => on <= day);
