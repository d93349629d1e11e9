import { describe, expect, it, test } from "vitest";

import { GAZETTEER } from "@/db/testing/france";

import { readCommunes } from "../list-reading";
import { readTypedList } from "../typed-list";

const read = (lines: readonly string[], near?: string) =>
  readCommunes(readTypedList(lines.join("\n")).lines, GAZETTEER, near).lines;

const codes = (lines: readonly string[], near?: string) =>
  read(lines, near).map((line) => (line.kind === "settled" ? line.commune.code : line.kind));

describe("a table of CPTS with their contacts", () => {
  const lines = read([
    "Annuaire CPTS PACA - maj 12/03/2024",
    "Nom CPTS\tTerritoire CPTS\tdpt\tPrésident-e\tCoordonnateur-rice\tContact de la CPTS\tSite Internet",
    "CPTS du Gapençais\tGap\t5\tDr Brioude\tMme Nice\ta@b.fr\t0",
    "\tLa Bâtie Neuve\t5\t\t\t\t0",
    "\tChorges\t\t\t\t\t0",
    "CPTS Gapençais\tTallard\t5\tDr Brioude\tMme Nice\ta@b.fr\t0",
    "CPTS Garde\tGarde\t83\tDr Brioude\tMme Nice\ta@b.fr\t0",
    "CPTS Marseille\tMarseille 14ème\t13\tDr X\tY\ta@b.fr\t0",
    "CPTS Marseille\tMarseille 14e Arrondissement\t13\tDr X\tY\ta@b.fr\t0",
    "Total\t8\t\t\t\t\t",
  ]);

  it("is read by the column of its communes", () => {
    expect(lines.map((line) => (line.kind === "settled" ? line.commune.code : line.kind))).toEqual([
      "ignored",
      "ignored",
      "05061",
      "05017",
      "05040",
      "05170",
      "83062",
      "13214",
      "13214",
      "ignored",
    ]);
    expect(lines[8]).toMatchObject({ duplicateOf: 8 });
  });

  it("gives each line its CPTS: merged cells, near duplicates of a name", () => {
    expect(lines.map(({ owner }) => owner)).toEqual([
      undefined,
      undefined,
      "CPTS du Gapençais",
      "CPTS du Gapençais",
      "CPTS du Gapençais",
      "CPTS du Gapençais",
      "CPTS Garde",
      "CPTS Marseille",
      "CPTS Marseille",
      undefined,
    ]);
  });

  it("keeps nothing of the people", () => {
    expect(JSON.stringify(lines.map(({ typed }) => typed).slice(2))).not.toMatch(/Dr|Mme|@/);
  });
});

describe("parts by IRIS", () => {
  it("are one part of their commune for each CPTS", () => {
    const lines = read([
      "code_rs;nom_irs;cd_cmmn;nm_cmmn;nm_cpts",
      "60880101;Vieux Nice;6088;Nice;CPTS Est",
      "60880102;Port;6088;Nice;CPTS Est",
      "60880201;Ouest;6088;Nice;CPTS Ouest",
      "60320000;Cap-d'Ail (commune non irisée);6032;Cap-d'Ail;CPTS Est",
    ]);
    expect(lines.slice(1)).toMatchObject([
      { commune: { code: "06088" }, partly: { text: "Iris 0101, 0102" }, owner: "CPTS Est" },
      { commune: { code: "06088" }, duplicateOf: 2 },
      { commune: { code: "06088" }, partly: { text: "Iris 0201" }, owner: "CPTS Ouest" },
      { commune: { code: "06032" } },
    ]);
    expect(lines[4]).not.toHaveProperty("partly");
  });

  it("are nothing once the commune is there whole", () => {
    const [first] = read(["060880101", "Nice"]);
    expect(first).not.toHaveProperty("partly");
  });
});

test.each<[what: string, lines: string[], expected: string[], near?: string]>([
  [
    "columns set apart by spaces",
    ["43040   Brioude     6527", "43112   Langeac     3542", "43056   Chanteuges   410"],
    ["43040", "43112", "43056"],
  ],
  ["a code, a name, inhabitants", ["43040 Brioude 6 527"], ["43040"]],
  [
    "a name and its inhabitants",
    ["Brioude 6527", "Le Puy-en-Velay 18618"],
    ["43040", "43157"],
    "43",
  ],
  [
    "a table drawn with bars",
    ["| Code | Commune |", "|------|---------|", "| 43040 | Brioude |", "| 43112 | Langeac |"],
    ["ignored", "ignored", "43040", "43112"],
  ],
  [
    "départements as titles",
    ["43 – Haute-Loire", "Brioude", "Langeac", "Cantal :", "- Massiac", "- Saint-Flour"],
    ["ignored", "43040", "43112", "ignored", "15119", "15187"],
  ],
  [
    "an EPCI as the title of its communes, another on its own",
    ["CC des Sucs", "Yssingeaux", "Retournac", "CC du Haut Lignon"],
    ["ignored", "43268", "43162", "group"],
  ],
  [
    "a line for each CPTS, its communes in one cell, on lines of their own between quotation marks",
    [
      "CPTS\tCommunes",
      "CPTS A\tBrioude, Langeac, Paulhaguet",
      'CPTS B\t"Le Puy-en-Velay',
      "Chadrac",
      'Vals-près-le-Puy"',
    ],
    ["ignored", "43040", "43112", "43148", "43157", "43046", "43251"],
  ],
  [
    "a sentence",
    ["Les communes du projet sont Brioude, Langeac et Lempdes-sur-Allagnon."],
    ["43040", "43112", "43120"],
  ],
  [
    "names with their codes after a colon",
    ["Communes de la CPTS (3) : Brioude (43040), Langeac (43112), St-Julien-des-Chazes"],
    ["43040", "43112", "43202"],
    "43",
  ],
  [
    "a département column with gaps",
    ["Brioude;;Haute-Loire", "Langeac;;Haute-Loire", "Massiac;;Cantal"],
    ["43040", "43112", "15119"],
  ],
  [
    "INSEE beside postal codes under headings",
    ["Code postal;Code Insee;Commune", "43100;43100;Frugières-le-Pin", "43100;43040;Brioude"],
    ["ignored", "43100", "43040"],
  ],
  ["postal codes under a heading", ["CP", "43000", "43260"], ["ignored", "doubtful", "doubtful"]],
  [
    "merged communes by name",
    ["Annecy-le-Vieux", "Lomme", "Cherbourg-Octeville"],
    ["74010", "59350", "50129"],
  ],
  [
    "short names of a place, homonyms far away",
    ["Arles", "Salon de Provence", "Mouriès", "Aix", "St Rémy", "Maussane"],
    ["13004", "13103", "13065", "doubtful", "doubtful", "doubtful"],
    "13",
  ],
])("%s", (_, lines, expected, near) => {
  expect(codes(lines, near)).toEqual(expected);
});

it("offers first what is meant where the list is", () => {
  const lines = read(["Arles", "Mouriès", "Salon de Provence", "Aix", "St Rémy"], "13");
  const first = lines.map((line) => (line.kind === "doubtful" ? line.choices[0]?.name : ""));
  expect(first.slice(3)).toEqual(["Aix-en-Provence", "Saint-Rémy-de-Provence"]);
});

it("points out the namesake that is far from the rest, code or not", () => {
  const drome = [
    "Valence",
    "Romans-sur-Isère",
    "Montélimar",
    "Nyons",
    "Die",
    "04234",
    "Rochebrune",
  ];
  const [, , , , , venterol, rochebrune] = read(drome, "26");
  expect(venterol).toMatchObject({ commune: { name: "Venterol" }, isApart: true });
  expect(rochebrune).toMatchObject({ commune: { code: "26269" }, namesakes: 1 });
});
