import { formatPopulation } from "../shared/typography";
import type { ComparedPlace, TerritoryChange } from "../territory/compare";
import { inhabitantsOf } from "../territory/counting";
import { formatPart } from "../territory/typed-part";
import type { MapAsked, MapTone } from "./model";

type AskedArea = MapAsked["areas"][number];

/** Another CPTS around, drawn as a whole. */
export type AroundTerritory = { reference: string; name: string; codes: readonly string[] };

const WIDTH = 640;
/** So many communes have their name written, the most inhabited first. */
const CAPTIONS = 4;

/** The id of a commune's line in the list under the map. */
export const communeId = (code: string) => `commune-${code}`;

/** "CPTS des Rives du Haut-Allier" → "Rives du Haut-Allier", on a map where all are CPTS. */
export const shortName = (name: string): string =>
  name.replace(/^CPTS\s+(?:(?:de l|d|l)[’']|(?:du|des|de la|de|le|la|les)\s+)?/i, "") || name;

const inhabitantsOfPlace = ({ population, part }: ComparedPlace) =>
  inhabitantsOf(population, part?.permille);

function labelOf(place: ComparedPlace, more?: string): string {
  const part = place.part && formatPart(place.part);
  return [place.name, formatPopulation(inhabitantsOfPlace(place)), part, more]
    .filter((each) => each !== undefined)
    .join(", ");
}

function mostInhabited(places: readonly ComparedPlace[]): Set<string> {
  const sorted = places.toSorted((a, b) => inhabitantsOfPlace(b) - inhabitantsOfPlace(a));
  return new Set(sorted.slice(0, CAPTIONS).map(({ code }) => code));
}

const around = ({ reference, name, codes }: AroundTerritory): AskedArea => ({
  key: reference,
  label: name,
  tone: "neighbour",
  caption: shortName(name),
  codes,
});

const communeArea = (
  place: ComparedPlace,
  {
    tone,
    more,
    caption,
    listed = true,
  }: { tone: MapTone; more?: string; caption?: string | undefined; listed?: boolean },
): AskedArea => ({
  key: place.code,
  label: labelOf(place, more),
  tone,
  codes: [place.code],
  ...(listed ? { href: `#${communeId(place.code)}` } : {}),
  ...(caption === undefined ? {} : { caption }),
});

/** The map of one territory: its communes, each leading to its line of the list; the CPTS around. */
export function askTerritory(
  communes: readonly ComparedPlace[],
  neighbours: readonly AroundTerritory[] = [],
): MapAsked {
  const named = mostInhabited(communes);
  return {
    width: WIDTH,
    frame: { keys: communes.map(({ code }) => code) },
    areas: [
      ...neighbours.map(around),
      ...communes.map((place) =>
        communeArea(place, {
          tone: "territory",
          caption: named.has(place.code) ? place.name : undefined,
        }),
      ),
    ],
  };
}

/** The map of what changed between two versions: what came, what left, what stayed. */
export function askComparison<Place extends ComparedPlace>(
  change: TerritoryChange<Place>,
  kept: readonly Place[],
): MapAsked {
  const changed = new Set(change.changed.map(({ place }) => place.code));
  const named = mostInhabited([...change.added, ...change.removed]);
  const caption = ({ code, name }: Place) => (named.has(code) ? name : undefined);
  const areas = [
    ...kept.map((place) =>
      communeArea(place, {
        tone: "territory",
        ...(changed.has(place.code)
          ? { more: "pour une autre partie", caption: `${place.name} (partie)` }
          : { listed: false }),
      }),
    ),
    ...change.added.map((place) =>
      communeArea(place, { tone: "added", more: "ajoutée", caption: caption(place) }),
    ),
    ...change.removed.map((place) =>
      communeArea(place, { tone: "removed", more: "retirée", caption: caption(place) }),
    ),
  ];
  return { width: WIDTH, areas };
}
