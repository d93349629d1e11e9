import "server-only";

import { type AtlasAsked, asOfAsked } from "@/lib/domain/atlas/asked";
import { yearBefore } from "@/lib/domain/atlas/change";
import { type CountsBefore, countsBefore } from "@/lib/domain/atlas/counts-before";
import type { AtlasPlaces } from "@/lib/domain/atlas/places";

import type { Register } from "./register";

/** What changes over a year are counted from, as known on the same day; nothing before the law. */
export function countsYearBefore(
  register: Register,
  asked: AtlasAsked,
  places: AtlasPlaces,
): CountsBefore | undefined {
  const before = yearBefore(asked.on);
  return before === undefined
    ? undefined
    : countsBefore(register, asOfAsked({ ...asked, on: before }, register.now), asked, places);
}
