import { expect, it } from "vitest";

import { type CsvRow, csvBeginning, csvLines } from "./csv";

const row: CsvRow = {
  reference: "43-2026-0007",
  name: 'CPTS des Rives ; "du Haut-Allier"',
  departmentCode: "43",
  department: "Haute-Loire",
  stage: "letterValidated",
  state: "projectUnderReview",
  lastMoveAt: new Date("2026-09-30T22:30:00Z"),
  communeCount: 6,
  population: 33804,
  timeZone: "Europe/Paris",
  waiting: [
    { dueOn: "2026-12-01", nature: "legal", debtor: "ars" },
    { dueOn: null, nature: "internal", debtor: "cpts" },
  ],
};

it("begins with the mark that spreadsheets need, then says that it is a demonstration", () => {
  const [first, second, end] = csvBeginning({ procedure: true, demonstration: true }).split("\r\n");
  expect(first).toMatch(/^\ufeff"Démonstration\. /);
  expect(second).toBe(
    "Référence;Nom;Code du département;Département;Étape atteinte;Communes;Habitants;État;Doit agir;Échéance;Nature de l’échéance;Dernier acte",
  );
  expect(end).toBe("");
  expect(csvBeginning({ procedure: false, demonstration: false })).toBe(
    "\ufeffRéférence;Nom;Code du département;Département;Étape atteinte;Communes;Habitants\r\n",
  );
});

it("writes ISO days of the territory, and quotes what needs it", () => {
  expect(csvLines([row], true)).toBe(
    '43-2026-0007;"CPTS des Rives ; ""du Haut-Allier""";43;Haute-Loire;Lettre d’intention validée;6;33804;Projet de santé en examen;ARS, CPTS;2026-12-01;terme légal;2026-10-01\r\n',
  );
});

it.each(["=1+1", "+33 4", "-2", "@SUM(A1)", "\tx", '=HYPERLINK("http://x")'])(
  "never lets %j be a formula",
  (name) => {
    const cell = csvLines([{ ...row, name }], false).split(";")[1] ?? "";
    expect(cell.replace(/^"/, "")).toMatch(/^'/);
  },
);

it("shows an observer no procedure", () => {
  expect(csvLines([row], false)).not.toContain("examen");
});
