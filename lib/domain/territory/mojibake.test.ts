import { expect, it, test } from "vitest";

import { repairMojibake } from "./mojibake";

test.each([
  ["Sainte-Croix-├á-Lauze", "Sainte-Croix-à-Lauze"],
  ["Saint-├ëtienne", "Saint-Étienne"],
  ["ChÃ¢teauneuf", "Châteauneuf"],
])("%s is read as %s", (line, repaired) => {
  expect(repairMojibake(line)).toBe(repaired);
});

it("leaves good text alone", () => {
  for (const line of ["Châteauneuf", "SAINT-ÂGNE", "Sainte-Croix-à-Lauze ├ CPTS", "Corte"])
    expect(repairMojibake(line)).toBe(line);
});
