import { createReadStream } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

import type { ContourPlaces } from "./places";
import { readContours } from "./read-contours";

/** Bundled beside the server and run as a thread of its own: drawing topologies takes seconds. */
const { fd, places } = workerData as { fd: number; places: ContourPlaces };

const file = createReadStream("", { fd, autoClose: false, start: 0, highWaterMark: 256 * 1024 });

parentPort?.postMessage(await readContours(file, places));
