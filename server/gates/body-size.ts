import type { IncomingMessage, ServerResponse } from "node:http";

import { tooLarge } from "../../lib/server/plain-page/messages";
import { answerWith } from "../answer/plain";
import { watchArrival } from "./arrival";

const MEGABYTE = 1024 * 1024;

/** One file of 20 MB and the texts beside it; anything that is not a form with files stays small. */
const WITH_FILES = 21;
const WITHOUT_FILES = 1;

/** Exact contours of all communes, on their one route. */
const CONTOURS = { path: "/administration/contours/envoi", limit: 61 };

function limitOf(req: IncomingMessage, path: string) {
  if (!/^multipart\/form-data/i.test(req.headers["content-type"] ?? "")) return WITHOUT_FILES;
  return path === CONTOURS.path ? CONTOURS.limit : WITH_FILES;
}

/** Refuses a body that is announced too long, and cuts one that grows too long. */
export function limitBody(req: IncomingMessage, res: ServerResponse, path: string): boolean {
  const limit = limitOf(req, path);
  const refuse = () => answerWith(req, res, tooLarge(limit));
  if (Number(req.headers["content-length"] ?? 0) > limit * MEGABYTE) {
    refuse();
    return false;
  }
  if (req.headers["transfer-encoding"]) countChunks(req, limit * MEGABYTE, refuse);
  return true;
}

/** The length of a chunked body is only known as it arrives. */
function countChunks(req: IncomingMessage, limit: number, refuse: () => void) {
  let total = 0;
  watchArrival(req, (bytes) => {
    const wasWithin = total <= limit;
    total += bytes;
    if (total <= limit) return true;
    if (wasWithin) {
      refuse();
      req.destroy(new Error("body over the limit"));
    }
    return false;
  });
}
