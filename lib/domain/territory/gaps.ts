import { listOf, NO_BREAK_SPACE, plural } from "../shared/typography";
import type { PeopledPlace } from "./commune";
import { overlapsOf } from "./population";

/** More than any département has. */
export const MOST_COMMUNES = 1000;

/** What keeps a list of communes from being a territory, each time with what to do. */
export function territoryGaps(
  places: readonly PeopledPlace[],
  unknownCodes: readonly string[] = [],
): string[] {
  const gaps = overlapsOf(places).map(({ city, arrondissements }) => {
    const parts = listOf(arrondissements.map(({ name }) => name));
    return `Retirez ${city.name}, ou bien ${parts}${NO_BREAK_SPACE}: un habitant n’est compté qu’une fois`;
  });
  if (unknownCodes.length > 0) {
    const which = plural(unknownCodes.length, "le code inconnu", "les codes inconnus");
    gaps.push(`Retirez ${which}${NO_BREAK_SPACE}: ${listOf(unknownCodes)}`);
  }
  if (places.length > MOST_COMMUNES) {
    gaps.push(`Gardez ${MOST_COMMUNES} communes au plus`);
  }
  return gaps;
}
