import { IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from "node:http";

/** The page that says "not here, or not yours", rendered like any other. */
const NOT_FOUND = "/introuvable";
/** The one that says "not here" to everybody alike, in place of a public page. */
export const PUBLIC_NOT_FOUND = "/adresse-inconnue";

type Writing = Pick<ServerResponse, "writeHead" | "write" | "end">;
type Rest = unknown[];

const writingOf = (res: ServerResponse) => ({
  writeHead: res.writeHead.bind(res) as (status: number, ...rest: Rest) => ServerResponse,
  write: res.write.bind(res) as (chunk: unknown, ...rest: Rest) => boolean,
  end: res.end.bind(res) as (...rest: Rest) => ServerResponse,
});

const isMissingPage = (req: IncomingMessage, res: ServerResponse) =>
  res.statusCode === 404 &&
  (req.method === "GET" || req.method === "HEAD") &&
  !(req.url ?? "").startsWith("/_next/") &&
  String(res.getHeader("content-type") ?? "").startsWith("text/html");

function askFor(page: string, req: IncomingMessage): IncomingMessage {
  const asked = new IncomingMessage(req.socket);
  asked.method = req.method ?? "GET";
  asked.url = page;
  asked.headers = { ...req.headers };
  asked.push(null);
  return asked;
}

function restoreHeaders(res: ServerResponse, before: OutgoingHttpHeaders) {
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  for (const [name, value] of Object.entries(before))
    if (value !== undefined) res.setHeader(name, value);
}

/** Whatever the handler thinks, the answer is a 404. */
function alwaysNotFound(res: ServerResponse, writing: ReturnType<typeof writingOf>) {
  const mark = () => {
    if (!res.headersSent) res.statusCode = 404;
  };
  const always = {
    writeHead: (_status: number, ...rest: Rest) => writing.writeHead(404, ...rest),
    write(chunk: unknown, ...rest: Rest) {
      mark();
      return writing.write(chunk, ...rest);
    },
    end(...rest: Rest) {
      mark();
      return writing.end(...rest);
    },
  };
  Object.assign(res, always satisfies { [Name in keyof Writing]: unknown });
}

/**
 * Next leaves a page that is not found to the browser's scripts. It is thrown away here, and the
 * page that says so is rendered in its place, under the same address and with the same status.
 */
export function showNotFound(
  req: IncomingMessage,
  res: ServerResponse,
  handle: (req: IncomingMessage) => void,
) {
  const writing = writingOf(res);
  if ((req.url ?? "").split("?", 1)[0] === NOT_FOUND) return alwaysNotFound(res, writing);

  const before = { ...res.getHeaders() };
  let isReplaced: boolean | undefined;
  const replaces = () => {
    isReplaced ??= !res.headersSent && isMissingPage(req, res);
    return isReplaced;
  };
  const replacing = {
    writeHead(status: number, ...rest: Rest) {
      const headers = rest.find((part) => typeof part === "object") ?? {};
      res.statusCode = status;
      for (const [name, value] of Object.entries(headers as OutgoingHttpHeaders))
        if (value !== undefined) res.setHeader(name, value);
      return replaces() ? res : writing.writeHead(status);
    },
    write: (chunk: unknown, ...rest: Rest) => replaces() || writing.write(chunk, ...rest),
    end(...rest: Rest) {
      if (!replaces()) return writing.end(...rest);
      restoreHeaders(res, before);
      alwaysNotFound(res, writing);
      // Two renderings listen to one answer.
      res.setMaxListeners(2 * res.getMaxListeners());
      handle(askFor(NOT_FOUND, req));
      return res;
    },
  };
  Object.assign(res, replacing satisfies { [Name in keyof Writing]: unknown });
}
