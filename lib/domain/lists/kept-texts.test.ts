import { expect, it } from "vitest";

import { noFields } from "../shared/form";
import { keptTexts } from "./kept-texts";

it("tells a person's own words from the rest of a form", () => {
  const fields = Object.assign(noFields(), {
    intentId: ["1d1c"],
    version: ["7"],
    reasons: ["Le territoire coupe un bassin de vie."],
    "questions.0": ["Quelles communes\u202f?"],
    "questions.1": [" "],
    constructor: ["forged"],
  });
  expect(keptTexts(fields).map(({ label, text }) => [label, text])).toEqual([
    ["Motifs", "Le territoire coupe un bassin de vie."],
    ["Questions", "Quelles communes\u202f?"],
  ]);
});
