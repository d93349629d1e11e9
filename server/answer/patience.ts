import type { IncomingMessage, ServerResponse } from "node:http";

import { tooSlow } from "../../lib/server/plain-page/messages";
import { answerWith } from "./plain";

/** Nobody waits longer for the first byte: the time runs once the whole request is in. */
export function limitWait(req: IncomingMessage, res: ServerResponse, milliseconds: number) {
  let timer: NodeJS.Timeout | undefined;
  const start = () => {
    timer ??= setTimeout(() => {
      const sent = req.method !== "GET" && req.method !== "HEAD";
      if (!res.headersSent) answerWith(req, res, tooSlow(sent));
    }, milliseconds).unref();
  };
  const bodyless = !req.headers["content-length"] && !req.headers["transfer-encoding"];
  if (bodyless) start();
  else req.once("end", start);
  res.once("close", () => clearTimeout(timer));
}
