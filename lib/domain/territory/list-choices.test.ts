import { describe, expect, it } from "vitest";

import type { Commune } from "./commune";
import { ALL_TAKEN, NOT_TAKEN, ownersOf, settleList } from "./list-choices";
import type { LineReading } from "./list-reading";

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

const brioude = { kind: "settled", commune: commune("43040"), namesakes: 0 } as const;

const LINES: LineReading[] = [
  { kind: "ignored", why: "heading", line: 1, typed: "Commune" },
  { ...brioude, line: 2, typed: "Brioude", owner: "CPTS A" },
  {
    kind: "doubtful",
    why: "namesakes",
    line: 3,
    typed: "Rochebrune",
    choices: [commune("05121"), commune("26269")],
    owner: "CPTS B",
  },
  { kind: "ignored", why: "empty", line: 4, typed: "" },
  {
    kind: "doubtful",
    why: "postalCode",
    line: 5,
    typed: "43100",
    choices: [commune("43040"), commune("43056")],
    owner: "CPTS A",
  },
  { kind: "unknown", line: 6, typed: "Trifouilly" },
  { ...brioude, line: 7, typed: "43040", duplicateOf: 2 },
];

const settled = (answers: Record<string, string> = {}) =>
  settleList(LINES, ({ typed }) => answers[typed]);
const codes = (answers?: Record<string, string>) =>
  settled(answers).communes.map(({ code }) => code);

describe("a pasted list", () => {
  it("takes the sure lines, asks about the doubtful, says what it leaves and why", () => {
    const list = settled();
    expect(codes()).toEqual(["43040"]);
    expect(list.questions.map(({ typed }) => typed)).toEqual(["Rochebrune", "43100"]);
    expect(list.left.map(({ line, kind }) => [line, kind])).toEqual([
      [1, "ignored"],
      [6, "unknown"],
      [7, "settled"],
    ]);
    expect(list.open).toBe(2);
  });

  it("takes what was answered, each commune once", () => {
    expect(codes({ Rochebrune: "26269", "43100": "43040" })).toEqual(["43040", "26269"]);
  });

  it("takes every commune of a postal code, and of nothing else", () => {
    expect(codes({ "43100": ALL_TAKEN })).toEqual(["43040", "43056"]);
    expect(codes({ Rochebrune: ALL_TAKEN })).toEqual(["43040"]);
  });

  it("leaves a line out when it is said so, and hears no answer that was not offered", () => {
    const list = settled({ Rochebrune: "75056", "43100": NOT_TAKEN });
    expect(list.communes.map(({ code }) => code)).toEqual(["43040"]);
    expect(list.open).toBe(1);
  });

  it("takes the part that a line tells in full, and the whole commune of any other remark", () => {
    const partly = (text: string, percent?: string): LineReading => ({
      ...brioude,
      line: 1,
      typed: "Brioude",
      partly: { text, ...(percent && { percent }) },
    });
    const parts = [partly("iris 101", "33,5"), partly("iris 101"), partly("", "40")].map(
      (line) => settleList([line], () => undefined).communes[0]?.part,
    );
    expect(parts).toEqual([{ permille: 335, text: "iris 101" }, undefined, undefined]);
  });

  it("takes what another CPTS has given before, once its lines are left out", () => {
    const later = LINES.filter(({ line }) => line === 7);
    expect(settleList(later, () => undefined).sure).toEqual([
      { ...brioude, line: 7, typed: "43040" },
    ]);
  });

  it("knows the CPTS that it names, when there are several", () => {
    expect(ownersOf(LINES)).toEqual([
      { name: "CPTS A", lines: 2 },
      { name: "CPTS B", lines: 1 },
    ]);
    expect(ownersOf(LINES.filter(({ owner }) => owner !== "CPTS B"))).toEqual([]);
  });
});
