import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Socket } from "node:net";

export type Asked = { url: string; host: string; https: boolean };

export type Recording = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** A request that is nobody's: no cookie, no condition, no preference of one browser. */
function anonymous({ url, host, https }: Asked): IncomingMessage {
  const req = new IncomingMessage(new Socket());
  req.method = "GET";
  req.url = url;
  req.headers = {
    host,
    "user-agent": "jalons",
    "x-forwarded-proto": https ? "https" : "http",
    "x-jalons-page": url,
  };
  req.push(null);
  return req;
}

export class TooLarge extends Error {}

/**
 * What the application answers to everybody, whole. Rejects with `TooLarge` past `limit.bytes`,
 * and when nothing is finished after `limit.milliseconds`.
 */
export function record(
  handle: Handle,
  asked: Asked,
  limit: { bytes: number; milliseconds: number },
): Promise<Recording> {
  const req = anonymous(asked);
  const res = new ServerResponse(req);
  const pieces: Buffer[] = [];
  let size = 0;

  return new Promise((recorded, failed) => {
    const close = () => res.emit("close");
    const giveUp = (error: Error) => {
      clearTimeout(timer);
      failed(error);
      close();
    };
    const timer = setTimeout(
      () => giveUp(new Error("the application does not answer")),
      limit.milliseconds,
    ).unref();

    const take = (chunk: unknown, encoding: unknown) => {
      if (typeof chunk !== "string" && !(chunk instanceof Uint8Array)) return;
      const piece =
        typeof chunk === "string"
          ? Buffer.from(chunk, typeof encoding === "string" ? (encoding as "utf8") : "utf8")
          : Buffer.from(chunk);
      size += piece.length;
      if (size > limit.bytes) giveUp(new TooLarge());
      else pieces.push(piece);
    };
    const callBack = (rest: unknown[]) => {
      const callback = rest.find((part) => typeof part === "function");
      if (callback) process.nextTick(callback as () => void);
    };

    Object.assign(res, {
      writeHead(status: number, ...rest: unknown[]) {
        res.statusCode = status;
        const headers = rest.find((part) => typeof part === "object") ?? {};
        for (const [name, value] of Object.entries(headers as OutgoingHttpHeaders))
          if (value !== undefined) res.setHeader(name, value);
        return res;
      },
      flushHeaders() {},
      write(chunk: unknown, ...rest: unknown[]) {
        take(chunk, rest[0]);
        callBack(rest);
        return true;
      },
      end(...rest: unknown[]) {
        if (res.finished) return res;
        take(rest[0], rest[1]);
        callBack(rest);
        res.finished = true;
        clearTimeout(timer);
        recorded({
          status: res.statusCode,
          headers: { ...res.getHeaders() },
          body: Buffer.concat(pieces),
        });
        process.nextTick(() => {
          res.emit("finish");
          close();
        });
        return res;
      },
    });
    handle(req, res).catch(giveUp);
  });
}
