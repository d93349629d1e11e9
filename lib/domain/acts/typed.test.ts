import { describe, expect, test } from "vitest";

import { Given, single } from "./given";
import { typed } from "./testing/context-in";
import { typedDate, typedEmail, typedNumber, typedPhone, typedText } from "./typed";

describe("a text", () => {
  test("is cleaned of what is not seen, and kept in its lines", () => {
    expect(typedText("  Une ligne\r\nune autre\u200b  ", "longText")).toEqual({
      ok: true,
      value: "Une ligne\nune autre",
    });
    expect(typedText("e\u0301tude", "text")).toEqual({ ok: true, value: "étude" });
  });

  test.each([
    ["\u0000nul", "invisibles"],
    ["cloche\u0007", "invisibles"],
    ["\u202eretourné", "invisibles"],
    ["moitié \ud800", "invisibles"],
    ["deux\nlignes", "une seule ligne"],
    ["x".repeat(201), "Raccourcissez ce texte à 200 caractères au plus\u00a0: il en a 201."],
  ])("%j is refused with what to do", (raw, message) => {
    const read = typedText(raw, "text");
    expect(read.ok ? "" : read.failure).toContain(message);
  });

  test("8 000 characters, not one more", () => {
    expect(typedText("x".repeat(8000), "longText").ok).toBe(true);
    const read = typedText("x".repeat(8001), "longText");
    expect(read.ok ? "" : read.failure).toBe(
      "Raccourcissez ce texte à 8\u202f000 caractères au plus\u00a0: il en a 8\u202f001.",
    );
  });
});

describe("a date", () => {
  test.each([
    ["2026-10-01", "2026-10-01"],
    ["01/10/2026", "2026-10-01"],
    ["1.10.2026", "2026-10-01"],
    [" 1-10-2026 ", "2026-10-01"],
    ["2024-02-29", "2024-02-29"],
  ])("%s", (raw, on) => {
    expect(typedDate(raw)).toEqual({ ok: true, value: on });
  });

  test.each([
    "2026-02-30",
    "31/04/2026",
    "demain",
    "2026-1-1",
    "0",
    "12026-01-01",
    "2026-10-01T00",
  ])("%s is not one", (raw) => {
    const read = typedDate(raw);
    expect(read.ok ? "" : read.failure).toContain("JJ/MM/AAAA");
  });
});

describe("a number", () => {
  test.each([
    ["16416", 16_416],
    ["16 416", 16_416],
    ["16\u202f416", 16_416],
    ["0", 0],
  ])("%s", (raw, value) => {
    expect(typedNumber(raw, 0, 20_000)).toEqual({ ok: true, value });
  });

  test.each(["-1", "1,5", "1e9", "20001", "9".repeat(40), "NaN", "0x10", "douze"])(
    "%s is not one",
    (raw) => {
      const read = typedNumber(raw, 0, 20_000);
      expect(read.ok ? "" : read.failure).toBe(
        "Saisissez un nombre entier, en chiffres, de 0 à 20\u202f000.",
      );
    },
  );
});

test("an address and a telephone number", () => {
  expect(typedEmail(" Claire@Exemple.FR ")).toEqual({ ok: true, value: "claire@exemple.fr" });
  expect(typedEmail("claire@").ok).toBe(false);
  expect(typedPhone("+33 4 71 00 00 00")).toBeUndefined();
  expect(typedPhone("jamais")).toContain("numéro de téléphone");
});

describe("a field sent twice", () => {
  test("is one when it says the same", () => {
    expect(single(typed({ a: ["x", " x ", ""] }), "a")).toEqual({ ok: true, value: "x" });
    expect(single(typed({}), "a")).toEqual({ ok: true, value: "" });
  });

  test("is asked again when it says two things", () => {
    expect(single(typed({ a: ["x", "y"] }), "a")).toMatchObject({ ok: false });
  });

  test("no name reaches a prototype", () => {
    const given = new Given();
    given.wrong("__proto__", "message");
    expect(Object.keys(given.errors)).toEqual(["__proto__"]);
    expect(single(typed({ a: "x" }), "constructor")).toEqual({ ok: true, value: "" });
  });
});
