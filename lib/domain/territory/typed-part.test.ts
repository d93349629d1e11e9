import { describe, expect, it, test } from "vitest";

import { formatPart, percentOf, readPart } from "./typed-part";

describe("a typed part", () => {
  test.each([
    ["33,5", 335],
    ["33.5", 335],
    [" 40 % ", 400],
    ["0,1", 1],
    ["99,9\u202f%", 999],
    ["7", 70],
  ])("%j is %i per mille", (percent, permille) => {
    expect(readPart({ percent, text: " IRIS 0101,\n0102 " })).toEqual({
      ok: true,
      value: { permille, text: "IRIS 0101, 0102" },
    });
  });

  test.each(["0", "0,0", "100", "33,55", "-5", "1e1", "la moitié", ""])(
    "%j is refused with what to do",
    (percent) => {
      const read = readPart({ percent, text: "rive droite" });
      expect(read.ok === false && read.failure.percent).toMatch(/^Saisissez un pourcentage/);
    },
  );

  it("has both its fields, or none and is the whole", () => {
    expect(readPart({ percent: " ", text: "\n" })).toEqual({ ok: true, value: undefined });
    const read = readPart({ percent: "50", text: "" });
    expect(read.ok === false && read.failure).toEqual({
      text: "Dites de quelle partie il s’agit, par exemple la liste des Iris",
    });
  });

  it("has a text of 2 000 characters at most", () => {
    expect(readPart({ percent: "50", text: "x".repeat(2000) }).ok).toBe(true);
    const read = readPart({ percent: "50", text: "x".repeat(2001) });
    expect(read.ok === false && read.failure.text).toMatch(/^Raccourcissez/);
  });

  it("is shown as it is typed, for every per mille", () => {
    expect(formatPart({ permille: 335, text: "rive droite" })).toBe(
      "33,5\u00a0%\u00a0: rive droite",
    );
    for (let permille = 1; permille <= 999; permille += 1)
      expect(readPart({ percent: percentOf(permille), text: "x" })).toMatchObject({
        value: { permille },
      });
  });
});
