import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import Ajv2020 from "ajv/dist/2020";
import { beforeAll, describe, expect, it, test } from "vitest";

import { ask, openDemonstration, rowsOf } from "@/db/testing/open-data";
import { addMonths } from "@/lib/domain/shared/plain-date";
import { freezeMonths } from "@/lib/server/open-data/snapshots";

import * as atlas from "./atlas/route";
import * as openapi from "./openapi.json/route";

type Operation = {
  "x-example": string;
  parameters: { in?: string; name?: string; example?: string }[];
  responses: Record<string, { content: Record<string, Content> }>;
};
type Content = { schema: { $ref?: string }; "x-columns"?: { name: string }[] };

const database = openDemonstration();

const here = fileURLToPath(new URL(".", import.meta.url));
const fileOf = (path: string) =>
  path.replace("/api/v1/", "").replaceAll("{", "[").replaceAll("}", "]");

const ajv = new Ajv2020({ strict: false, allErrors: true });
let paths: Record<string, { get: Operation }>;

beforeAll(async () => {
  const document = await (await ask(openapi)).json();
  await freezeMonths();
  ajv.addFormat("date-time", (text) => new Date(text).toISOString() === text);
  ajv.addSchema(document, "openapi");
  paths = document.paths;
  // One région whose register is complete, one that is opened, sixteen that are not.
  for (const [code, version, kind] of [
    ["84", 1, "opened"],
    ["84", 2, "complete"],
    ["53", 1, "opened"],
  ])
    await database.query(
      `insert into register_declarations (region_code, version, kind, declared_on, covered_since, actor_id)
       values ($1, $2, $3, '2025-01-01', '2020-01-01', (select id from people limit 1))`,
      [code, version, kind],
    );
});

const today = new Date().toISOString().slice(0, 10);

const NOTHING_KNOWN = "connu_le=2016-01-26";

const DAYS = [
  "",
  "date=2016-01-26",
  `date=${today}`,
  "date=2999-12-31&connu_le=2999-12-31",
  "date=2024-02-29",
  `date=${addMonths(today, -4)}&connu_le=${addMonths(today, -8)}`,
  NOTHING_KNOWN,
];

/** The month that is frozen in this base. */
const FROZEN: Record<string, string> = {
  file: `${addMonths(today, -1).slice(0, 7)}.ndjson.gz`,
};

async function answerOf(path: string, { parameters }: Operation, query: string) {
  const of = Object.fromEntries(
    parameters.flatMap(({ name, example, in: where }) =>
      where === "path" && name ? [[name, FROZEN[name] ?? example ?? ""]] : [],
    ),
  );
  const route = await import(`${here}${fileOf(path)}/route.ts`);
  return ask(route, query && `?${query}`, { of });
}

async function check(path: string, operation: Operation, query: string) {
  const answer = await answerOf(path, operation, query);
  if (path.includes("{reference}") && query === NOTHING_KNOWN) {
    expect(answer.status).toBe(404);
    const isProblem = ajv.compile({ $ref: "openapi#/components/schemas/Problem" });
    expect([isProblem(await answer.json()), isProblem.errors]).toEqual([true, null]);
    return;
  }
  const [[media = "", { schema, "x-columns": columns } = { schema: {} }] = []] = Object.entries(
    operation.responses[String(answer.status)]?.content ?? {},
  );
  expect([query, answer.status, answer.headers.get("content-type")]).toEqual([
    query,
    200,
    expect.stringContaining(media),
  ]);
  if (columns) {
    const [row = {}] = rowsOf(await answer.text());
    if (Object.keys(row).length > 0)
      expect(Object.keys(row)).toEqual(columns.map(({ name }) => name));
    return;
  }
  if (!media.endsWith("json")) return;
  const validate = ajv.compile(
    schema.$ref ? { $ref: `openapi${schema.$ref}` } : { ...schema, $id: `${path} ${query}` },
  );
  validate(await answer.json());
  expect([query, validate.errors]).toEqual([query, null]);
}

describe("every answer is what the description says", () => {
  test.each(DAYS)("asked with “%s”", async (query) => {
    for (const [path, { get }] of Object.entries(paths)) {
      const takesDays = JSON.stringify(get.parameters).includes("connu_le");
      await check(path, get, takesDays ? query : "");
    }
  });

  it("with its own example, too", async () => {
    for (const [path, { get }] of Object.entries(paths))
      await check(path, get, get["x-example"].replace("?", ""));
  });

  it("and says what each register is worth", async () => {
    const { regions } = await (await ask(atlas)).json();
    expect(
      regions
        .filter(({ register }: { register: { state: string } }) => register.state !== "notOpened")
        .map(({ code, register }: { code: string; register: object }) => [code, register]),
    ).toMatchObject([
      ["53", { state: "opened", coveredSince: "2020-01-01" }],
      ["84", { state: "complete", coveredSince: "2020-01-01" }],
    ]);
  });
});

it("every address that answers is described", () => {
  const routes = readdirSync(here, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts") && !file.includes("[[..."))
    .map((file) => file.replace("/route.ts", ""));
  expect(routes.sort()).toEqual([...Object.keys(paths).map(fileOf), "openapi.json"].sort());
});
