import "server-only";

import { readCensus } from "@/db/territory/census";
import type { Geography } from "@/lib/domain/territory/geography";

import { type PlacedCommune, unpackCommunes } from "./commune-file";
import { readShapeFile } from "./shape-file";

let communes: Promise<Map<string, PlacedCommune>> | undefined;

async function loadCommunes(): Promise<Map<string, PlacedCommune>> {
  const placed = unpackCommunes(await readShapeFile("communes.br"));
  return new Map(placed.map((commune) => [commune.code, commune]));
}

/**
 * Where the communes of the reference in force are and which ones touch, as the approximate contours
 * have it (docs/geography.md). Read once by each process.
 */
export async function readGeography(): Promise<Geography> {
  communes ??= loadCommunes().catch((error: unknown) => {
    communes = undefined;
    throw error;
  });
  const [census, byCode] = await Promise.all([readCensus(), communes]);
  return {
    cellsOf: (code) => census.cellsOf(code).map((cell) => cell.code),
    neighboursOf: (cell) => byCode.get(cell)?.neighbours ?? [],
    centreOf: (cell) => {
      const box = byCode.get(cell)?.box;
      return box && [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    },
  };
}
