import type { IncomingMessage } from "node:http";

const NEVER_FROM_OUTSIDE = /^(x-middleware-|x-invoke-|x-matched-path$|x-jalons-)/;
const FROM_A_PROXY = /^(x-forwarded-|forwarded$|x-real-ip$)/;

/** Takes away what only Next, this server or a trusted proxy may say about a request. */
export function dropForgedHeaders(req: IncomingMessage, trustProxy: boolean) {
  for (const name of Object.keys(req.headers))
    if (NEVER_FROM_OUTSIDE.test(name) || (!trustProxy && FROM_A_PROXY.test(name)))
      delete req.headers[name];
}
