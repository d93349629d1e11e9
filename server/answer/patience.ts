import type { IncomingMessage, ServerResponse } from "node:http";

import { tooSlow } from "../../lib/server/plain-page/messages";
import { watchArrival } from "../gates/arrival";
import { answerWith } from "./plain";

/** Nobody waits longer for the first byte; the time runs from the last piece of the request. */
export function limitWait(req: IncomingMessage, res: ServerResponse, milliseconds: number) {
  const timer = setTimeout(() => {
    const sent = req.method !== "GET" && req.method !== "HEAD";
    if (!res.headersSent) answerWith(req, res, tooSlow(sent));
  }, milliseconds).unref();
  watchArrival(req, () => {
    if (!res.headersSent && !res.destroyed) timer.refresh();
    return true;
  });
  res.once("close", () => clearTimeout(timer));
}
