import "server-only";

import { LRUCache } from "lru-cache";

import { readPlaces } from "@/db/atlas/places";
import { readCensus } from "@/db/territory/census";
import { type AtlasAsked, asOfAsked } from "@/lib/domain/atlas/asked";
import { type AtlasDay, atlasDayOf } from "@/lib/domain/atlas/day";
import { type AtlasPlaces, type Populations, populationsOf } from "@/lib/domain/atlas/places";

import { currentRegister, type Register } from "./register";

/** Days are made again in tens of milliseconds, and one of ten thousand CPTS weighs megabytes. */
const KEPT = 24;

const days = new LRUCache<string, AtlasDay>({ max: KEPT });

let country: Promise<{ places: AtlasPlaces; populations: Populations }> | undefined;

/** Places with their people: they change at a start only. */
export const readCountry = () => {
  country ??= Promise.all([readPlaces(), readCensus()])
    .then(([places, census]) => ({ places, populations: populationsOf(census) }))
    .catch((error: unknown) => {
      country = undefined;
      throw error;
    });
  return country;
};

/**
 * Every figure of the day asked, as known on the other: the one door of pages, tables, maps, files
 * and the API, so that they are equal. Kept until the register changes or the day does.
 */
export async function atlasDay(
  register: Register,
  asked: Pick<AtlasAsked, "on" | "knownOn">,
): Promise<AtlasDay> {
  const key = [register.version, register.today, asked.on, asked.knownOn].join("|");
  const known = days.get(key);
  if (known) return known;
  const made = atlasDayOf(register, asOfAsked(asked, register.now), await readCountry());
  days.set(key, made);
  return made;
}

/** The register and the places that a question is read with, before its day is known. */
export async function openAtlas() {
  const [register, { places }] = await Promise.all([currentRegister(), readCountry()]);
  return { register, places, today: register.today };
}
