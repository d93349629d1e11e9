import { PUBLIC_STAGES, type PublicStage } from "../../lifecycle/milestones";
import type { PlainDate } from "../../shared/plain-date";
import { censusOf, coverOf } from "../../territory/counting";
import { chronicleOf, type StageFact, type TerritoryFact } from "../chronicle";
import { atlasDayOf } from "../day";
import { populationsOf } from "../places";
import type { RegisterDeclaration } from "../registers";
import type { AtlasCpts } from "../situation";

const at = (day: PlainDate) => Date.parse(`${day}T12:00:00Z`);

export const PLACES = {
  regions: [
    { code: "84", name: "Auvergne-Rhône-Alpes" },
    { code: "93", name: "Provence-Alpes-Côte d’Azur" },
  ],
  departments: [
    { code: "26", name: "Drôme", regionCode: "84" },
    { code: "84", name: "Vaucluse", regionCode: "93" },
  ],
  vintage: 2023,
};

/** Two communes of the Drôme, of 6 000 and 3 000 people, and one of the Vaucluse, of 1 000. */
export const CENSUS = censusOf([
  { code: "26001", departmentCode: "26", regionCode: "84", population: 6000, parentCode: null },
  { code: "26002", departmentCode: "26", regionCode: "84", population: 3000, parentCode: null },
  { code: "84001", departmentCode: "84", regionCode: "93", population: 1000, parentCode: null },
]);

/** Each stage on the first of May of a year, from 2020; the territory counts from 2021 with the project. */
function cpts(
  reference: string,
  name: string,
  { last, codes, since }: { last: PublicStage; codes: string[]; since?: PlainDate },
): AtlasCpts {
  const facts = PUBLIC_STAGES.slice(0, PUBLIC_STAGES.indexOf(last) + 1).map(
    (stage, index): StageFact => ({
      id: `${reference}-${stage}`,
      stage,
      effectiveOn: `202${index}-05-01`,
      precision: "day",
      recordedOn: `202${index}-05-01`,
      knownFrom: at(`202${index}-05-01`),
      order: index,
      replaces: null,
      cancelled: false,
    }),
  );
  const territory = (day: PlainDate, members: readonly string[], order: number): TerritoryFact => ({
    id: `${reference}-territory-${order}`,
    stage: "letterValidated",
    effectiveOn: day,
    precision: "day",
    recordedOn: day,
    knownFrom: at(day),
    order,
    replaces: null,
    cancelled: false,
    givenOrder: order,
    territoryKey: `acte-${order}`,
    cover: coverOf(
      CENSUS,
      members.map((code) => ({ code })),
    ),
  });
  const first = territory("2020-05-01", since === undefined ? codes : codes.slice(0, 1), 1);
  const department = reference.slice(0, 2);
  return {
    reference,
    names: [{ name, since: null, knownFrom: at("2020-05-01") }],
    departmentCode: department,
    regionCode: department === "84" ? "93" : "84",
    chronicle: chronicleOf(
      facts,
      since === undefined ? [first] : [first, territory(since, codes, 2)],
    ),
  };
}

const REGISTER = [
  cpts("26-2020-0001", "CPTS de la Plaine", { last: "aciSigned", codes: ["26001"] }),
  cpts("26-2020-0002", "CPTS de l’Enclave", {
    last: "operational",
    codes: ["26002", "84001"],
    since: "2024-02-01",
  }),
  cpts("84-2020-0001", "CPTS du Mont", { last: "letterValidated", codes: ["84001"] }),
];

const complete = (declaredBy: string): RegisterDeclaration => ({
  version: 1,
  kind: "complete",
  declaredOn: "2020-01-01",
  coveredSince: "2016-01-26",
  recordedAt: at("2020-01-01"),
  declaredBy,
});

/** Of two régions, the first is always complete, the second when it is asked to be. */
export const registerOf = (isComplete: boolean) => ({
  cpts: REGISTER,
  declarations: new Map([
    ["84", [complete("ARS Auvergne-Rhône-Alpes")]],
    ...(isComplete ? ([["93", [complete("ARS Provence-Alpes-Côte d’Azur")]]] as const) : []),
  ]),
});

export const dayOf = (on: PlainDate, { isComplete = true } = {}) =>
  atlasDayOf(
    registerOf(isComplete),
    { on, knownBefore: at("2026-12-31") },
    { places: PLACES, populations: populationsOf(CENSUS) },
  );

export const [AUVERGNE, PROVENCE] = PLACES.regions;
