import { expect, it } from "vitest";

import { readWaitingView, waitingHref } from "./waiting-view";

it("shows what waits for me first", () => {
  expect(readWaitingView({})).toEqual({ view: "mine", page: 1, ignored: [] });
  expect(readWaitingView({ vue: "tiers", page: "3" })).toEqual({
    view: "others",
    page: 3,
    ignored: [],
  });
  expect(readWaitingView({ vue: "__proto__" })).toMatchObject({
    view: "mine",
    ignored: [expect.stringContaining("n’existe pas")],
  });
});

it("keeps usual values out of the address", () => {
  expect(waitingHref("mine")).toBe("/a-traiter");
  expect(waitingHref("others", 2)).toBe("/a-traiter?vue=tiers&page=2");
});
