import type { IncomingMessage } from "node:http";

/** Sees each piece of a body as it arrives, read or not; false keeps it from going further. */
export function watchArrival(req: IncomingMessage, sees: (bytes: number) => boolean) {
  const push = req.push.bind(req);
  req.push = (chunk: Buffer | null, encoding?: BufferEncoding) =>
    sees(chunk?.length ?? 0) ? push(chunk, encoding) : false;
}
