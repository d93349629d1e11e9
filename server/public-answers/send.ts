import type { IncomingMessage, ServerResponse } from "node:http";

import { acceptedEncoding, type Encoding } from "../answer/compression";
import { isAnswered } from "../answer/plain";
import type { KeptAnswer } from "./kept-answer";

/** The strong tag of one form of the body. */
const tagOf = (answer: KeptAnswer, encoding: Encoding | undefined) =>
  `"${answer.tag}${encoding ? `-${encoding}` : ""}"`;

/** Whether the reader already has it, by its tag; `*` is any. No date tells: they are days. */
const isKnown = (req: IncomingMessage, tag: string): boolean =>
  (req.headers["if-none-match"] ?? "")
    .split(",")
    .some((one) => ["*", tag].includes(one.trim().replace(/^W\//, "")));

/** One answer to one reader: what they already have is not sent again. */
export async function send(
  req: IncomingMessage,
  res: ServerResponse,
  answer: KeptAnswer,
  onPacked: () => void,
): Promise<void> {
  const encoding = answer.isCompressible ? acceptedEncoding(req) : undefined;
  const body = encoding ? await answer.packed(encoding, onPacked) : answer.body;
  if (isAnswered(res) || res.destroyed) return;
  for (const [name, value] of Object.entries(answer.headers))
    if (value !== undefined) res.setHeader(name, value);
  res.statusCode = answer.status;
  if (answer.isCompressible) res.appendHeader("vary", "Accept-Encoding");
  if (answer.status === 200) {
    const tag = tagOf(answer, encoding);
    res.setHeader("etag", tag);
    if (isKnown(req, tag)) {
      res.statusCode = 304;
      res.removeHeader("content-type");
      res.end();
      return;
    }
  }
  if (encoding) res.setHeader("content-encoding", encoding);
  res.setHeader("content-length", body.length);
  res.end(req.method === "HEAD" ? undefined : body);
}
