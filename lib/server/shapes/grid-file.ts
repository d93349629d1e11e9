import { brotliCompressSync, brotliDecompressSync } from "node:zlib";

import type { Raster } from "./raster";

type Header = Omit<Raster, "labels">;

const MORE = 0x80;

function pushNumber(bytes: number[], value: number) {
  let rest = value;
  while (rest >= MORE) {
    bytes.push((rest % MORE) | MORE);
    rest = Math.floor(rest / MORE);
  }
  bytes.push(rest);
}

function numbersOf(bytes: Uint8Array, from: number): () => number {
  let at = from;
  return () => {
    let value = 0;
    for (let weight = 1; ; weight *= MORE) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value += (byte % MORE) * weight;
      if (byte < MORE) return value;
    }
  };
}

const sameRow = (labels: Uint16Array, width: number, row: number) =>
  row > 0 &&
  labels
    .subarray(row * width, (row + 1) * width)
    .every((label, column) => label === labels[(row - 1) * width + column]);

function runsOf(row: Uint16Array): [label: number, length: number][] {
  const runs: [number, number][] = [];
  for (const label of row) {
    const last = runs.at(-1);
    if (last && last[0] === label) last[1] += 1;
    else runs.push([label, 1]);
  }
  return runs;
}

/**
 * A raster as a file: one line of JSON, then its rows, in Brotli. A row is its number of runs and,
 * for each, label and length; no run at all means that it is the row above. Numbers take seven
 * bits a byte, the least significant first.
 */
export function packRaster({ labels, ...header }: Raster): Buffer {
  const bytes: number[] = [];
  const { width, height } = header;
  for (let row = 0; row < height; row += 1) {
    if (sameRow(labels, width, row)) {
      bytes.push(0);
      continue;
    }
    const runs = runsOf(labels.subarray(row * width, (row + 1) * width));
    pushNumber(bytes, runs.length);
    for (const run of runs) for (const value of run) pushNumber(bytes, value);
  }
  const text = Buffer.from(`${JSON.stringify(header)}\n`);
  return brotliCompressSync(Buffer.concat([text, Uint8Array.from(bytes)]));
}

export function unpackRaster(packed: Uint8Array): Raster {
  const bytes = brotliDecompressSync(packed);
  const end = bytes.indexOf("\n");
  const header: Header = JSON.parse(bytes.toString("utf8", 0, end));
  const { width, height } = header;
  const labels = new Uint16Array(width * height);
  const next = numbersOf(bytes, end + 1);
  for (let row = 0; row < height; row += 1) {
    const runs = next();
    if (runs === 0) labels.copyWithin(row * width, (row - 1) * width, row * width);
    let at = row * width;
    for (let run = 0; run < runs; run += 1) {
      const label = next();
      const length = next();
      labels.fill(label, at, at + length);
      at += length;
    }
  }
  return { ...header, labels };
}
