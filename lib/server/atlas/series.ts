import "server-only";

import { LRUCache } from "lru-cache";

import { FIRST_CPTS_DAY } from "@/lib/domain/acts/dates";
import { type AtlasAsked, asOfAsked } from "@/lib/domain/atlas/asked";
import { turningDays } from "@/lib/domain/atlas/chronicle";
import { type SeriesPoint, seriesOf } from "@/lib/domain/atlas/series";
import { monthEndsBetween, type PlainDate } from "@/lib/domain/shared/plain-date";

import { readCountry } from "./day";
import type { Register } from "./register";

const KEPT = 64;

const known = new LRUCache<string, readonly SeriesPoint[]>({ max: KEPT });

/** The day something first counts; none in an empty register. */
function firstDay(register: Register, knownBefore: number): PlainDate | undefined {
  return register.cpts
    .map(({ chronicle }) => turningDays(chronicle, knownBefore)[0])
    .reduce((first, day) => (first === undefined || (day && day < first) ? day : first), undefined);
}

async function populationWithin({ region, department }: AtlasAsked): Promise<number> {
  const { populations } = await readCountry();
  if (department) return populations.byDepartment.get(department.code) ?? 0;
  if (region) return populations.byRegion.get(region.code) ?? 0;
  return populations.national;
}

/**
 * The end of each month from the first CPTS to the day asked, and that day: each point equal to what
 * `atlasDay` says of it. Kept like the days.
 */
export async function atlasSeries(
  register: Register,
  asked: AtlasAsked,
): Promise<readonly SeriesPoint[]> {
  const { on, knownOn, region, department } = asked;
  const key = [register.version, register.today, on, knownOn, region?.code, department?.code];
  const kept = known.get(key.join("|"));
  if (kept) return kept;
  const { knownBefore } = asOfAsked(asked, register.now);
  const first = firstDay(register, knownBefore) ?? on;
  const days = monthEndsBetween(first < FIRST_CPTS_DAY ? FIRST_CPTS_DAY : first, on);
  const points = seriesOf(register.cpts, days.at(-1) === on ? days : [...days, on], {
    knownBefore,
    population: await populationWithin(asked),
    within: {
      ...(region && { regionCode: region.code }),
      ...(department && { departmentCode: department.code }),
    },
  });
  known.set(key.join("|"), points);
  return points;
}
