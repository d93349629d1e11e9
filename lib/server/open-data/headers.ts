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

/** Weak: the same answer may be compressed or not. */
export const tagOf = (parts: readonly unknown[]): string =>
  `W/"${createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 27)}"`;

/** A client never reads of an hour to come. */
export const httpDate = (milliseconds: number): string =>
  new Date(Math.min(milliseconds, Date.now())).toUTCString();

const withoutWeakness = (tag: string) => tag.trim().replace(/^W\//, "");

/** Whether who asks has this answer already (RFC 9110 §13.2.2: the tag alone, when there is one). */
export function isKnown(request: Request, tag: string, modified: string | undefined): boolean {
  const known = request.headers.get("if-none-match");
  if (known !== null)
    return known.split(",").some((each) => withoutWeakness(each) === withoutWeakness(tag));
  const since = Date.parse(request.headers.get("if-modified-since") ?? "");
  return modified !== undefined && Date.parse(modified) <= since;
}
