import "server-only";

import { readContourPlaces } from "@/db/contours/queries";
import type { Result } from "@/lib/domain/shared/result";

import { type FileSink, FORM_LIMITS, type FormLimits, type UploadedFile } from "../multipart";
import { safeName } from "../pdf/file-name";
import { openScratch, spool } from "../scratch";
import { readInThread } from "./in-thread";
import { MOST_MEGABYTES } from "./limits";
import type { ContourProblem } from "./problems";
import type { Contours } from "./read-contours";

export const CONTOUR_LIMITS: FormLimits = {
  ...FORM_LIMITS,
  files: 1,
  fileBytes: MOST_MEGABYTES * 1024 * 1024,
};

type Reading = Result<Contours, ContourProblem | { kind: "busy" }>;

const readings = new WeakMap<UploadedFile, Reading>();

/** What a file received by the sink gave. */
export const readingOf = (file: UploadedFile): Reading | undefined => readings.get(file);

let busy = false;

/** One file at a time in each process: it takes memory. */
async function read(fd: number): Promise<Reading> {
  if (busy) return { ok: false, failure: { kind: "busy" } };
  busy = true;
  try {
    return await readInThread(fd, await readContourPlaces());
  } finally {
    busy = false;
  }
}

/** Receives a file of contours: on the disk first, then read in a thread; nothing is stored yet. */
export const contourSink: FileSink = async ({ field, name: sentName, bytes }) => {
  const name = safeName(sentName) || "contours.geojson";
  const scratch = await openScratch();
  try {
    const { byteSize, sha256 } = await spool(bytes, scratch, CONTOUR_LIMITS.fileBytes);
    if (byteSize === 0) return { field, name, problem: "empty" };
    if (byteSize > CONTOUR_LIMITS.fileBytes) return { field, name, problem: "tooLarge" };
    const received = { field, name, id: sha256, byteSize, sha256 };
    readings.set(received, await read(scratch.fd));
    return received;
  } finally {
    await scratch.close();
  }
};
