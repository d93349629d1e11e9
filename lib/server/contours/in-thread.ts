import "server-only";

import { once } from "node:events";
import path from "node:path";

import { fail, type Result } from "@/lib/domain/shared/result";

import { env } from "../env";
import type { ContourPlaces } from "./places";
import type { ContourProblem } from "./problems";
import type { Contours } from "./read-contours";

/** In megabytes; 60 MB of contours with three million points take 800. */
const MOST_MEMORY = 1200;

/** The page answers before the HTTP server gives up on it. */
const MOST_MILLISECONDS = 25_000;

const besideTheServer = () => path.resolve(env().dist, "../contours.mjs");

/** Asked of Node by hand: Next would bundle all that an imported Worker's path might lead to. */
const threads = process.getBuiltinModule("node:worker_threads");

type Reading = Result<Contours, ContourProblem>;

/** Reads an open file of contours in a thread, within bounds; the server goes on meanwhile. */
export async function readInThread(
  fd: number,
  places: ContourPlaces,
  { program = besideTheServer(), mostMemory = MOST_MEMORY } = {},
): Promise<Reading> {
  const thread = new threads.Worker(program, {
    workerData: { fd, places },
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  });
  const patience = setTimeout(() => void thread.terminate(), MOST_MILLISECONDS);
  try {
    const answer = once(thread, "message") as Promise<[Reading]>;
    const gone = once(thread, "exit").then((): [Reading] => [fail({ kind: "tooHeavy" })]);
    const [reading] = await Promise.race([answer, gone]);
    return reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_WORKER_OUT_OF_MEMORY") throw error;
    return fail({ kind: "tooHeavy" });
  } finally {
    clearTimeout(patience);
    await thread.terminate();
  }
}
