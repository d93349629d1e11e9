import { expect, test } from "vitest";

import { chronicleOf, type StageFact, type StageReached } from "./chronicle";
import { cptsRows, leftRows } from "./cpts-row";
import type { AtlasCpts } from "./situation";

const fact: StageFact = {
  id: "1",
  stage: "letterValidated",
  effectiveOn: "2021-03-01",
  precision: "month",
  recordedOn: "2021-04-02",
  knownFrom: 0,
  order: 1,
  replaces: null,
  cancelled: false,
};
const since: StageReached = { stage: "letterValidated", fact, from: "2021-03-31" };
const cpts: AtlasCpts = {
  reference: "43-2021-0001",
  names: [{ name: "CPTS du Velay", since: null, knownFrom: 0 }],
  departmentCode: "43",
  regionCode: "84",
  chronicle: chronicleOf([fact], []),
};
const about = { hrefOf: () => "/cpts/x", placeOf: () => "Haute-Loire" };
const line = { cpts, name: "CPTS du Velay", since, reached: [since], territory: undefined };

test("a line says its date as far as it is known; a territory that is not known is not zero", () => {
  expect(cptsRows([{ ...line, stage: "letterValidated" }], about)).toEqual([
    [
      "43-2021-0001",
      "/cpts/x",
      "CPTS du Velay",
      "",
      "Haute-Loire",
      "letterValidated",
      "mars 2021",
      "non renseigné",
      "non renseigné",
    ],
  ]);
});

test("one that has left says since when, and a real one is marked", () => {
  const real: AtlasCpts = {
    ...cpts,
    sources: [
      {
        subject: "aciSigned",
        says: "Signé.",
        publisher: "CPAM",
        url: "https://example.org",
        approximate: false,
      },
    ],
  };
  const [row] = leftRows([{ cpts: real, name: "CPTS du Velay", leftOn: "2024-05-01" }], {
    ...about,
    hintOf: () => "aussi appelée CPTS du Lac",
    asOf: { on: "2026-01-01", knownBefore: 1 },
  });
  expect(row?.[3]).toBe("aussi appelée CPTS du Lac · CPTS réelle, faits sourcés");
  expect(row?.slice(5, 7)).toEqual(["over", "1er\u00a0mai 2024"]);
});
