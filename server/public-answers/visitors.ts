import type { IncomingMessage } from "node:http";

import { LRUCache } from "lru-cache";

/** How many answers one address may have computed: at once, then each second. */
export type Allowance = { burst: number; perSecond: number };

/** Beyond, the address that asked longest ago is forgotten. */
const REMEMBERED = 10_000;

/** Who asks, as far as can be told: behind a trusted proxy, whom it last saw. */
export function visitorOf(req: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? String(req.headers["x-forwarded-for"] ?? "") : "";
  const address = forwarded.split(",").at(-1)?.trim() || (req.socket.remoteAddress ?? "");
  // One subscriber holds a whole /64.
  return address.includes(":") && !address.includes(".")
    ? address.split(":").slice(0, 4).join(":")
    : address;
}

/** A bucket of tokens per visitor, that fills again with time. */
export class Visitors {
  readonly #allowance: Allowance;
  readonly #buckets = new LRUCache<string, { tokens: number; at: number }>({ max: REMEMBERED });

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
  }

  /** Takes a token at `now` (milliseconds); otherwise says in how many seconds there will be one. */
  take(visitor: string, now: number): { waitSeconds: number } {
    const { burst, perSecond } = this.#allowance;
    const { tokens, at } = this.#buckets.get(visitor) ?? { tokens: burst, at: now };
    const filled = Math.min(burst, tokens + ((now - at) / 1000) * perSecond);
    const taken = filled >= 1;
    this.#buckets.set(visitor, { tokens: taken ? filled - 1 : filled, at: now });
    return { waitSeconds: taken ? 0 : Math.ceil((1 - filled) / perSecond) };
  }
}
