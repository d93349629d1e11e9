import { expect, it } from "vitest";

import { noFields } from "./form";
import { takeControlsOut } from "./typed-text";

it("takes controls out of what was typed and says where they were", () => {
  const fields = Object.assign(noFields(), {
    name: ["CPTS des\u0000 Rives\u202e"],
    reason: ["Première ligne\r\nseconde\tligne"],
  });
  expect(takeControlsOut(fields)).toEqual(["name"]);
  expect(fields["name"]).toEqual(["CPTS des Rives"]);
  expect(fields["reason"]).toEqual(["Première ligne\nseconde\tligne"]);
});
