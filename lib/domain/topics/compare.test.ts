import { expect, it } from "vitest";

import { LETTER_TOPICS } from "../letter/topics";
import { compareTopics } from "./compare";

it("sets changed answers side by side, and keeps apart what stayed the same", () => {
  const before = {
    initialDiagnosis: { needs: "Accès aux soins" },
    involvedActors: { professions: { nurse: 2, midwife: 1 }, structures: {} },
    supportRequest: { budget: "15000", support: "" },
  };
  const after = {
    initialDiagnosis: { needs: "Accès aux soins\nVieillissement" },
    involvedActors: { professions: { nurse: 2, midwife: 1 }, structures: {} },
    provisionalCalendar: { steps: "Juin 2027" },
  };
  const { changed, same } = compareTopics(LETTER_TOPICS, before, after);
  expect(changed.map(({ label, before: old, after: now }) => [label, old, now])).toEqual([
    ["Premiers besoins", ["Accès aux soins"], ["Accès aux soins", "Vieillissement"]],
    ["Calendrier", [], ["Juin 2027"]],
    ["Budget demandé", ["15\u202f000\u00a0€"], []],
  ]);
  expect(same.map(({ after: lines }) => lines)).toEqual([
    ["Infirmiers\u00a0: 2", "Sages-femmes\u00a0: 1"],
  ]);
});

it("finds nothing changed between nothing and nothing", () => {
  expect(compareTopics(LETTER_TOPICS, {}, {})).toEqual({ changed: [], same: [] });
});
