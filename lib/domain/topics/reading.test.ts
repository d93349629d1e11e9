import { describe, expect, it, test } from "vitest";

import { noFields } from "../shared/form";
import { formValues } from "./form-values";
import { readAnswers } from "./reading";
import type { Topic, TopicField } from "./topic";

const topicOf = (...fields: TopicField[]): Topic => ({
  id: "test",
  slug: "test",
  task: "Tester",
  heading: "Test",
  required: false,
  fields,
});

const read = (field: TopicField, sent: Record<string, string[]>, kept = {}) =>
  readAnswers(topicOf(field), Object.assign(noFields(), sent), kept);

const text = { kind: "text", name: "x", label: "X", maxLength: 5 } as const;
const line = (format: "email" | "phone" | "rpps" | "euros" | "rna") =>
  ({ kind: "line", name: "x", label: "X", maxLength: 300, format }) as const;
const counts = {
  kind: "counts",
  name: "p",
  label: "P",
  options: [
    { value: "nurse", label: "Infirmiers" },
    { value: "midwife", label: "Sages-femmes" },
  ],
} as const;

describe("texts", () => {
  it("are kept as typed, within their length", () => {
    expect(read(text, { x: ["a\nb"] })).toEqual({ ok: true, value: { x: "a\nb" } });
    expect(read(text, {})).toEqual({ ok: true, value: { x: "" } });
    expect(read(text, { x: ["abcde"] }).ok).toBe(true);
    expect(read(text, { x: ["abcdef"] })).toEqual({
      ok: false,
      failure: {
        x: ["Raccourcissez ce texte\u00a0: 5 caractères au plus, il en compte 6"],
      },
    });
  });

  it("hold no control character", () => {
    expect(read(text, { x: ["a\u0000b"] }).ok).toBe(false);
    expect(read(text, { x: ["a\tb"] }).ok).toBe(true);
  });

  it("take the first of several values, and nothing from names that were not asked", () => {
    expect(read(text, { x: ["a", "b"], __proto__x: ["z"], constructor: ["z"] })).toEqual({
      ok: true,
      value: { x: "a" },
    });
  });
});

describe("short answers", () => {
  test.each([
    ["email", " nom@exemple.fr ", "nom@exemple.fr"],
    ["phone", "04 71 00 00 00", "04 71 00 00 00"],
    ["rpps", "10 00 12 34 56 7", "10001234567"],
    ["euros", "15 000 €", "15000"],
    ["euros", "15\u202f000\u00a0€", "15000"],
    ["euros", "", ""],
    ["rna", "w 432 00 1234", "W432001234"],
    ["rna", "W2A1000123", "W2A1000123"],
    ["rna", "W9R1000123", "W9R1000123"],
  ] as const)("%s %j is kept as %j", (format, typed, kept) => {
    expect(read(line(format), { x: [typed] })).toEqual({ ok: true, value: { x: kept } });
  });

  test.each([
    ["email", "nom@exemple"],
    ["email", "a b@exemple.fr"],
    ["phone", "47"],
    ["rpps", "123"],
    ["euros", "-5"],
    ["euros", "12,50"],
    ["euros", "1e9"],
    ["euros", "999999999"],
    ["rna", "W1234"],
    ["rna", "432001234"],
  ] as const)("%s %j is refused with what to do", (format, typed) => {
    const answer = read(line(format), { x: [typed] });
    expect(answer.ok === false && answer.failure["x"]?.[0]).toMatch(/^Saisissez /);
  });
});

describe("counts", () => {
  it("read whole numbers and leave zeros out", () => {
    expect(read(counts, { "p.nurse": ["1 200"], "p.midwife": ["0"] })).toEqual({
      ok: true,
      value: { p: { nurse: 1200 } },
    });
    expect(read(counts, {})).toEqual({ ok: true, value: { p: {} } });
  });

  test.each(["-1", "1.5", "100001", "1e3", "deux", "999999999999"])("refuse %j", (typed) => {
    expect(read(counts, { "p.nurse": [typed] })).toEqual({
      ok: false,
      failure: { "p.nurse": ["Saisissez un nombre entier, de 0 à 100\u202f000"] },
    });
  });

  it("ignore what is not in the list", () => {
    expect(read(counts, { "p.__proto__": ["3"], "p.wizard": ["3"] })).toEqual({
      ok: true,
      value: { p: {} },
    });
  });
});

describe("choices", () => {
  const options = [{ value: "a", label: "A" }];

  it("are of the list, or none", () => {
    const choice = { kind: "choice", name: "x", label: "X", options } as const;
    expect(read(choice, { x: ["a"] })).toEqual({ ok: true, value: { x: "a" } });
    expect(read(choice, {})).toEqual({ ok: true, value: { x: "" } });
    expect(read(choice, { x: ["__proto__"] }).ok).toBe(false);
  });

  it("checked several times count once", () => {
    const checks = { kind: "checks", name: "x", label: "X", options } as const;
    expect(read(checks, { x: ["a", "a"] })).toEqual({ ok: true, value: { x: ["a"] } });
    expect(read(checks, { x: ["b"] }).ok).toBe(false);
  });
});

describe("communes", () => {
  const communes = { kind: "communes", name: "c", label: "C" } as const;
  const half = { permille: 500, text: "rive droite" };
  const kept = { c: [{ code: "2B096" }, { code: "43040", part: half }] };

  it("are kept from what was saved, parts included, never from the form", () => {
    expect(read(communes, { c: ["43112"] }, kept)).toEqual({ ok: true, value: kept });
    expect(read(communes, { c: ["43112"] }, {})).toEqual({ ok: true, value: {} });
  });

  it("of an older draft are whole, each once", () => {
    expect(read(communes, {}, { c: ["2B096", "43040", "2B096"] })).toEqual({
      ok: true,
      value: { c: [{ code: "2B096" }, { code: "43040" }] },
    });
  });

  it("take the parts that are typed, and become whole when both fields are emptied", () => {
    const sent = {
      "c.2B096.percent": ["33,5"],
      "c.2B096.text": ["Iris 0101"],
      "c.43040.percent": [""],
      "c.43040.text": [""],
      "c.99999.percent": ["5"],
    };
    expect(read(communes, sent, kept)).toEqual({
      ok: true,
      value: {
        c: [{ code: "2B096", part: { permille: 335, text: "Iris 0101" } }, { code: "43040" }],
      },
    });
  });

  it("refuse half a part, under the name of the field that lacks", () => {
    const answer = read(communes, { "c.2B096.percent": ["33,5"] }, kept);
    expect(answer.ok === false && Object.keys(answer.failure)).toEqual(["c.2B096.text"]);
    const other = read(communes, { "c.43040.text": ["x"] }, kept);
    expect(other.ok === false && Object.keys(other.failure)).toEqual(["c.43040.percent"]);
  });

  it("are shown again as they were typed", () => {
    expect({ ...formValues(topicOf(communes), kept) }).toEqual({
      "c.43040.percent": ["50"],
      "c.43040.text": ["rive droite"],
    });
  });
});
