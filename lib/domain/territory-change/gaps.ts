import type { Member } from "../territory/part";
import { isSameTerritory, membersLost } from "./territory";

/** What keeps a territory from being proposed in the place of the one in force, with what to do. */
export function changeGaps(
  inForce: readonly Member[],
  proposed: readonly Member[],
  kind: string,
): string[] {
  if (isSameTerritory(inForce, proposed))
    return ["Changez au moins une commune ou une part : c’est le territoire en vigueur"];
  const lost = membersLost(inForce, proposed).length;
  return kind === "attachment" && lost > 0
    ? [
        `Gardez toutes les communes du territoire en vigueur, ou choisissez une révision : il en manque ${lost}`,
      ]
    : [];
}
