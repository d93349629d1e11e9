import "server-only";

import { type PlacedCommune, unpackCommunes } from "./commune-file";
import { readShapeFile } from "./shape-file";

let communes: Promise<ReadonlyMap<string, PlacedCommune>> | undefined;

async function loadCommunes(): Promise<ReadonlyMap<string, PlacedCommune>> {
  const placed = unpackCommunes(await readShapeFile("communes.br"));
  return new Map(placed.map((commune) => [commune.code, commune]));
}

/** Box and neighbours of every commune and arrondissement, by code; read once by each process. */
export const readPlacedCommunes = (): Promise<ReadonlyMap<string, PlacedCommune>> => {
  communes ??= loadCommunes().catch((error: unknown) => {
    communes = undefined;
    throw error;
  });
  return communes;
};
