import { expect, it, test } from "vitest";

import { coverageClass } from "./coverage-class";
import { coverageInWords } from "./coverage-words";
import { dayOf } from "./testing/two-regions";

test.each([
  [0, 1],
  [49.9, 1],
  [50, 2],
  [79.9, 3],
  [80, 4],
  [90, 5],
  [100, 5],
])("%s %% is of class %i", (percent, expected) => {
  expect(coverageClass(percent)).toBe(expected);
});

it("names the régions with their shares, and those that are unknown", () => {
  const { regions } = dayOf("2022-06-01", { isComplete: false });
  expect(coverageInWords(regions).map((words) => words.replaceAll(/[\u202f\u00a0]/g, " "))).toEqual(
    [
      "Régions connues : Auvergne-Rhône-Alpes (100,0 %).",
      "Non renseigné : Provence-Alpes-Côte d’Azur.",
    ],
  );
});
