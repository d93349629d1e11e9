import { expect, it } from "vitest";

import { withCommunes, withoutCommune, withSuccessor } from "./member-list";

const half = { code: "43040", part: { permille: 500, text: "rive droite" } };

it("adds communes once, and keeps the parts of those already there", () => {
  expect(withCommunes([half], ["43112", "43040", "43112"])).toEqual([half, { code: "43112" }]);
});

it("takes a commune out with its part", () => {
  expect(withoutCommune([half, { code: "43112" }], "43040")).toEqual([{ code: "43112" }]);
});

it("puts the commune of today, whole, in the place of a former code", () => {
  const merged = { formerCode: "05088", code: "05024" };
  const old = { code: "05088", part: half.part };
  expect(withSuccessor([old, half], merged)).toEqual([{ code: "05024" }, half]);
  expect(withSuccessor([half, old, { code: "05024" }], merged)).toEqual([half, { code: "05024" }]);
});
