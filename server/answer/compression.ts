import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from "node:http";
import { constants, createBrotliCompress, createGzip } from "node:zlib";

const WORTH_IT = /^(text\/|image\/svg|application\/([\w.-]+\+)?(javascript|json|manifest|xml))/;
const SMALLEST = 1024;

const BROTLI = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 4,
    // A page repeats what it shows in its script: the window reaches from one to the other.
    [constants.BROTLI_PARAM_LGWIN]: 20,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
};

export type Encoding = "br" | "gzip";

/** Whether a body of this type and length is smaller once compressed. */
export const isWorthCompressing = (type: unknown, length: number): boolean =>
  length >= SMALLEST && WORTH_IT.test(String(type ?? ""));

/** What the reader's browser opens, the smallest first. */
export function acceptedEncoding(req: IncomingMessage): Encoding | undefined {
  const accepted = String(req.headers["accept-encoding"] ?? "");
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : undefined;
}

function encoderFor(req: IncomingMessage, res: ServerResponse) {
  const length = Number(res.getHeader("content-length") ?? SMALLEST);
  const control = String(res.getHeader("cache-control") ?? "");
  if (
    req.method === "HEAD" ||
    [204, 206, 304].includes(res.statusCode) ||
    res.hasHeader("content-encoding") ||
    control.includes("no-transform") ||
    !isWorthCompressing(res.getHeader("content-type"), length)
  )
    return undefined;
  res.appendHeader("vary", "Accept-Encoding");
  const name = acceptedEncoding(req);
  if (!name) return undefined;
  return { name, stream: name === "br" ? createBrotliCompress(BROTLI) : createGzip({ level: 6 }) };
}

function weakenTag(res: ServerResponse) {
  const tag = res.getHeader("etag");
  if (typeof tag === "string" && !tag.startsWith("W/")) res.setHeader("etag", `W/${tag}`);
}

/** Compresses text on its way out, chunk by chunk, so that a page still arrives as it is made. */
export function compress(req: IncomingMessage, res: ServerResponse) {
  const plain = {
    writeHead: res.writeHead.bind(res),
    write: res.write.bind(res) as (chunk: unknown, ...rest: unknown[]) => boolean,
    end: res.end.bind(res) as (...rest: unknown[]) => ServerResponse,
  };
  let stream: ReturnType<typeof createGzip> | undefined;

  const begin = () => {
    const encoder = encoderFor(req, res);
    if (!encoder) return;
    stream = encoder.stream;
    res.setHeader("content-encoding", encoder.name);
    res.removeHeader("content-length");
    weakenTag(res);
    stream.on("data", (chunk) => {
      if (!plain.write(chunk)) stream?.pause();
    });
    stream.on("drain", () => res.emit("drain"));
    stream.on("end", () => plain.end());
    res.on("drain", () => stream?.resume());
    // Without this the memory of an encoder outlives a reader who left.
    res.on("close", () => stream?.destroy());
  };

  const writeHead = (status: number, ...rest: unknown[]) => {
    const headers = rest.find((part) => typeof part === "object") ?? {};
    for (const [name, value] of Object.entries(headers as Record<string, OutgoingHttpHeader>))
      res.setHeader(name, value);
    res.statusCode = status;
    begin();
    return plain.writeHead(status);
  };
  const ensureHead = () => {
    if (!res.headersSent) writeHead(res.statusCode);
  };

  Object.assign(res, {
    writeHead,
    flush: () => stream?.writableEnded || stream?.flush(),
    write(chunk: unknown, ...rest: unknown[]) {
      ensureHead();
      if (!stream) return plain.write(chunk, ...rest);
      return (stream.write as (chunk: unknown, ...rest: unknown[]) => boolean)(chunk, ...rest);
    },
    end(...rest: unknown[]) {
      const [body] = rest;
      const whole = typeof body === "string" || Buffer.isBuffer(body);
      if (!res.headersSent && whole && !res.hasHeader("content-length"))
        res.setHeader("content-length", Buffer.byteLength(body));
      ensureHead();
      if (!stream) return plain.end(...rest);
      (stream.end as (...rest: unknown[]) => void)(...rest);
      return res;
    },
  });
}
