import { listOf, NO_BREAK_SPACE, plural } from "../shared/typography";
import type { ChosenCommune, ChosenTerritory } from "./chosen";
import { citiesListedTwice, hasArrondissements } from "./divided-cities";

/** More than any département has. */
export const MOST_COMMUNES = 1000;

type Place = Pick<ChosenCommune, "code" | "name" | "parentCode" | "part" | "formerCode">;

/**
 * What keeps a list of communes from being a territory, each time with what to do: a city beside its
 * arrondissements or divided otherwise than by them, codes unknown or no longer in use, too many.
 */
export function territoryGaps({
  communes,
  unknown,
}: {
  communes: readonly Place[];
  unknown: ChosenTerritory["unknown"];
}): string[] {
  const gaps = citiesListedTwice(communes).map(({ city, arrondissements }) => {
    const parts = listOf(arrondissements.map(({ name }) => name));
    return `Retirez ${city.name}, ou bien ${parts}${NO_BREAK_SPACE}: un habitant n’est compté qu’une fois`;
  });
  for (const { code, name, part } of communes) {
    if (part && hasArrondissements(code))
      gaps.push(
        `Retirez ${name}, puis choisissez ses arrondissements${NO_BREAK_SPACE}: ce sont ses parties`,
      );
  }
  for (const { code, name, formerCode } of communes) {
    if (formerCode !== undefined)
      gaps.push(
        `Remplacez le code ${formerCode} par ${name} (${code})${NO_BREAK_SPACE}: les communes ont fusionné`,
      );
  }
  if (unknown.length > 0) {
    const which = plural(unknown.length, "le code inconnu", "les codes inconnus");
    gaps.push(`Retirez ${which}${NO_BREAK_SPACE}: ${listOf(unknown)}`);
  }
  if (communes.length > MOST_COMMUNES) {
    gaps.push(`Gardez ${MOST_COMMUNES} communes au plus`);
  }
  return gaps;
}
