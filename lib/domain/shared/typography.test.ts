import { describe, expect, it } from "vitest";

import {
  countOf,
  formatFileSize,
  formatNumber,
  formatPopulation,
  formatShare,
  inSentence,
  listOf,
  plural,
  quoted,
} from "./typography";
import { looksFrench, typographyProblems } from "./typography-problems";

describe("numbers", () => {
  it("groups thousands with a narrow no-break space", () => {
    expect(formatNumber(0)).toBe("0");
    expect(formatNumber(999)).toBe("999");
    expect(formatNumber(16_416)).toBe("16\u202f416");
    expect(formatNumber(1_234_567)).toBe("1\u202f234\u202f567");
    expect(formatNumber(-1_234.5, 1)).toBe("−1\u202f234,5");
    expect(formatNumber(-0.01, 1)).toBe("0,0");
  });

  it("says that a population is unknown rather than zero", () => {
    expect(formatPopulation(1)).toBe("1\u00a0habitant");
    expect(formatPopulation(14_942)).toBe("14\u202f942\u00a0habitants");
    expect(formatPopulation(null)).toBe("population non renseignée");
  });

  it("writes shares with one decimal and sizes in decimal units", () => {
    expect(formatShare(0.0898)).toBe("9,0\u00a0%");
    expect(formatFileSize(310_400)).toBe("310\u00a0ko");
    expect(formatFileSize(2_411_724)).toBe("2,4\u00a0Mo");
    expect(formatFileSize(999_600)).toBe("1,0\u00a0Mo");
    expect(formatFileSize(12)).toBe("12\u00a0o");
  });
});

describe("words", () => {
  it("starts the plural at two", () => {
    expect([0, 1, 1.9, 2].map((n) => plural(n, "avis", "avis"))).toHaveLength(4);
    expect(countOf(0, "commune")).toBe("0\u00a0commune");
    expect(countOf(2, "commune")).toBe("2\u00a0communes");
    expect(countOf(3, "acte attendu", "actes attendus")).toBe("3\u00a0actes attendus");
  });

  it("joins a list", () => {
    expect(listOf([])).toBe("");
    expect(listOf(["CPTS"])).toBe("CPTS");
    expect(listOf(["CPTS", "ARS", "MSA"])).toBe("CPTS, ARS et MSA");
    expect(listOf(["ARS", "CPAM"], "ou")).toBe("ARS ou CPAM");
  });

  it("quotes, and lowers a first letter except of an acronym", () => {
    expect(quoted("Brioude")).toBe("«\u202fBrioude\u202f»");
    expect(inSentence("Écrire à la CPAM")).toBe("écrire à la CPAM");
    expect(inSentence("ACI signé")).toBe("ACI signé");
  });
});

describe("typographyProblems", () => {
  it.each([
    "Pourquoi pas encore\u202f?",
    "«\u202fACI signé\u202f» n’existe qu’à la dernière signature\u202f; rien d’autre.",
    "État\u00a0: inchangé",
    "16\u202f416 habitants, 9,0\u00a0%, arrêté n°\u00a012, à 14\u00a0h\u00a005",
    "https://www.legifrance.gouv.fr/?page=1&b=2",
    "43-2026-0007 en 2026",
  ])("accepts %s", (text) => expect(typographyProblems(text)).toEqual([]));

  it.each([
    "Pourquoi pas encore ?",
    "Pourquoi pas encore?",
    "« ACI signé »",
    "«ACI signé»",
    "État : inchangé",
    "État: inchangé",
    "16 416 habitants",
    "9,0 %",
    "arrêté n° 12",
    "à 14 h 05",
    "l'ARS",
    "En cours...",
  ])("finds what is wrong in %s", (text) => expect(typographyProblems(text)).not.toEqual([]));

  it("tells French from code", () => {
    expect(looksFrench("Le projet est validé")).toBe(true);
    expect(looksFrench("btn p sm")).toBe(false);
    expect(looksFrench("validé")).toBe(false);
  });
});
