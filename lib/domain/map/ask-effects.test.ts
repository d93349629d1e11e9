import { expect, test } from "vitest";

import type { SharedTerritory } from "../territory/effects";
import { askEffects } from "./ask-effects";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

const holder = (reference: string, name: string, ...communes: string[]): SharedTerritory => ({
  reference,
  name,
  stage: "aciSigned",
  claim: "inForce",
  isBlocking: true,
  communes: communes.map((code) => ({ code, inhabitants: 100 })),
  inhabitants: 100 * communes.length,
});

test("the map of an overlap frames the territory, with what is shared over it, each commune once", () => {
  const { frame, areas } = askEffects({
    own: {
      reference: "43-2026-0007",
      name: "CPTS des Rives",
      members: [{ code: "43112" }, { code: "43148" }, { code: "43079" }],
    },
    shared: [
      holder("43-2024-0001", "CPTS du Brivadois", "43148", "43079"),
      holder("43-2024-0002", "CPTS du Langeadois", "43148"),
    ],
    holders: [
      { reference: "43-2024-0001", name: "CPTS du Brivadois", codes: ["43040", "43079", "43148"] },
      { reference: "43-2024-0002", name: "CPTS du Langeadois", codes: ["43148"] },
    ],
  });
  expect(frame).toEqual({ keys: ["43-2026-0007"] });
  expect(areas.map(({ tone, caption, codes }) => [tone, caption && plain(caption), codes])).toEqual(
    [
      ["neighbour", "Brivadois", ["43040", "43079", "43148"]],
      ["neighbour", "Langeadois", ["43148"]],
      ["territory", undefined, ["43112", "43148", "43079"]],
      ["shared", "2 communes partagées", ["43079", "43148"]],
    ],
  );
  expect(plain(areas.at(-1)?.label ?? "")).toBe(
    "2 communes partagées : CPTS du Brivadois, 200 habitants ; CPTS du Langeadois, 100 habitants",
  );
});
