import { describe, expect, it, test } from "vitest";

import { type CountedPlace, censusOf, coverOf } from "../territory/counting";
import { chronicleOf, type StageFact, type TerritoryFact } from "./chronicle";
import { readListAsked } from "./list-asked";
import { nameFound, STAGES_ASKED, selectLines } from "./selection";
import { type AtlasCpts, countStages, situationAt } from "./situation";

const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
const AS_OF = { on: "2026-01-01", knownBefore: at("2026-02-01") };

const place = (code: string): CountedPlace => ({
  code,
  departmentCode: code.slice(0, 2),
  regionCode: "84",
  population: 1000,
  parentCode: null,
});
const census = censusOf(["43001", "43002", "63001"].map(place));

const fact = <Stage extends StageFact["stage"]>(stage: Stage, day: string, order: number) => ({
  id: `${stage}-${day}`,
  effectiveOn: day,
  precision: "day" as const,
  recordedOn: day,
  knownFrom: at(day),
  order,
  replaces: null,
  cancelled: false,
  stage,
});

function cpts(
  reference: string,
  names: string[],
  { stages, communes = [] }: { stages: StageFact["stage"][]; communes?: string[] },
): AtlasCpts {
  const facts = stages.map((stage, index) => fact(stage, `202${index}-05-01`, index));
  const territory: TerritoryFact = {
    ...fact("letterValidated", "2020-05-01", 0),
    givenOrder: 0,
    territoryKey: "acte-1",
    cover: coverOf(
      census,
      communes.map((code) => ({ code })),
    ),
  };
  return {
    reference,
    names: names.map((name, index) => ({
      name,
      since: index === 0 ? null : `202${index}-05-01`,
      knownFrom: at(`202${index}-05-01`),
    })),
    departmentCode: reference.slice(0, 2),
    regionCode: "84",
    chronicle: chronicleOf(facts, communes.length > 0 ? [territory] : []),
  };
}

const REGISTER = [
  cpts("43-2020-0001", ["CPTS du Velay", "CPTS des Gorges"], {
    stages: ["letterValidated", "projectValidated", "aciSigned"],
    communes: ["43001"],
  }),
  cpts("43-2020-0002", ["CPTS Étoile"], { stages: ["letterValidated"], communes: ["63001"] }),
  cpts("63-2020-0001", ["CPTS de l’Allier"], {
    stages: ["letterValidated", "projectValidated", "aciSigned", "operational"],
    communes: ["43002", "63001"],
  }),
  cpts("63-2020-0002", ["CPTS des Dômes"], {
    stages: ["letterValidated", "ended"],
    communes: ["43002"],
  }),
  cpts("63-2020-0003", ["CPTS à naître"], { stages: [] }),
];
const DAY = situationAt(REGISTER, AS_OF);
const HAUTE_LOIRE = { department: { code: "43", name: "Haute-Loire", regionCode: "84" } };

type Asked = Parameters<typeof selectLines>;
const found = (places: Asked[1], asked?: Asked[2]) => {
  const { lines, left } = selectLines(DAY, places, asked);
  return [lines, left].map((each) => each.map(({ name }) => name));
};

describe("the CPTS behind a figure", () => {
  it("are all those followed, by name, and apart those that are no longer", () => {
    expect(found({})).toEqual([
      ["CPTS de l’Allier", "CPTS des Gorges", "CPTS Étoile"],
      ["CPTS des Dômes"],
    ]);
  });

  test.each(STAGES_ASKED)("of the stage %s are as many as the figure says", (stage) => {
    const { lines, left } = selectLines(DAY, {}, { stage });
    const counts = { ...countStages(DAY.lines), left: 0 };
    expect(lines).toHaveLength(counts[stage]);
    expect(left).toHaveLength(stage === "left" ? 1 : 0);
  });

  it("are in the département that leads them", () => {
    expect(found(HAUTE_LOIRE)).toEqual([["CPTS des Gorges", "CPTS Étoile"], []]);
    expect(found(HAUTE_LOIRE, { stage: "contractSigned" })[0]).toEqual(["CPTS des Gorges"]);
  });
});

describe("who covers a place", () => {
  it("has a commune there, wherever it is led from", () => {
    expect(found(HAUTE_LOIRE, { covering: true })).toEqual([
      ["CPTS de l’Allier", "CPTS des Gorges"],
      ["CPTS des Dômes"],
    ]);
    expect(found(HAUTE_LOIRE)[0]).toEqual(["CPTS des Gorges", "CPTS Étoile"]);
  });

  it("is asked by « couvre=1 », and by nothing else", () => {
    expect(readListAsked({ couvre: "1" }).asked).toEqual({ covering: true, page: 1 });
    expect(readListAsked({ couvre: "oui" }).problems.map(({ name }) => name)).toEqual(["couvre"]);
  });
});

describe("a text", () => {
  it("finds a name, without its accents, and a former one", () => {
    expect(found({}, { text: "etoile" })[0]).toEqual(["CPTS Étoile"]);
    expect(found({}, { text: "VELAY" })[0]).toEqual(["CPTS des Gorges"]);
    expect(nameFound(REGISTER[0] as AtlasCpts, "velay", AS_OF)).toBe("CPTS du Velay");
    expect(nameFound(REGISTER[0] as AtlasCpts, "gorges", { knownBefore: at("2020-06-01") })).toBe(
      undefined,
    );
  });

  it("finds the communes that it names, of those that have left too", () => {
    const cells = new Set(["43002"]);
    expect(found({}, { text: "Aurec", cells })).toEqual([["CPTS de l’Allier"], ["CPTS des Dômes"]]);
  });

  it("of nothing but marks finds nothing", () => {
    expect(found({}, { text: "…" })).toEqual([[], []]);
  });
});

describe("what a list asks", () => {
  it("is read, and unknown stages or two texts are problems", () => {
    expect(readListAsked({ etape: "contractSigned", q: " Brioude ", page: "3" })).toEqual({
      asked: { stage: "contractSigned", text: "Brioude", page: 3 },
      problems: [],
      ignored: [],
    });
    const { problems } = readListAsked({ etape: "opposee", q: ["a", "b"] });
    expect(problems.map(({ name }) => name)).toEqual(["q", "etape"]);
  });

  it("of a page that is none is its first", () => {
    const { asked, problems, ignored } = readListAsked({ page: "9".repeat(30) });
    expect([asked.page, problems, ignored.length]).toEqual([1, [], 1]);
  });
});
