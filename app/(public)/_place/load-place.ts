import { readCommuneNames } from "@/db/atlas/commune-names";
import { readCensus } from "@/db/territory/census";
import { currentHref } from "@/lib/domain/atlas/address";
import { type AtlasAsked, askedHref, readAtlasAsked } from "@/lib/domain/atlas/asked";
import { readCategories } from "@/lib/domain/atlas/categories";
import { ledFromElsewhere } from "@/lib/domain/atlas/crossing";
import type { Shown } from "@/lib/domain/atlas/figure-source";
import type { Department, Region } from "@/lib/domain/atlas/places";
import { selectLines } from "@/lib/domain/atlas/selection";
import { shownPlace } from "@/lib/domain/atlas/shown-place";
import type { AtlasLine } from "@/lib/domain/atlas/situation";
import { uncoveredOf } from "@/lib/domain/atlas/uncovered";
import type { SearchParams } from "@/lib/domain/lists/query";
import { atlasDay, openAtlas } from "@/lib/server/atlas/day";
import { countsYearBefore } from "@/lib/server/atlas/year-before";
import { env } from "@/lib/server/env";

/** A place that has a page of its own. */
export type PagePlace = { region: Region; department?: Department };

type Kind = "regions" | "departements";

/** The place of an address and what it asks of it; none when no place has this code. */
export async function openPlace(kind: Kind, code: string, query: SearchParams) {
  const atlas = await openAtlas();
  const { places } = atlas;
  const department = places.departments.find(
    (each) => kind === "departements" && each.code === code,
  );
  const regionCode = kind === "regions" ? code : department?.regionCode;
  const region = places.regions.find((each) => each.code === regionCode);
  if (!region) return undefined;
  // The path says where: only the days are read from the parameters.
  const { date, connu_le } = query;
  const { asked, problems } = readAtlasAsked({ date, connu_le }, atlas);
  const place: PagePlace = department ? { region, department } : { region };
  return { ...atlas, place, path: `/${kind}/${code}`, asked, problems };
}

export type OpenedPlace = NonNullable<Awaited<ReturnType<typeof openPlace>>>;

/** The figures of a place on a day, the CPTS behind them, and whom none covers. */
export async function loadPlace(
  { register, places, today, place, path, asked: days }: OpenedPlace,
  query: SearchParams,
) {
  const { region, department } = place;
  const asked: AtlasAsked = { ...days, ...(department ? { department } : { region }) };
  const [day, census, names] = await Promise.all([
    atlasDay(register, asked),
    readCensus(),
    readCommuneNames(),
  ]);
  const categories = readCategories(query);
  const shown: Shown = {
    day,
    asked,
    place: shownPlace(day, asked),
    today,
    vintage: places.vintage,
    categories,
  };
  const departments = day.departments.filter(({ code, regionCode }) =>
    department ? code === department.code : regionCode === region.code,
  );
  const cells = census.cells.filter((cell) =>
    department ? cell.departmentCode === department.code : cell.regionCode === region.code,
  );
  return {
    shown,
    before: countsYearBefore(register, asked, places),
    place,
    departments,
    /** Those that count here, by name; those led from elsewhere with communes here. */
    led: selectLines(day, asked),
    elsewhere: ledFromElsewhere(day.lines, asked),
    cells,
    uncovered: uncoveredOf(day.covers.all, cells, { departments, names }),
    siteUrl: env().appUrl ?? "",
    /** A page of the site on the same days. */
    hrefOn: (to: string) => askedHref(to, days, { today }),
    sheetHref: (line: Pick<AtlasLine, "cpts">) =>
      askedHref(currentHref(line.cpts, register), days, { today }),
    categoriesHref: (chosen: string | undefined) =>
      askedHref(path, days, { today, also: { categories: chosen } }),
    evolutionHref: askedHref("/evolution", asked, { today }),
    permanentHref: askedHref(path, days, { today, permanent: true }),
    departmentNames: new Map(places.departments.map(({ code, name }) => [code, name])),
  };
}

export type LoadedPlace = Awaited<ReturnType<typeof loadPlace>>;
