import { type IncomingMessage, ServerResponse } from "node:http";

import { type PlainPage, plainPageHeaders, plainPageHtml } from "../../lib/server/plain-page/page";

/** How long the rest of a refused body is read and thrown away, so that browsers show the page. */
const DISCARD = { bytes: 64_000_000, milliseconds: 30_000 };

function discardBody(req: IncomingMessage) {
  let seen = 0;
  const timer = setTimeout(() => req.destroy(), DISCARD.milliseconds).unref();
  req.on("close", () => clearTimeout(timer));
  req.on("data", (chunk: Buffer) => {
    seen += chunk.length;
    if (seen > DISCARD.bytes) req.destroy();
  });
}

const answered = new WeakSet<ServerResponse>();

/** Whether a page of ours has gone out, after which no other answer counts. */
export const isAnswered = (res: ServerResponse) => answered.has(res);

/** Answers with a page of ours; whatever else still tries to answer then speaks to the void. */
export function answerWith(req: IncomingMessage, res: ServerResponse, page: PlainPage) {
  const { writeHead, end, setHeader, removeHeader } = ServerResponse.prototype;
  if (res.headersSent) {
    if (!res.writableEnded) res.destroy();
    return;
  }
  for (const name of ["content-encoding", "content-length", "etag", "location", "set-cookie"])
    removeHeader.call(res, name);
  for (const [name, value] of Object.entries(plainPageHeaders(page)))
    setHeader.call(res, name, value);
  const html = plainPageHtml(page);
  setHeader.call(res, "content-length", Buffer.byteLength(html));
  writeHead.call(res, page.status);
  end.call(res, req.method === "HEAD" ? "" : html, "utf8");
  silence(res);
  answered.add(res);
  if (!req.readableEnded) discardBody(req);
}

function silence(res: ServerResponse) {
  const chain = () => res;
  const nothing = () => {};
  Object.assign(res, {
    setHeader: chain,
    appendHeader: chain,
    removeHeader: nothing,
    writeHead: chain,
    flushHeaders: nothing,
    write: () => true,
    end: chain,
  });
}
