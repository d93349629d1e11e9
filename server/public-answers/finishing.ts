import type { OutgoingHttpHeaders } from "node:http";

import { statusAskedBy, withoutFramework } from "./html";
import type { Recording } from "./recording";

/** A reader always asks again, and costs nothing when nothing changed; a cache in front may serve. */
const FOR_ALL = "public, max-age=0, s-maxage=10, stale-while-revalidate=60";

/** What Next writes on every page that is rendered on request, whatever it shows. */
const USUAL_OF_NEXT = "private, no-cache, no-store, max-age=0, must-revalidate";

const KEPT_STATUSES = new Set([200, 301, 307, 308, 400, 404, 410]);

/** What is said of one connection, or again by whoever sends the answer. */
const NOT_KEPT = [
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  "date",
  "etag",
  "set-cookie",
];

/** A page that failed: the log knows it under this reference. */
export class PageFailed extends Error {
  readonly reference: string | undefined;

  constructor(html: string) {
    super("a public page failed");
    [, this.reference] = /(?:digest|dgst)\\*"?[:=]\\*"([\w-]+)/.exec(html) ?? [];
  }
}

/** What the answer depends on beside its address, without what Next says of its own navigation. */
const varyOf = (given: OutgoingHttpHeaders["vary"]) =>
  String(given ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && !/^(rsc$|next-)/i.test(name))
    .join(", ");

function controlOf(given: OutgoingHttpHeaders["cache-control"]) {
  const control = String(given ?? "");
  return control === "" || control === USUAL_OF_NEXT ? FOR_ALL : control;
}

function headersFor(given: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const headers = { ...given };
  for (const name of NOT_KEPT) delete headers[name];
  const vary = varyOf(headers["vary"]);
  if (vary) headers["vary"] = vary;
  else delete headers["vary"];
  headers["cache-control"] = controlOf(headers["cache-control"]);
  return headers;
}

export const isHtml = ({ headers }: Recording): boolean =>
  String(headers["content-type"] ?? "").startsWith("text/html");

/**
 * What readers get of what the application said, and whether it may be kept: never an error, never
 * what sets a cookie or says that it is for one reader.
 */
export function finish(recording: Recording): { recording: Recording; keeps: boolean } {
  const headers = headersFor(recording.headers);
  const isForOne = /\b(no-store|private)\b/.test(String(headers["cache-control"]));
  const keeps = !isForOne && recording.headers["set-cookie"] === undefined;
  if (!isHtml(recording))
    return {
      recording: { ...recording, headers },
      keeps: keeps && KEPT_STATUSES.has(recording.status),
    };
  const html = recording.body.toString();
  if (recording.status >= 500) throw new PageFailed(html);
  const status = statusAskedBy(html) ?? recording.status;
  return {
    recording: { status, headers, body: Buffer.from(withoutFramework(html)) },
    keeps: keeps && KEPT_STATUSES.has(status),
  };
}
