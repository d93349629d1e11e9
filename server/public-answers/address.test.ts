import { expect, test } from "vitest";

import { readAddress } from "./address";

const asked = (url: string) => ({ kind: "asked", url, keeps: true });

test.each([
  ["/", "/"],
  ["/cpts?page=2&date=2026-01-01", "/cpts?date=2026-01-01&page=2"],
  ["/cpts?date=2026-01-01&page=2", "/cpts?date=2026-01-01&page=2"],
  ["/cpts?q=a+b", "/cpts?q=a+b"],
  ["/cpts?q=a%20b", "/cpts?q=a+b"],
  ["/cpts?q=quoi?", "/cpts?q=quoi%3F"],
  ["/?date=2026-01-02&date=2026-01-01", "/?date=2026-01-02&date=2026-01-01"],
])("%s asks %s", (given, url) => {
  expect(readAddress(given)).toEqual(asked(url));
});

test("a parameter that no public page reads makes no answer of its own", () => {
  expect(readAddress("/?utm_source=lettre&region=84&_rsc=x")).toEqual({
    kind: "elsewhere",
    to: "/?region=84",
  });
  expect(readAddress("/cpts?fbclid=x")).toEqual({ kind: "elsewhere", to: "/cpts" });
});

test("a service is told all that was asked, to say what it does not know", () => {
  expect(readAddress("/api/v1/cpts?stage=x&region=84")).toEqual({
    kind: "asked",
    url: "/api/v1/cpts?stage=x&region=84",
    keeps: false,
  });
});

test("an endless address is answered, not kept", () => {
  expect(readAddress(`/cpts?q=${"a".repeat(2000)}`)).toMatchObject({ keeps: false });
});
