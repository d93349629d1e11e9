import { describe, expect, it, test } from "vitest";

import type { AtlasAsked } from "./asked";
import { CATEGORIES, CONTRACT_SIGNED } from "./categories";
import { countSource, coverageSource, type Shown } from "./figure-source";
import { readListAsked } from "./list-asked";
import { selectLines } from "./selection";
import { headline, listed, plainWords } from "./sentences";
import { shownPlace } from "./shown-place";
import { COVERAGES, coveredLines } from "./situation";
import { AUVERGNE, dayOf, PROVENCE } from "./testing/two-regions";

const shown = (asked: Partial<AtlasAsked> = {}, isComplete = true): Shown => {
  const whole: AtlasAsked = { on: "2026-03-01", ...asked };
  const day = dayOf(whole.on, { isComplete });
  return {
    day,
    asked: whole,
    place: shownPlace(day, whole),
    today: "2026-11-25",
    vintage: 2023,
    categories: "etapes",
  };
};

const usual = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, " ");

const FIGURES = [CONTRACT_SIGNED, ...CATEGORIES.etapes, ...CATEGORIES.ministere];

describe("the list behind a figure", () => {
  const places = [{}, { region: AUVERGNE }, { region: PROVENCE }];
  test.each(FIGURES)("holds as many CPTS as the figure says: $words", (category) => {
    for (const place of places) {
      const each = shown(place);
      const { list } = countSource(category, each);
      const params = Object.fromEntries(new URL(list.href, "http://jalons").searchParams);
      expect(params).toMatchObject({ date: "2026-03-01", connu_le: "2026-11-25" });
      const { lines } = selectLines(each.day, place, { stage: readListAsked(params).asked.stage });
      expect(lines).toHaveLength(each.place.counts[category.count]);
    }
  });

  test.each(COVERAGES)("of a coverage, in all the country: %s", (coverage) => {
    const each = shown();
    const { list } = coverageSource(coverage, each);
    const params = Object.fromEntries(new URL(list.href, "http://jalons").searchParams);
    const { lines } = selectLines(each.day, {}, { stage: readListAsked(params).asked.stage });
    expect(lines).toHaveLength(coveredLines(each.day.lines, coverage).length);
  });
});

it("a permanent link says both days, and where the figure is in the page", () => {
  const { permanentHref, csvHref } = countSource(CONTRACT_SIGNED, shown({ region: AUVERGNE }));
  expect(permanentHref).toBe(
    "/?date=2026-03-01&connu_le=2026-11-25&region=84#chiffre-contractSigned",
  );
  expect(csvHref).toBe(
    "/api/v1/cpts.csv?date=2026-03-01&connu_le=2026-11-25&region=84&etape=contractSigned",
  );
});

it("a CPTS across two régions is explained in the country and in the other région", () => {
  expect(usual(coverageSource("contract", shown()).definition)).toContain(
    "1 CPTS s’étend sur plusieurs régions",
  );
  expect(usual(coverageSource("contract", shown({ region: PROVENCE })).definition)).toContain(
    "des CPTS suivies ailleurs : CPTS de l’Enclave.",
  );
  expect(coverageSource("contract", shown({ region: AUVERGNE })).definition).not.toContain(
    "ailleurs",
  );
});

it("an incomplete register is named, and its figures are minimums", () => {
  const source = coverageSource("contract", shown({}, false));
  expect(source.unknown).toContain("Provence-Alpes-Côte d’Azur");
  expect(source.sentence).toContain("au moins");
  expect(coverageSource("contract", shown()).unknown).toContain("Rien");
});

test.each([
  [12, "complete", "12 CPTS"],
  [0, "complete", "0 CPTS"],
  [12, "opened", "Au moins 12 CPTS"],
  [0, "notOpened", "Aucune CPTS enregistrée"],
] as const)("%i in a list, of a register %s, reads « %s »", (count, state, words) => {
  expect(usual(listed(count, { state }))).toBe(words);
});

describe("the sentence at the head of the page", () => {
  test.each([
    [
      {},
      true,
      "Au 1er mars 2026, 2 CPTS ont signé leur contrat avec l’Assurance maladie et l’ARS. Elles couvrent 100,0 % de la population. 1 autre se prépare.",
    ],
    [
      {},
      false,
      "Au 1er mars 2026, au moins 2 CPTS ont signé leur contrat avec l’Assurance maladie et l’ARS. Elles couvrent au moins 100,0 % de la population. Au moins 1 autre se prépare.",
    ],
    [
      { region: PROVENCE },
      true,
      "Au 1er mars 2026, dans la région Provence-Alpes-Côte d’Azur, aucune CPTS enregistrée n’a signé son contrat avec l’Assurance maladie et l’ARS. 1 CPTS se prépare.",
    ],
    [
      { region: AUVERGNE, knownOn: "2026-04-03" },
      true,
      "Au 1er mars 2026, selon ce qui était connu le 3 avril 2026, dans la région Auvergne-Rhône-Alpes, 2 CPTS ont signé leur contrat avec l’Assurance maladie et l’ARS. Les contrats signés y couvrent 100,0 % de la population.",
    ],
  ])("%j, complete: %s", (asked, isComplete, sentence) => {
    const each = shown(asked, isComplete);
    expect(usual(plainWords(headline(each.place, each.asked)))).toBe(sentence);
  });

  it("never says zero of what is unknown", () => {
    const each = shown({ region: PROVENCE, on: "2019-01-01" }, false);
    expect(usual(plainWords(headline(each.place, each.asked)))).toContain("ce n’est pas zéro");
  });
});
