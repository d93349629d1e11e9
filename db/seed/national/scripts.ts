import type { PlainDate } from "@/lib/domain/shared/plain-date";

import type { Script } from "../../bulk/script";
import { TERRITORIES } from "../demonstration/territories";
import { HAUTE_LOIRE } from "../haute-loire/facts";
import { membersOf } from "../scenes/setting";
import type { Anchor } from "./anchors";
import { Chance } from "./chance";
import type { Cell, Country } from "./country";
import type { Course } from "./course";
import { drawCourses } from "./courses";
import { liveCourse } from "./lives";
import { SHARES } from "./shares";
import { growTerritories, overlapping, type Territory } from "./territories";
import type { Neighbours } from "./units";
import { liveBeforeTheLetter } from "./waiting";

const SEED = 43;
/** Projects before their letter, for each hundred CPTS of the register. */
const BEFORE_THE_LETTER = 4;
/** Territories that share communes with their neighbours. */
const SHARED = 0.14;

/** Told elsewhere: the scenes of the demonstration, and the Haute-Loire with its sourced facts. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([
  ...Object.values(TERRITORIES).flatMap((places) => membersOf(places).map(({ code }) => code)),
  ...HAUTE_LOIRE.flatMap(({ territory }) => ("communes" in territory ? territory.communes : [])),
]);
const HAUTE_LOIRE_CODE = "43";

const isOpen = ({ code, departmentCode }: Cell) =>
  departmentCode !== HAUTE_LOIRE_CODE && !TOLD_ELSEWHERE.has(code);

type Wish = {
  country: Country;
  neighbours: Neighbours;
  anchors: readonly Anchor[];
  scale: number;
  /** So many in all at least; the rest are before their letter. */
  least: number;
  /** Questions asked and answered on each letter. */
  rounds: number;
  /** The day on which a région opened its register. */
  openedOn: (region: string) => PlainDate;
};

/** Regions of the lives before their letter, in turn: those that have the most CPTS first. */
function regionsInTurn(count: number): string[] {
  const weights = SHARES.map(({ code, births }) => ({ code, weight: births[2] }));
  const chance = new Chance(SEED + 1);
  return Array.from({ length: count }, () => chance.weighted(weights, ({ weight }) => weight).code);
}

/** The territories of each région, the most populated first more often than not. */
function territoriesFor(wanted: ReadonlyMap<string, number>, { country, neighbours }: Wish) {
  const cells = country.cells.filter(isOpen);
  const byCode = new Map(cells.map((cell) => [cell.code, cell]));
  const chance = new Chance(SEED + 2);
  return new Map(
    SHARES.map(({ code, covered }, index): [string, Territory[]] => {
      const count = wanted.get(code) ?? 0;
      const own = cells.filter(({ regionCode }) => regionCode === code);
      const wish = { count, covered, neighbours, seed: SEED + 100 + index };
      const grown = count === 0 ? [] : growTerritories(own, wish, (seed) => new Chance(seed));
      const shared = grown.map((territory) =>
        chance.next() < SHARED ? overlapping(territory, byCode, neighbours, chance) : territory,
      );
      const ordered = shared
        .map((territory) => ({ territory, rank: territory.population * (0.6 + chance.next()) }))
        .toSorted((a, b) => b.rank - a.rank);
      return [code, ordered.map(({ territory }) => territory)];
    }),
  );
}

function countBy(regions: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const region of regions) counts.set(region, (counts.get(region) ?? 0) + 1);
  return counts;
}

/** Who goes on after a merger: another CPTS of the région with a contract, two mergers in three. */
function successorOf(index: number, courses: readonly Course[]): number | undefined {
  const { region, endedOn = "" } = courses[index] ?? {};
  if (index % 3 === 0) return undefined;
  const found = courses.findIndex(
    (other, place) =>
      place !== index &&
      other.region === region &&
      other.endedOn === undefined &&
      other.signedOn !== undefined &&
      other.signedOn < endedOn,
  );
  return found < 0 ? undefined : found;
}

/** Every life of the national demonstration. The same country, anchors and scale give the same. */
export function nationalScripts(wish: Wish): Script[] {
  const { country, anchors, scale, least, rounds } = wish;
  const courses = drawCourses(anchors, { chance: new Chance(SEED), scale });
  const others = Math.max(
    Math.ceil((courses.length * BEFORE_THE_LETTER) / 100),
    least - courses.length,
  );
  const regionCodes = [...courses.map(({ region }) => region), ...regionsInTurn(others)];
  const territories = territoriesFor(countBy(regionCodes), wish);
  const regions = new Map(country.regions.map((region) => [region.code, region]));
  const until = anchors.at(-1)?.on ?? "";
  return regionCodes.flatMap((code, number) => {
    const [region, territory] = [regions.get(code), territories.get(code)?.shift()];
    if (!region || !territory) return [];
    const life = {
      number,
      region,
      territory,
      chance: new Chance(SEED + 1000 + number),
      anchors,
      until,
      rounds,
      openedOn: wish.openedOn(code),
    };
    const course = courses[number];
    if (!course) return [liveBeforeTheLetter(life)];
    const successor = course.endedOn === undefined ? undefined : successorOf(number, courses);
    return [liveCourse(course, life, successor)];
  });
}
