import { brotliCompressSync, brotliDecompressSync } from "node:zlib";

/** West, south, east, north, in degrees (WGS84). */
export type Box = readonly [number, number, number, number];

/** Where a commune or an arrondissement is, and what touches it. */
export type PlacedCommune = { code: string; box: Box; neighbours: readonly string[] };

/** Boxes are kept to the ten thousandth of a degree, about ten metres. */
const PRECISION = 10_000;

/**
 * Communes as a file, in the order of their codes: one line each, in Brotli. A line is the code, its
 * box in ten thousandths of a degree, and its neighbours further down, by how many lines.
 */
export function packCommunes(communes: readonly PlacedCommune[]): Buffer {
  const lineOf = new Map(communes.map(({ code }, line) => [code, line]));
  const lines = communes.map(({ code, box, neighbours }, line) => {
    const below = neighbours
      .map((neighbour) => (lineOf.get(neighbour) ?? 0) - line)
      .filter((distance) => distance > 0)
      .sort((a, b) => a - b);
    const corners = box.map((degrees) => Math.round(degrees * PRECISION));
    return `${code}\t${corners.join(" ")}\t${below.join(" ")}`;
  });
  return brotliCompressSync(lines.join("\n"));
}

const numbersIn = (text: string) => (text === "" ? [] : text.split(" ").map(Number));

export function unpackCommunes(packed: Uint8Array): PlacedCommune[] {
  const rows = brotliDecompressSync(packed)
    .toString()
    .split("\n")
    .map((line) => line.split("\t"));
  const communes = rows.map(([code = "", corners = ""]) => {
    const [west = 0, south = 0, east = 0, north = 0] = numbersIn(corners).map(
      (units) => units / PRECISION,
    );
    return { code, box: [west, south, east, north] as const, neighbours: [] as string[] };
  });
  for (const [line, [, , below = ""]] of rows.entries()) {
    for (const distance of numbersIn(below)) {
      const [commune, neighbour] = [communes[line], communes[line + distance]];
      if (!commune || !neighbour) throw new Error(`${rows[line]?.[0]} has a neighbour nowhere`);
      commune.neighbours.push(neighbour.code);
      neighbour.neighbours.push(commune.code);
    }
  }
  return communes;
}
