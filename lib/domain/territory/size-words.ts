import { countOf, formatNumber } from "../shared/typography";
import { SIZE_WORDS, sizeDistance } from "./size";

/** How far the nearest other size is, in a sentence. */
export function sizeDistanceInWords(population: number): string {
  const { neighbour, inhabitants, by } = sizeDistance(population);
  const neighbourName = SIZE_WORDS[neighbour].name;
  return by === "gain"
    ? `Il manque ${countOf(inhabitants, "habitant")} pour la ${neighbourName}.`
    : `Avec ${formatNumber(inhabitants)} ${inhabitants < 2 ? "habitant" : "habitants"} de moins, ce serait la ${neighbourName}.`;
}
