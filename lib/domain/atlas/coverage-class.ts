/** Shares of the population by which a map is coloured, from the least covered; in hundredths. */
export const COVERAGE_CLASSES = [
  { from: 0, words: "moins de 50" },
  { from: 50, words: "50 à moins de 70" },
  { from: 70, words: "70 à moins de 80" },
  { from: 80, words: "80 à moins de 90" },
  { from: 90, words: "90 et plus" },
] as const;

/** The class of a share as it is shown, with its one decimal: 1 to 5. */
export const coverageClass = (percent: number): number =>
  COVERAGE_CLASSES.findLastIndex(({ from }) => percent >= from) + 1;
