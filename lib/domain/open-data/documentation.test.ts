import { describe, expect, it } from "vitest";

import { documentationOf } from "./documentation";
import { openApiDocument } from "./openapi";

const { operations, schemas } = documentationOf(openApiDocument(), { reference: "43-2026-0001" });

describe("the readable documentation", () => {
  it("has every address, with an example that fills its variable parts", () => {
    expect(operations.map(({ path }) => path)).toEqual(Object.keys(openApiDocument().paths));
    expect(operations.filter(({ example }) => /[{}]/.test(example))).toEqual([]);
    expect(operations.find(({ id }) => id === "downloadCommunes")?.example).toBe(
      "/api/v1/cpts/43-2026-0001/communes.csv?date=2026-03-01",
    );
  });

  it("says of each field its type in French, and where it is explained", () => {
    const fields = schemas.flatMap(({ fields: its }) => its);
    const named = new Set(schemas.map(({ name }) => name));
    expect(fields.filter(({ refersTo }) => refersTo !== undefined && !named.has(refersTo))).toEqual(
      [],
    );
    expect(fields.filter(({ type }) => type === "valeur")).toEqual([]);
    expect(schemas.find(({ name }) => name === "Cpts")?.fields.slice(0, 4)).toMatchObject([
      { name: "id", type: "texte" },
      { name: "name", type: "texte" },
      { name: "stage", type: "Étape ou null", refersTo: "Stage" },
      { name: "steps", type: "liste\u00a0: Étape atteinte", refersTo: "Step" },
    ]);
  });

  it("names the parameters and the columns", () => {
    const list = operations.find(({ id }) => id === "downloadCptsCsv");
    expect(list?.parameters.map(({ name }) => name)).toContain("connu_le");
    expect(list?.columns[0]).toMatchObject({ name: "reference" });
  });
});
