import { expect, it } from "vitest";
import { z } from "zod";

import { openApiDocument } from "./openapi";
import { OPERATIONS } from "./operations";

const text = JSON.stringify(openApiDocument());
const document = JSON.parse(text);

const at = (pointer: string) =>
  pointer
    .slice(2)
    .split("/")
    .reduce((value, key) => value?.[key], document);

it("refers to nothing that is not there", () => {
  const references = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference]) => reference!);
  expect(references.length).toBeGreaterThan(50);
  expect(references.filter((reference) => at(reference) === undefined)).toEqual([]);
});

it("is OpenAPI 3.1 with the licence, and every address under its own name", () => {
  expect(document).toMatchObject({
    openapi: "3.1.0",
    info: { license: { name: "Licence Ouverte 2.0" } },
  });
  expect(Object.keys(document.paths)).toEqual(OPERATIONS.map(({ path }) => path));
  expect(new Set(OPERATIONS.map(({ id }) => id)).size).toBe(OPERATIONS.length);
});

it("says what each field means", () => {
  const silent = Object.entries<{ properties?: Record<string, Record<string, unknown>> }>(
    document.components.schemas,
  ).flatMap(([name, { properties = {} }]) =>
    Object.entries(properties)
      .filter(
        ([, { description, $ref, items, const: only }]) => !(description ?? $ref ?? items ?? only),
      )
      .map(([field]) => `${name}.${field}`),
  );
  expect(silent).toEqual([]);
});

it("is the same beside another copy of its modules, as a build may make", () => {
  z.string().meta({ id: "Stage" });
  expect(JSON.stringify(openApiDocument())).toBe(text);
});
