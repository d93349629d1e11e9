import { type AtlasAsked, askedHref } from "@/lib/domain/atlas/asked";
import { readCategories } from "@/lib/domain/atlas/categories";
import type { Shown } from "@/lib/domain/atlas/figure-source";
import type { AtlasPlaces } from "@/lib/domain/atlas/places";
import { readRegionOrder } from "@/lib/domain/atlas/region-order";
import { shownPlace } from "@/lib/domain/atlas/shown-place";
import { typedAsked } from "@/lib/domain/atlas/typed";
import { readQuery, type SearchParams } from "@/lib/domain/lists/query";
import { askCommune } from "@/lib/server/atlas/commune";
import { atlasDay } from "@/lib/server/atlas/day";
import type { Register } from "@/lib/server/atlas/register";
import { atlasSeries } from "@/lib/server/atlas/series";
import { countsYearBefore } from "@/lib/server/atlas/year-before";
import { env } from "@/lib/server/env";
import { readCountryMap } from "@/lib/server/map/country";

type Opened = { register: Register; places: AtlasPlaces; asked: AtlasAsked };

/** All that the atlas shows of a day, for an address that was understood. */
export async function loadAtlas(params: SearchParams, { register, places, asked }: Opened) {
  const { today } = register;
  const [day, points, drawing] = await Promise.all([
    atlasDay(register, asked),
    atlasSeries(register, { ...asked, on: today }),
    readCountryMap(places),
  ]);
  const text = readQuery(params, { commune: "Commune" }).values.get("commune");
  const shown: Shown = {
    day,
    asked,
    place: shownPlace(day, asked),
    today,
    vintage: places.vintage,
    categories: readCategories(params),
  };
  const order = readRegionOrder(params);
  const also = {
    categories: shown.categories === "etapes" ? undefined : shown.categories,
    tri: order === "region" ? undefined : order,
  };
  const { path = "/" } = shown.place;
  const { on, knownOn } = asked;
  return {
    shown,
    /** The page of the région or département asked, on the same day. */
    placeHref: askedHref(path, { on, ...(knownOn !== undefined && { knownOn }) }, { today }),
    before: countsYearBefore(register, asked, places),
    points,
    drawing,
    order,
    typed: typedAsked(params),
    places,
    register,
    siteUrl: env().appUrl ?? "",
    text,
    answer: text === undefined ? undefined : await askCommune(text, day),
    /** What the page keeps beside the day and the place. */
    also,
    /** The same page, asked otherwise. */
    hrefTo: (
      change: Partial<AtlasAsked>,
      others: Record<string, string | undefined> = {},
    ): string => askedHref("/", { ...asked, ...change }, { today, also: { ...also, ...others } }),
  };
}

export type LoadedAtlas = Awaited<ReturnType<typeof loadAtlas>>;
