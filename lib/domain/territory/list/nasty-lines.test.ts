import { expect, test } from "vitest";

import { GAZETTEER } from "@/db/testing/france";

import { type LineReading, readCommunes } from "../list-reading";
import { readTypedList } from "../typed-list";

const read = (text: string, near?: string) =>
  readCommunes(readTypedList(text).lines, GAZETTEER, near).lines;

/** What a reading says, in few words: "43040", "43040 (05088)", "? 05121 26269", "ignored: title". */
function inShort(reading: LineReading): string {
  switch (reading.kind) {
    case "settled": {
      const { commune, formerCode, formerName, namesakes, partly, isApart, duplicateOf } = reading;
      return [
        commune.code,
        formerCode && `was ${formerCode}`,
        formerName && `was ${formerName}`,
        namesakes > 0 && `${namesakes} namesakes`,
        partly && `in part: ${partly.percent ?? ""}${partly.text}`,
        isApart && "apart",
        duplicateOf !== undefined && `as line ${duplicateOf}`,
      ]
        .filter(Boolean)
        .join(", ");
    }
    case "doubtful":
      return `${reading.why}? ${reading.choices
        .slice(0, 4)
        .map(({ code }) => code)
        .join(" ")}`;
    case "group":
      return `${reading.group.name}: ${reading.communes.length} communes`;
    case "overseas":
      return `overseas: ${reading.collectivity}`;
    case "ignored":
      return `ignored: ${reading.why}`;
    case "unknown":
      return "unknown";
  }
}

const saying = (text: string, near?: string) => read(text, near).map(inShort);

test.each<[typed: string, expected: string, near?: string]>([
  // Codes
  ["04001", "04001"],
  ["4001", "04001"],
  ["04 001", "04001"],
  ["43040.0", "43040"],
  ['="04001"', "04001"],
  ["'04001", "04001"],
  ["2b096", "2B096"],
  ["2a004", "2A004"],
  ["20004", "2A004, was 20004"],
  ["97105", "97105"],
  ["05043", "05039, was 05043"],
  ["05088", "05024, was 05088"],
  // Both an old code and a postal code: asked
  ["05150", "postalCode? 05126 05129 05117 05086"],
  ["05141", "05039, was 05141"],
  ["05175", "05101, was 05175"],
  ["99999", "unknown"],
  ["1", "unknown"],
  // Postal codes
  ["63570", "postalCode? 63050 63022 63185 63182"],
  ["75005", "postalCode? 75105 93001"],
  ["69003", "postalCode? 69003 69383"],
  // Postal and INSEE at once
  ["43100", "postalCode? 43100 43040 43262 43074"],
  // Codes and names
  ["43040 Brioude", "43040"],
  ["43040 - Brioude", "43040"],
  ["Brioude [43040]", "43040"],
  ["Brioude (43040)", "43040"],
  ["43100 BRIOUDE", "43040"],
  ["BRIOUDE CEDEX 43100", "43040"],
  ["43100 BRIOUDE CEDEX 2", "43040"],
  ["4510 Aiglun", "04001"],
  ["5043 Clémence-d'Ambel", "05039, was 05043"],
  ["43040 Langeac", "disagreement? 43040 43112"],
  ["43100 Brioudde", "similar? 43040 43100 43001 43022"],
  // Names and départements
  ["Aiglun (04)", "04001"],
  ["Aiglun (4)", "04001"],
  ["Aiglun 04", "04001"],
  ["04 Aiglun", "04001"],
  ["(04) Aiglun", "04001"],
  ["4 - AIGLUN", "04001"],
  ["Aiglun, Alpes-de-Haute-Provence", "04001"],
  ["Aiglun (Alpes de Haute Provence)", "04001"],
  ["Aiglun; 04", "04001"],
  ["Corte (43)", "similar? 2B096"],
  // Articles, saints, ligatures, apostrophes
  ["Garde (83)", "83062"],
  ["Garde (La), Var", "83062"],
  ["Garde-Adhémar", "26138"],
  ["Puy-en-Velay (Le)", "43157"],
  ["puy en velay", "43157"],
  ["LE PUY EN VELAY", "43157"],
  ["Lepuyenvelay", "43157"],
  ["ABERGEMENT CLEMENCIAT L'", "01001"],
  ["L`Abergement Clémenciat", "01001"],
  ["L´Abergement-Clémenciat", "01001"],
  ["St Etienne", "42218"],
  ["St. Étienne", "42218"],
  ["ST-JULIEN-CHAPTEUIL", "43200"],
  ["Saint Julien d’Ance", "43201"],
  ["Ste Sigolene", "43224"],
  ["Marcq en Baroeul", "59378"],
  ["Oeuf en Ternois", "62633"],
  ["Chalon s/ Saône", "71076"],
  ["Chalon/Saône", "71076"],
  ["CHALON S SAONE", "71076"],
  ["N.D. de Bellecombe", "73186"],
  ["Châteauneuf-Grasse", "06038"],
  ["Château Chinon (Ville)", "58062"],
  // Encodings
  ["Sainte-Croix-├á-Lauze", "04175"],
  ["Sainte-Croix-Ã -Lauze", "04175"],
  ["Saint-Ã‰tienne", "42218"],
  ["Saint-ÃƒÂ‰tienne", "42218"],
  ["L'Abergement-Cl\ufffdmenciat", "01001"],
  ["L'Abergement-Cl?menciat", "01001"],
  ["L&#39;Abergement-Clémenciat", "01001"],
  ["L'Abergement-Cle\u0301menciat", "01001"],
  ["\ufeffBrioude", "43040"],
  // Arrondissements
  ["Marseille 1er", "13201"],
  ["Marseille 1", "13201"],
  ["Marseille 14ème", "13214"],
  ["Marseille 14e Arrondissement", "13214"],
  ["MARSEILLE 14EME ARRDT", "13214"],
  ["Marseille 01", "13201"],
  ["13014 Marseille", "13214"],
  ["Lyon 3", "69383"],
  ["Lyon IIIe", "69383"],
  ["Paris XVe arrondissement", "75115"],
  ["75 Paris", "75056"],
  ["Paris", "75056"],
  // Bullets, numbers, remarks
  ["- Brioude", "43040"],
  ["• Brioude", "43040"],
  ["12. Brioude", "43040"],
  ["3) Brioude", "43040"],
  ["Commune de Brioude", "43040"],
  ["Brioude.", "43040"],
  ["“Brioude”", "43040"],
  ["Brioude : 6 700 hab.", "43040"],
  ["Brioude (6 700 habitants)", "43040"],
  ["Brioude (en partie)", "43040, in part: "],
  ["Brioude pour partie", "43040, in part: "],
  ["Nice (quartiers Ouest)", "06088, in part: quartiers Ouest"],
  ["Nice - IRIS 0101, 0102", "06088, in part: IRIS 0101, 0102"],
  ["Nice 33,5 %", "06088, in part: 33,5"],
  // IRIS
  ["060880101", "06088, in part: Iris 0101"],
  ["60880101", "06088, in part: Iris 0101"],
  ["430400000", "43040"],
  // Merged communes by name
  ["Arbignieu", "01015, was Arbignieu"],
  // Namesakes
  ["Rochebrune", "namesakes? 05121 26269"],
  ["Rochebrune", "26269, 1 namesakes", "26"],
  ["Venterol", "26367, 1 namesakes", "26"],
  ["Venterol", "04234, 1 namesakes", "04"],
  // The whole name of one far away, the beginning of those of the place
  ["Vals", "similar? 43251 43250 09323", "43"],
  // Mistyped
  ["Brioudes", "similar? 43040"],
  ["Langaec", "similar? 43112", "43"],
  ["Monistrol", "similar? 43137 43136", "43"],
  ["Yssingaux", "similar? 43268"],
  ["Brioude-sur-Allier", "similar? 43040"],
  ["Trifouilly-les-Oies", "unknown"],
  ["???", "unknown"],
  // Overseas collectivities
  ["97502", "overseas: Saint-Pierre-et-Miquelon"],
  ["97133", "97133"],
  ["97701", "overseas: Saint-Barthélemy"],
  ["97801", "overseas: Saint-Martin"],
  ["98613 Uvea", "overseas: Wallis-et-Futuna"],
  ["98714 Papeete", "overseas: Polynésie française"],
  ["Nouméa", "overseas: Nouvelle-Calédonie"],
  // EPCI and départements
  ["CC des Sucs", "CC des Sucs: 9 communes"],
  ["Communauté de communes des Sucs", "CC des Sucs: 9 communes"],
  ["CA du Puy-en-Velay", "CA du Puy-en-Velay: 72 communes"],
  ["Communauté d'agglomération du Puy en Velay", "CA du Puy-en-Velay: 72 communes"],
  ["Grenoble Alpes Métropole", "Grenoble-Alpes-Métropole: 49 communes"],
  ["200073393", "CC des Rives du Haut Allier: 60 communes"],
  ["Haute-Loire", "Haute-Loire: 257 communes"],
  ["Département de la Haute-Loire (43)", "Haute-Loire: 257 communes"],
  // What is no commune
  ["", "ignored: empty"],
  ["CPTS du Gapençais", "ignored: title"],
  ["Liste des communes du territoire", "ignored: title"],
  ["Total", "ignored: title"],
  ["Code INSEE", "ignored: heading"],
])("%j is %s", (typed, expected, near) => {
  expect(saying(typed, near)).toEqual([expected]);
});

test.each<[typed: string, expected: string[]]>([
  ["Corte, Venaco, 2B193", ["2B096", "2B341", "2B193"]],
  ["Corte; Venaco; Vivario", ["2B096", "2B341", "2B354"]],
  ["Corte\tVenaco\tVivario", ["2B096", "2B341", "2B354"]],
  ["Corte / Venaco", ["2B096", "2B341"]],
  ["Corte, Venaco et Vivario.", ["2B096", "2B341", "2B354"]],
  ["Les communes de Corte, Venaco et Vivario", ["2B096", "2B341", "2B354"]],
  ["Marseille 1er, 2e et 3e", ["13201", "13202", "13203"]],
  ["Paris 5e et 6e arrondissements", ["75105", "75106"]],
  ["Brioude (43), Langeac (43), Massiac (15)", ["43040", "43112", "15119"]],
  ["Brioude, 43100, Haute-Loire", ["43040"]],
  ["43, Brioude", ["43040"]],
  ["Corte,2B096", ["2B096"]],
])("%j is %j", (typed, expected) => {
  expect(saying(typed)).toEqual(expected);
});
