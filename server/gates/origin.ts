import type { IncomingMessage } from "node:http";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

export const isUnsafe = (req: IncomingMessage) => !SAFE_METHODS.has(req.method ?? "GET");

const hostOf = (address: string) => {
  try {
    return new URL(address).host;
  } catch {
    return undefined;
  }
};

/**
 * Whether a form was sent by one of our own pages. Browsers write `null` for the origin of a page
 * that hides its address: it is ours only when they also say so in Sec-Fetch-Site.
 */
export function comesFromUs(req: IncomingMessage, appUrl: string | undefined): boolean {
  const site = req.headers["sec-fetch-site"];
  if (site === "cross-site") return false;
  const { origin, referer, host } = req.headers;
  if (origin === "null") return site === "same-origin";
  const claimed = origin ?? referer;
  if (claimed === undefined) return true;
  const from = hostOf(claimed);
  return from !== undefined && (from === host || (appUrl ? from === hostOf(appUrl) : false));
}
