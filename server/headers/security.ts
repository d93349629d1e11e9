import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

import { PLAIN_STYLE_SOURCE } from "../../lib/server/plain-page/page";

type Policy = { https: boolean; development: boolean; demonstration: boolean };

const policyWith = (scripts: string, { https, development }: Policy) =>
  [
    "default-src 'none'",
    `script-src 'self'${scripts}${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : PLAIN_STYLE_SOURCE}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");

const FIXED: Record<string, string> = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  // Never `no-referrer`: browsers would then hide the origin of our own forms.
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** A person's file: whatever it holds, the browser runs and shows nothing of it here. */
const DOWNLOAD = /^\/dossiers\/[^/?]+\/fichiers\//;

/** Next finds the nonce for its scripts in the request's own policy. */
export function secure(req: IncomingMessage, res: ServerResponse, policy: Policy) {
  const nonce = randomBytes(16).toString("base64");
  const written = policyWith(` 'nonce-${nonce}' 'strict-dynamic'`, policy);
  req.headers["content-security-policy"] = written;
  const isDownload = DOWNLOAD.test(req.url ?? "");
  res.setHeader("content-security-policy", isDownload ? "default-src 'none'; sandbox" : written);
  for (const [name, value] of Object.entries(FIXED)) res.setHeader(name, value);
  // Its dossiers are invented: no page and no export of them belongs in an index.
  if (policy.demonstration) res.setHeader("x-robots-tag", "noindex");
  if (policy.https)
    res.setHeader("strict-transport-security", "max-age=63072000; includeSubDomains");
}

/** What everybody is sent alike can hold no secret of one answer: its only scripts are our files. */
export function secureForAll(res: ServerResponse, policy: Policy) {
  res.setHeader("content-security-policy", policyWith("", policy));
}
