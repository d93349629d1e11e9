import "server-only";

import { createHash } from "node:crypto";

/** Licence Ouverte 2.0, and where the addresses are described. */
const LINKS = [
  '<https://www.etalab.gouv.fr/licence-ouverte-open-licence>; rel="license"',
  '</api/v1/openapi.json>; rel="service-desc"; type="application/json"',
  '</donnees>; rel="service-doc"; type="text/html"',
];

/** Any page of any site may read what everybody reads. */
export const OPEN_TO_ALL = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers":
    "Content-Disposition, ETag, Last-Modified, Link, RateLimit, RateLimit-Policy, Retry-After",
  // Read from another origin, scripts and pictures included.
  "cross-origin-resource-policy": "cross-origin",
};

export const METHODS = "GET, HEAD, OPTIONS";

export const linkHeader = (also: readonly string[] = []): string => [...LINKS, ...also].join(", ");

/** Of what is answered, or of all that it is made from. Weak: it may be compressed or not. */
export const tagOf = (content: string | Uint8Array): string =>
  `W/"${createHash("sha256").update(content).digest("base64url").slice(0, 27)}"`;

/** A client never reads of an hour to come. */
export const httpDate = (milliseconds: number): string =>
  new Date(Math.min(milliseconds, Date.now())).toUTCString();

const withoutWeakness = (tag: string) => tag.trim().replace(/^W\//, "");

/** Whether who asks has this answer already, by its tag: a date to the day would not tell. */
export const isKnown = (request: Request, tag: string): boolean =>
  (request.headers.get("if-none-match") ?? "")
    .split(",")
    .some((each) => withoutWeakness(each) === withoutWeakness(tag));
