import "server-only";

import { readCensus } from "@/db/territory/census";
import type { Geography } from "@/lib/domain/territory/geography";

import { readPlacedCommunes } from "./placed-communes";

/**
 * Where the communes of the reference in force are and which ones touch, as the approximate contours
 * have it (docs/geography.md).
 */
export async function readGeography(): Promise<Geography> {
  const [census, communes] = await Promise.all([readCensus(), readPlacedCommunes()]);
  return {
    cellsOf: (code) => census.cellsOf(code).map((cell) => cell.code),
    neighboursOf: (cell) => communes.get(cell)?.neighbours ?? [],
    centreOf: (cell) => {
      const box = communes.get(cell)?.box;
      return box && [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    },
  };
}
