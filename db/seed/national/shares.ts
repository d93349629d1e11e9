/** How one région takes part in the growth of the whole country. */
type RegionShare = {
  code: string;
  /** Letters validated until the end of 2020, until June 2021, and in all. */
  births: readonly [number, number, number];
  /** Projects validated until the end of 2020, as published by région. */
  validatedIn2020: number;
  /** Inhabitants that its territories aim at together, of its own; some find no neighbour left. */
  covered: number;
};

const share = (
  code: string,
  validatedIn2020: number,
  births: RegionShare["births"],
  covered = 0.99,
): RegionShare => ({ code, births, validatedIn2020, covered });

/**
 * In proportion to the inhabitants, with what was published: the projects of December 2020 by région
 * (data/declared-figures.json), the letters of Île-de-France, Centre-Val de Loire and Nouvelle-Aquitaine
 * in June 2021; Corse, Normandie and Mayotte stay behind.
 */
export const SHARES: readonly RegionShare[] = [
  share("11", 18, [37, 54, 152], 1.02),
  share("84", 16, [30, 43, 84]),
  share("93", 4, [21, 34, 66], 0.99),
  share("75", 2, [22, 36, 77], 0.95),
  share("76", 12, [30, 41, 78]),
  share("32", 7, [24, 34, 76], 1),
  share("44", 8, [23, 33, 71]),
  share("52", 13, [24, 28, 50], 1.01),
  share("53", 3, [13, 20, 43], 1.01),
  share("28", 3, [9, 14, 33], 0.8),
  share("24", 33, [35, 36, 37], 1.03),
  share("27", 3, [13, 20, 38], 0.95),
  share("94", 0, [0, 1, 2], 0.24),
  share("01", 0, [1, 2, 5]),
  share("02", 1, [2, 2, 5]),
  share("03", 0, [0, 1, 3], 0.7),
  share("04", 0, [1, 3, 12], 0.96),
  share("06", 0, [0, 1, 2], 0.45),
];

/** At most so many of a région had reached a stage by a day, as published for it. */
type Cap = { until: string; region: string; stage: "project" | "signed"; most: number };

export const CAPS: readonly Cap[] = [
  ...SHARES.map(({ code, validatedIn2020 }) => ({
    until: "2020-12-31",
    region: code,
    stage: "project" as const,
    most: validatedIn2020,
  })),
  { until: "2021-06-30", region: "75", stage: "project", most: 8 },
  { until: "2021-06-30", region: "75", stage: "signed", most: 5 },
  { until: "2021-06-30", region: "11", stage: "signed", most: 20 },
  { until: "2021-06-30", region: "24", stage: "signed", most: 18 },
];
