import "server-only";

import { logUnexpected } from "../log";

export type Body = string | Uint8Array<ArrayBuffer> | AsyncIterable<string> | Iterable<string>;

/** Pieces smaller than this wait for the next ones. */
const LEAST = 65_536;

export const isWhole = (body: Body): body is string | Uint8Array<ArrayBuffer> =>
  typeof body === "string" || body instanceof Uint8Array;

/** A long answer leaves as it is made, at the pace of who reads it. */
function streamOf(pieces: AsyncIterable<string> | Iterable<string>, page: string): ReadableStream {
  const utf8 = new TextEncoder();
  async function* each() {
    yield* pieces;
  }
  const reading = each();
  return new ReadableStream<Uint8Array>({
    async pull(stream) {
      try {
        let text = "";
        while (text.length < LEAST) {
          const next = await reading.next();
          if (next.done) {
            if (text) stream.enqueue(utf8.encode(text));
            stream.close();
            return;
          }
          text += next.value;
        }
        stream.enqueue(utf8.encode(text));
      } catch (error) {
        logUnexpected(error, { page });
        stream.error(error);
      }
    },
    cancel: () => reading.return(undefined).then(() => undefined),
  });
}

export const bodyOf = (body: Body, page: string): BodyInit =>
  isWhole(body) ? body : streamOf(body, page);
