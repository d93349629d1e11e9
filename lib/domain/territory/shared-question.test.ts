import { describe, expect, it } from "vitest";

import { territory } from "../letter/territory-topics";
import { gapsOf } from "../topics/completeness";
import { valuesSentBack } from "../topics/form-values";
import { readAnswers } from "../topics/reading";
import { askedOf, sharedReason } from "./shared-question";

const gap = (names: string[], sharedReasonGiven = "") =>
  gapsOf(askedOf(territory, names), {
    finished: true,
    answers: {
      communes: [{ code: "43040" }],
      reason: "Un bassin de vie.",
      sharedReason: sharedReasonGiven,
    },
  });

describe("communes that another CPTS has already", () => {
  it("asks why, by their names, and is required", () => {
    expect(gap(["Ghisoni"])).toEqual({
      sharedReason: ["Dites pourquoi vous incluez Ghisoni, ou retirez cette commune"],
    });
    expect(gap(["Ghisoni", "Corte"])).toEqual({
      sharedReason: ["Dites pourquoi vous incluez Ghisoni et Corte, ou retirez ces communes"],
    });
    expect(gap(["A", "B", "C", "D"]).sharedReason?.[0]).toContain("ces 4\u00a0communes");
    expect(gap(["Ghisoni"], "Le col est fermé l’hiver.")).toEqual({});
  });

  it("asks nothing when there are none", () => {
    expect(askedOf(territory, []).fields.map(({ name }) => name)).toEqual(["communes", "reason"]);
    expect(gap([])).toEqual({});
  });

  it("keeps the answer while it is not asked, and reads it when it is", () => {
    const kept = { sharedReason: "Avant" };
    const name = sharedReason.name;
    const read = (fields: Record<string, string[]>) => readAnswers(territory, fields, kept);
    expect(read({ reason: ["x"] })).toMatchObject({ value: { [name]: "Avant" } });
    expect(read({ [name]: [""] })).toMatchObject({ value: { [name]: "" } });
  });

  it("shows the answer saved to who was not asked, and what was typed to who was", () => {
    const asked = askedOf(territory, ["Ghisoni"]);
    const answers = { sharedReason: "Avant" };
    expect(valuesSentBack(asked, answers, { reason: ["x"] })["sharedReason"]).toEqual(["Avant"]);
    expect(valuesSentBack(asked, answers, { sharedReason: ["y"] })["sharedReason"]).toEqual(["y"]);
  });
});
