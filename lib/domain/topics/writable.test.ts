import { expect, it } from "vitest";

import { writableStates } from "./writable";

it("a letter is written before it is submitted, and again after it was refused", () => {
  expect(writableStates("letter")).toEqual(["emergence", "letterRefused"]);
});

it("a project is also written while a letter is examined: the law knows no letter", () => {
  expect(writableStates("project")).toEqual([
    "emergence",
    "letterUnderReview",
    "letterClarification",
    "letterRefused",
    "projectDrafting",
    "projectOpposed",
  ]);
});
