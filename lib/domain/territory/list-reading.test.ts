import { describe, expect, it, test } from "vitest";

import { COMMUNES, GAZETTEER } from "@/db/testing/france";

import { readCommunes } from "./list-reading";
import { LIST_LIMITS, readTypedList } from "./typed-list";

const read = (text: string, near?: string) =>
  readCommunes(readTypedList(text).lines, GAZETTEER, near);
const codes = (text: string, near?: string) =>
  read(text, near).understood.map(({ commune }) => commune.code);

describe("one commune, typed", () => {
  test.each([
    ["Brioude", "43040"],
    ["43040", "43040"],
    ["2b096", "2B096"],
    ["brioude (43)", "43040"],
    ["Brioude (Haute-Loire)", "43040"],
    ["Brioude 43100", "43040"],
    ["43100 Brioude", "43040"],
    ["43040 - Brioude", "43040"],
    ["Brioude, 43", "43040"],
    ["Rochebrune, Drôme", "26269"],
    ["Garde (83)", "83062"],
    ["Aiglun (04)", "04001"],
    ["Aiglun (4)", "04001"],
    ["4001", "04001"],
    ["St Etienne", "42218"],
    ["Œuf en Ternois", "62633"],
    ["Oeuf-en-Ternois", "62633"],
    ["L’Abergement-Clémenciat", "01001"],
    ["Abergement-Clémenciat", "01001"],
    ["Sainte-Croix-├á-Lauze", "04175"],
    ["Châteauneuf-Grasse", "06038"],
    ["Marseille 1er", "13201"],
    ["Marseille 14ème", "13214"],
    ["Marseille 14e Arrondissement", "13214"],
    ["Château-Chinon (Ville)", "58062"],
    ["01400 L'Abergement-Clémenciat", "01001"],
  ])("%s is %s", (typed, code) => {
    const { understood, ambiguous, unknown } = read(typed);
    expect({ codes: understood.map(({ commune }) => commune.code), ambiguous, unknown }).toEqual({
      codes: [code],
      ambiguous: [],
      unknown: [],
    });
  });

  test.each([
    ["05043", "05039"],
    ["05088", "05024"],
    ["05150", "05024"],
    ["05120", "05001"],
    ["05141", "05039"],
    ["05175", "05101"],
    ["20004", "2A004"],
  ])("the old code %s is %s today, and said so", (old, code) => {
    const { understood } = read(`04070\n${old}`);
    expect(understood[1]).toMatchObject({ commune: { code }, formerCode: old });
  });
});

describe("what is not sure is asked", () => {
  it("never takes a namesake for another", () => {
    for (const name of ["Venterol", "Rochebrune", "La Garde"]) {
      const { understood, ambiguous } = read(name);
      expect(understood).toEqual([]);
      expect(ambiguous[0]?.choices.length).toBeGreaterThan(1);
    }
  });

  it("takes the one of the dossier's département, and says that others exist", () => {
    expect(read("Venterol", "26").understood).toMatchObject([
      { commune: { code: "26367" }, namesakes: 1 },
    ]);
  });

  it("asks when a number is a code and another commune's postal code", () => {
    const { ambiguous } = read("43100");
    const choices = ambiguous[0]?.choices.map(({ name }) => name);
    expect(choices).toContain("Frugières-le-Pin");
    expect(choices).toContain("Brioude");
  });

  it("reads the numbers of a list as INSEE codes once one can be nothing else", () => {
    expect(codes("43040\n43100")).toEqual(["43040", "43100"]);
  });

  it("proposes what the beginning of a name may mean, without taking it", () => {
    const { understood, unknown } = read("Brioude-sur-Allier");
    expect(understood).toEqual([]);
    expect(unknown[0]?.choices.map(({ code }) => code)).toEqual(["43040"]);
  });

  it("proposes both when a code and a name disagree", () => {
    const { understood, unknown } = read("43040 Langeac");
    expect(understood).toEqual([]);
    expect(unknown[0]?.choices.map(({ code }) => code)).toEqual(["43040", "43112"]);
  });

  it("does not find a name in a département where it is not", () => {
    const { understood, unknown } = read("Corte (43)");
    expect(understood).toEqual([]);
    expect(unknown[0]?.choices.map(({ code }) => code)).toEqual(["2B096"]);
  });

  it("says what it does not know", () => {
    expect(read("Trifouilly-les-Oies\n99999\n???").unknown.map(({ typed }) => typed)).toEqual([
      "Trifouilly-les-Oies",
      "99999",
      "???",
    ]);
  });
});

describe("lists", () => {
  it("reads names between commas, and each commune once", () => {
    expect(codes("Corte, Venaco, 2B193, corte,")).toEqual(["2B096", "2B341", "2B193"]);
  });

  it("reads a commune and its code as one", () => {
    expect(codes("Corte, 2B096")).toEqual(["2B096"]);
    expect(codes("Corte, 2B341")).toEqual(["2B096", "2B341"]);
  });

  it("reads rows with a heading, lost zeros and other columns", () => {
    const list = [
      "Liste des territoires",
      "dpt\tINSEE\tlibellé\tCPTS",
      "4\t4001\tAiglun\tCPTS Dignois",
      "04\t04070\tDigne-les-Bains\tCPTS Dignois",
      "5\t5043\tClémence-d'Ambel\tCPTS Gapençais",
    ].join("\n");
    const { understood, unknown } = read(list);
    expect(understood.map(({ commune }) => commune.code)).toEqual(["04001", "04070", "05039"]);
    expect(unknown).toEqual([]);
  });

  it("reads rows without a code by the column that the heading names", () => {
    const list = [
      "Nom CPTS | Territoire CPTS | dpt | Site Internet",
      "Valence | Rochebrune | 26 | 0",
      "Valence | Garde-Adhémar | 26 | 0",
      "Valence | Introuvable | 26 | 0",
    ].join("\n");
    const { understood, unknown } = read(list);
    expect(understood.map(({ commune }) => commune.code)).toEqual(["26269", "26138"]);
    expect(unknown).toHaveLength(1);
  });

  it("reads rows with a postal code beside the INSEE code", () => {
    expect(codes("43100;43040;Brioude\n43100;43100;Frugières-le-Pin")).toEqual(["43040", "43100"]);
  });

  it("cuts what is absurdly long, and says so", () => {
    const long = readTypedList("Corte\n".repeat(40_000));
    expect(long.cut).toBe(true);
    expect(long.lines).toHaveLength(LIST_LIMITS.lines);
    expect(readTypedList("x".repeat(LIST_LIMITS.lineCharacters + 1)).cut).toBe(true);
    expect(readTypedList("Corte\n".repeat(LIST_LIMITS.lines)).cut).toBe(false);
    expect(codes("Corte\u0000\u0007")).toEqual(["2B096"]);
  });

  it("gives each of ten thousand lines back, in order, whatever they hold", {
    timeout: 30_000,
  }, () => {
    const typed = Array.from(
      { length: LIST_LIMITS.lines },
      (_, n) => `Saint-Xyz ${n.toString(36)}a`,
    );
    const { lines, unknown } = read(typed.join("\n"), "43");
    expect(lines.map((line) => line.typed)).toEqual(typed);
    expect(unknown).toHaveLength(typed.length);
    const wide = read(`${"x;".repeat(1900)}\n`.repeat(200));
    expect(wide.lines.filter(({ kind }) => kind === "unknown")).toHaveLength(200);
  });

  it("reads every commune of France by name and département, and by code and name", () => {
    const list = COMMUNES.slice(0, 3000);
    const typed = list.map(({ name, departmentCode }) => `${name} (${departmentCode})`).join("\n");
    expect(codes(typed)).toEqual(list.map(({ code }) => code));
    const coded = list.map(({ name, code }) => `${code};${name}`).join("\n");
    expect(codes(coded)).toEqual(list.map(({ code }) => code));
  });
});
