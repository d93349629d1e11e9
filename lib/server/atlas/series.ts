import "server-only";

import { LRUCache } from "lru-cache";

import { FIRST_CPTS_DAY } from "@/lib/domain/acts/dates";
import { type AtlasAsked, asOfAsked } from "@/lib/domain/atlas/asked";
import { turningDays } from "@/lib/domain/atlas/chronicle";
import { type SeriesPoint, seriesOf } from "@/lib/domain/atlas/series";
import { shownPlace } from "@/lib/domain/atlas/shown-place";
import { totalState } from "@/lib/domain/atlas/words";
import { monthEndsBetween, type PlainDate } from "@/lib/domain/shared/plain-date";

import { atlasDay, readCountry } from "./day";
import type { Register } from "./register";

type Place = Pick<AtlasAsked, "region" | "department">;

const KEPT = 64;

const known = new LRUCache<string, readonly SeriesPoint[]>({ max: KEPT });

/** The day something first counts; none in an empty register. */
function firstDay(register: Register, knownBefore: number): PlainDate | undefined {
  return register.cpts
    .map(({ chronicle }) => turningDays(chronicle, knownBefore)[0])
    .reduce((first, day) => (first === undefined || (day && day < first) ? day : first), undefined);
}

async function populationWithin({ region, department }: Place): Promise<number> {
  const { populations } = await readCountry();
  if (department) return populations.byDepartment.get(department.code) ?? 0;
  if (region) return populations.byRegion.get(region.code) ?? 0;
  return populations.national;
}

/** Of the région of the place asked, or of them all. */
async function declaredWithin({ declarations }: Register, { region, department }: Place) {
  const { places } = await readCountry();
  const code = department?.regionCode ?? region?.code;
  return places.regions
    .filter((each) => code === undefined || each.code === code)
    .map((each) => declarations.get(each.code) ?? []);
}

/** The ends of all the months until today, whatever day is asked: another date costs nothing. */
async function monthly(register: Register, asked: AtlasAsked): Promise<readonly SeriesPoint[]> {
  const { knownOn, region, department } = asked;
  const key = [register.version, register.today, knownOn, region?.code, department?.code].join("|");
  const kept = known.get(key);
  if (kept) return kept;
  const { knownBefore } = asOfAsked(asked, register.now);
  const first = firstDay(register, knownBefore) ?? register.today;
  const points = seriesOf(
    register.cpts,
    monthEndsBetween(first < FIRST_CPTS_DAY ? FIRST_CPTS_DAY : first, register.today),
    {
      knownBefore,
      population: await populationWithin(asked),
      declared: await declaredWithin(register, asked),
      within: {
        ...(region && { regionCode: region.code }),
        ...(department && { departmentCode: department.code }),
      },
    },
  );
  known.set(key, points);
  return points;
}

async function pointAsked(register: Register, asked: AtlasAsked): Promise<SeriesPoint> {
  const { counts, covered, regions } = shownPlace(await atlasDay(register, asked), asked);
  return { on: asked.on, counts, covered, register: totalState({ regions }) };
}

/**
 * The end of each month from the first CPTS to the day asked, and that day: each point equal to what
 * `atlasDay` says of it. Kept like the days.
 */
export async function atlasSeries(
  register: Register,
  asked: AtlasAsked,
): Promise<readonly SeriesPoint[]> {
  const months = await monthly(register, asked);
  return [...months.filter(({ on }) => on < asked.on), await pointAsked(register, asked)];
}
