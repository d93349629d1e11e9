import "server-only";

import { resolveCommunes } from "@/db/territory/resolve";
import type { MapAsked, MapModel } from "@/lib/domain/map/model";
import { formatPopulation } from "@/lib/domain/shared/typography";
import { type ChosenCommune, chosenCode } from "@/lib/domain/territory/chosen";
import type { Commune } from "@/lib/domain/territory/commune";
import { neighboursOf } from "@/lib/domain/territory/neighbours";
import { drawMap } from "@/lib/server/map/draw-map";
import { readGeography } from "@/lib/server/shapes/geography";

/** In units of the map; as wide as the page of a form. */
const WIDTH = 640;

/** A territory longer than that shows its names nowhere. */
const MOST_CAPTIONS = 40;

type Area = MapAsked["areas"][number];

export type TerritoryPicture = {
  model: MapModel;
  /** Those around, by name. */
  neighbours: Commune[];
};

/** A press adds it, from the list of what was sought. */
const asPickable = ({ code, name, population }: Commune): Area => ({
  key: code,
  codes: [code],
  tone: "pickable",
  label: `Ajouter ${name}, ${formatPopulation(population)}`,
  href: `?q=${code}#communes-trouvees`,
});

/** A press leads to its line, where it is taken out. */
function asChosen(commune: ChosenCommune, isShared: boolean, isNamed: boolean): Area {
  const { name, population } = commune;
  const code = chosenCode(commune);
  return {
    key: code,
    codes: [code],
    tone: isShared ? "shared" : "territory",
    label: `Retirer ${name}, ${formatPopulation(population)}`,
    href: `#commune-${code}`,
    ...(isNamed && { caption: name }),
  };
}

/** The communes chosen with those around them, for a page that adds and removes; none of an empty territory. */
export async function drawTerritory(
  communes: readonly ChosenCommune[],
  sharedCodes: ReadonlyMap<string, unknown>,
): Promise<TerritoryPicture | undefined> {
  if (communes.length === 0) return undefined;
  const around = neighboursOf(communes.map(chosenCode), await readGeography());
  const { communes: neighbours } = await resolveCommunes(around);
  const largest = communes.toSorted((a, b) => b.population - a.population).slice(0, MOST_CAPTIONS);
  const model = await drawMap({
    width: WIDTH,
    areas: [
      ...neighbours.map(asPickable),
      ...communes.map((commune) =>
        asChosen(commune, sharedCodes.has(chosenCode(commune)), largest.includes(commune)),
      ),
    ],
  });
  return { model, neighbours: neighbours.toSorted((a, b) => a.name.localeCompare(b.name, "fr")) };
}
