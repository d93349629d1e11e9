/** The four sizes of the ACI; who owns a bound is a reading, tested as such. */
export const SIZE_CLASSES = ["T1", "T2", "T3", "T4"] as const;

export type SizeClass = (typeof SIZE_CLASSES)[number];

/** First population of each class after the first: T3 includes 175 000, T4 begins after it. */
const FIRST_OF = [
  { sizeClass: "T2", from: 40_000 },
  { sizeClass: "T3", from: 80_000 },
  { sizeClass: "T4", from: 175_001 },
] as const;

export function sizeClassOf(population: number): SizeClass {
  const reached = FIRST_OF.findLast(({ from }) => population >= from);
  return reached?.sizeClass ?? "T1";
}

export const SIZE_WORDS: Record<SizeClass, { name: string; bounds: string }> = {
  T1: { name: "taille 1", bounds: "moins de 40 000 habitants" },
  T2: { name: "taille 2", bounds: "de 40 000 à moins de 80 000 habitants" },
  T3: { name: "taille 3", bounds: "de 80 000 à 175 000 habitants" },
  T4: { name: "taille 4", bounds: "plus de 175 000 habitants" },
};

export type SizeDistance = {
  sizeClass: SizeClass;
  /** The class that the nearest change would give. */
  neighbour: SizeClass;
  /** How many inhabitants more ("gain") or fewer ("loss") would give it. */
  inhabitants: number;
  by: "gain" | "loss";
};

/** The class of a population and the change of population that is nearest to another class. */
export function sizeDistance(population: number): SizeDistance {
  const sizeClass = sizeClassOf(population);
  const changes = FIRST_OF.map(({ sizeClass: above, from }, index): SizeDistance => {
    const below = SIZE_CLASSES[index] ?? "T1";
    return population >= from
      ? { sizeClass, neighbour: below, inhabitants: population - from + 1, by: "loss" }
      : { sizeClass, neighbour: above, inhabitants: from - population, by: "gain" };
  });
  return changes.reduce((nearest, change) =>
    change.inhabitants < nearest.inhabitants ? change : nearest,
  );
}
