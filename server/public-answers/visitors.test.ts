import type { IncomingMessage } from "node:http";

import { expect, it, test } from "vitest";

import { Visitors, visitorOf } from "./visitors";

it("gives a burst, then as many as time brings back, to each", () => {
  const visitors = new Visitors({ burst: 3, perSecond: 2 });
  const take = (who: string, now: number) => visitors.take(who, now).waitSeconds;
  expect([0, 0, 0, 0].map((now) => take("a", now))).toEqual([0, 0, 0, 1]);
  expect(take("b", 0)).toBe(0);
  expect(take("a", 400)).toBe(1);
  expect(take("a", 600)).toBe(0);
  expect(take("a", 600)).toBe(1);
  expect([60_000, 60_000, 60_000, 60_000].map((now) => take("a", now))).toEqual([0, 0, 0, 1]);
});

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: { "x-forwarded-for": forwarded },
  }) as unknown as IncomingMessage;

test.each([
  ["an address", from("192.0.2.1"), false, "192.0.2.1"],
  ["IPv4 in IPv6", from("::ffff:192.0.2.1"), false, "::ffff:192.0.2.1"],
  ["a subscriber's IPv6", from("2001:db8:1:2:aaaa::1"), false, "2001:db8:1:2"],
  ["what a proxy nobody trusts says", from("192.0.2.1", "10.0.0.1"), false, "192.0.2.1"],
  ["whom the trusted proxy saw", from("127.0.0.1", "10.9.9.9, 192.0.2.7"), true, "192.0.2.7"],
  ["a trusted proxy that says nothing", from("127.0.0.1"), true, "127.0.0.1"],
])("%s", (_, req, trustProxy, visitor) => {
  expect(visitorOf(req, trustProxy)).toBe(visitor);
});
