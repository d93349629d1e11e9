import { readSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

import type { ContourPlaces } from "./places";
import { readContours } from "./read-contours";

/** Bundled beside the server and run as a thread of its own: drawing topologies takes seconds. */
const { fd, places } = workerData as { fd: number; places: ContourPlaces };

const CHUNK_BYTES = 256 * 1024;

/** The file is the server's to close: a stream would close it too. */
async function* chunksOf(file: number) {
  for (let position = 0; ; ) {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    const length = readSync(file, chunk, 0, CHUNK_BYTES, position);
    if (length === 0) return;
    position += length;
    yield chunk.subarray(0, length);
  }
}

parentPort?.postMessage(await readContours(chunksOf(fd), places));
