import { countOf, listOf } from "../shared/typography";
import type { RegionFigures } from "./day";
import { formatPercent, knownOf } from "./words";

const named = ({ name, covered, register }: RegionFigures) => {
  const percent = formatPercent(covered.contract.percent);
  return register.state === "complete" ? `${name} (${percent})` : `${name} (au moins ${percent})`;
};

const FEW = 3;
const HALF = 50;
const NEARLY_ALL = 90;

/** What the map of coverage shows, for who does not see it. */
export function coverageInWords(regions: readonly RegionFigures[]): string[] {
  const isKnown = ({ covered, register }: RegionFigures) =>
    knownOf(covered.contract.inhabitants, register) !== "unknown";
  const known = regions
    .filter(isKnown)
    .toSorted((a, b) => b.covered.contract.percent - a.covered.contract.percent);
  const unknown = regions.filter((region) => !isKnown(region)).map(({ name }) => name);
  const sentences: string[] = [];
  if (known.length > FEW) {
    const count = (of: (percent: number) => boolean) =>
      known.filter(({ covered }) => of(covered.contract.percent)).length;
    sentences.push(
      `La couverture est la plus forte dans ces régions : ${listOf(known.slice(0, FEW).map(named))}.`,
      `Elle est la plus faible dans celles-ci : ${listOf(known.slice(-FEW).toReversed().map(named))}.`,
      `${countOf(
        count((percent) => percent >= NEARLY_ALL),
        "région",
      )} à 90 % ou plus, ${count((percent) => percent < HALF)} à moins de 50 %.`,
    );
  } else if (known.length > 0) sentences.push(`Régions connues : ${listOf(known.map(named))}.`);
  if (unknown.length > 0) sentences.push(`Non renseigné : ${listOf(unknown)}.`);
  return sentences;
}
