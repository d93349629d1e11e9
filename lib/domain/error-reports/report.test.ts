import { describe, expect, test } from "vitest";

import { typed } from "../acts/testing/context-in";
import { readAnswer, readReport } from "./report";

describe("a report", () => {
  test("needs its words, and no address", () => {
    expect(readReport(typed({ message: " Le Puy n’en est pas. ", courriel: "" }))).toEqual({
      ok: true,
      value: { message: "Le Puy n’en est pas.", email: null },
    });
    expect(readReport(typed({ message: "x".repeat(2000), courriel: "A@b.fr" }))).toMatchObject({
      ok: true,
      value: { email: "a@b.fr" },
    });
  });

  test.each([
    ["nothing", { message: "  " }, ["message"]],
    ["too much", { message: "x".repeat(2001) }, ["message"]],
    ["no address", { message: "Faux.", courriel: "moi" }, ["courriel"]],
  ])("refused: %s", (_, values, names) => {
    const read = readReport(typed(values));
    expect(Object.keys(read.ok ? {} : read.failure)).toEqual(names);
  });

  test("is closed by an answer", () => {
    expect(readAnswer(typed({ reponse: "Corrigé." }))).toEqual({ ok: true, value: "Corrigé." });
    expect(readAnswer(typed({ reponse: "" }))).toMatchObject({ ok: false });
  });
});
