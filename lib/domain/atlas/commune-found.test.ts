import { describe, expect, it } from "vitest";

import { communeFound } from "./commune-found";
import { CENSUS, dayOf } from "./testing/two-regions";

const COMMUNE = {
  name: "Valréas",
  departmentCode: "84",
  departmentName: "Vaucluse",
  regionCode: "93",
  population: 1000,
  vintage: 2023,
  kind: "commune",
  parentCode: null,
  postalCodes: ["84600"],
} as const;

const found = (code: string, on: string, isComplete = true) =>
  communeFound(
    { ...COMMUNE, postalCodes: [], code },
    CENSUS.cellsOf(code),
    dayOf(on, { isComplete }),
  );

describe("« Ma commune »", () => {
  it("is in each CPTS that covers it, since it is in its territory", () => {
    const { cpts } = found("84001", "2026-03-01");
    expect(cpts.map(({ line, since, share }) => [line.name, since, share])).toEqual([
      ["CPTS de l’Enclave", "2024-02-01", 1],
      ["CPTS du Mont", "2020-05-01", 1],
    ]);
  });

  it("is not yet in a CPTS whose territory had not reached it", () => {
    expect(found("84001", "2024-01-31").cpts.map(({ line }) => line.name)).toEqual([
      "CPTS du Mont",
    ]);
    expect(found("26001", "2020-04-30").cpts).toEqual([]);
  });

  it("says what its région’s register is worth", () => {
    expect(found("84001", "2019-01-01", false).register?.state).toBe("notOpened");
    expect(found("84001", "2019-01-01").register?.state).toBe("complete");
  });
});
