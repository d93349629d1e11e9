import "server-only";

import { LRUCache } from "lru-cache";

/** How many forms one address may send in ten minutes, right or wrong. */
const MOST = 10;
const TEN_MINUTES_MS = 600_000;
/** Beyond, the address seen longest ago is forgotten. */
const REMEMBERED = 10_000;

const sent = new LRUCache<string, number>({
  max: REMEMBERED,
  ttl: TEN_MINUTES_MS,
  noUpdateTTL: true,
});

/** Who sends, as far as can be told: the last address that the server, or the proxy it trusts, saw. */
export function visitorOf(request: Request): string {
  const address = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  // One subscriber holds a whole /64.
  return address.includes(":") && !address.includes(".")
    ? address.split(":").slice(0, 4).join(":")
    : address;
}

/** Counts one more form of this visitor; false once there were too many. */
export function maySend(visitor: string): boolean {
  const count = sent.get(visitor) ?? 0;
  if (count >= MOST) return false;
  sent.set(visitor, count + 1);
  return true;
}
