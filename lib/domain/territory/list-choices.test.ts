import { describe, expect, it } from "vitest";

import type { Commune } from "./commune";
import { NOT_TAKEN, settleList } from "./list-choices";

const commune = (code: string): Commune => ({
  code,
  name: `Commune ${code}`,
  departmentCode: code.slice(0, 2),
  departmentName: "",
  regionCode: "84",
  population: 100,
  vintage: 2023,
  kind: "commune",
  parentCode: null,
  postalCodes: [],
});

const READING = {
  lines: [],
  understood: [{ typed: "Brioude", commune: commune("43040"), namesakes: 0 }],
  ambiguous: [{ typed: "Rochebrune", choices: [commune("05121"), commune("26269")] }],
  unknown: [
    { typed: "Brioudes", choices: [commune("43040")] },
    { typed: "Trifouilly", choices: [] },
  ],
};

const settled = (answers: Record<string, string> = {}) =>
  settleList(READING, (typed) => answers[typed]);

describe("a pasted list", () => {
  it("takes the sure lines, asks about the doubtful, leaves what nothing resembles", () => {
    const list = settled();
    expect(list.communes.map(({ code }) => code)).toEqual(["43040"]);
    expect(list.questions.map(({ typed }) => typed)).toEqual(["Rochebrune", "Brioudes"]);
    expect(list.unknown.map(({ typed }) => typed)).toEqual(["Trifouilly"]);
    expect(list.open).toBe(2);
  });

  it("takes what was answered, each commune once", () => {
    const list = settled({ Rochebrune: "26269", Brioudes: "43040" });
    expect(list.communes.map(({ code }) => code)).toEqual(["43040", "26269"]);
    expect(list.open).toBe(0);
  });

  it("leaves a line out when it is said so, and hears no answer that was not offered", () => {
    const list = settled({ Rochebrune: "75056", Brioudes: NOT_TAKEN });
    expect(list.communes.map(({ code }) => code)).toEqual(["43040"]);
    expect(list.open).toBe(1);
  });
});
