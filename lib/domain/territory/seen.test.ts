import { expect, it } from "vitest";

import { changesSince, seenTerritory } from "./seen";

const part = (permille: number) => ({ permille, text: "Centre" });

it("says what another person added, removed or cut meanwhile", () => {
  const seen = seenTerritory([
    { code: "43040" },
    { code: "2B096", part: part(335) },
    { code: "43157" },
  ]);
  expect(
    changesSince(seen, [
      { code: "2B096", part: part(400) },
      { code: "43157" },
      { code: "43002", part: part(10) },
    ]),
  ).toEqual({ added: ["43002"], removed: ["43040"], resized: ["2B096"] });
});

it("sees no change between a page and itself, nor from an empty territory to an empty one", () => {
  const members = [{ code: "43040", part: part(1) }, { code: "43157" }];
  expect(changesSince(seenTerritory(members), members)).toEqual({
    added: [],
    removed: [],
    resized: [],
  });
  expect(changesSince("", [])).toEqual({ added: [], removed: [], resized: [] });
});
