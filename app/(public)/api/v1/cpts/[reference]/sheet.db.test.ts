import { describe, expect, it, test } from "vitest";

import { ask, openDemonstration, rowsOf } from "@/db/testing/open-data";
import { PROBLEM } from "@/lib/domain/open-data/problem";
import { type CommuneAnswer, CPTS_SHEET } from "@/lib/domain/open-data/sheet-answer";

import * as cptsJson from "../../cpts.json/route";
import * as communes from "./communes.csv/route";
import * as sheet from "./route";

openDemonstration();

const read = async (reference: string, query = "") =>
  CPTS_SHEET.parse(await (await ask(sheet, query, { of: { reference } })).json());

type Item = { id: string; stage: string | null; communes: string[] | null; population: number };
const listed = async (query: string): Promise<Item[]> =>
  (await (await ask(cptsJson, query)).json()).items;

describe("the public facts of a CPTS", () => {
  test.each(["", "?etape=left"])("say what the list says, asked with “%s”", async (query) => {
    const items = await listed(query);
    expect(items.length).toBeGreaterThan(0);
    for (const { communes: codes, ...item } of items) {
      const facts = await read(item.id);
      const { steps } = facts;
      if (item.stage)
        expect({ ...facts, steps: steps.map(({ knownFrom: _, ...step }) => step) }).toMatchObject(
          item,
        );
      expect(facts.territory?.communes.map(({ code }) => code) ?? null).toEqual(codes);
    }
  });

  it("has the parts of communes, and their people sum to the territory", async () => {
    const items = (await listed("")).filter(({ communes: codes }) => codes !== null);
    const all: CommuneAnswer[] = [];
    for (const { id, population } of items) {
      const { territory } = await read(id);
      const its = territory?.communes ?? [];
      all.push(...its);
      const sum = (counted: readonly { inhabitants: number }[]) =>
        counted.reduce((total, { inhabitants }) => total + inhabitants, 0);
      expect(sum(its)).toBe(population);
      expect(sum(territory?.departments ?? [])).toBe(population);
    }
    const parts = all.filter(({ permille }) => permille !== null);
    expect(parts.length).toBeGreaterThan(0);
    for (const { parts: texts, inhabitants, population } of parts) {
      expect(texts.length).toBeGreaterThan(0);
      expect(inhabitants).toBeLessThan(population);
    }
  });

  it("as a table, one line per commune", async () => {
    const [item] = await listed("?departement=43");
    const reference = item?.id ?? "";
    const rows = rowsOf(await (await ask(communes, "", { of: { reference } })).text());
    expect(rows.map((row) => row["commune_code"])).toEqual(item?.communes);
  });

  it("have a contact only about a day when the CPTS is followed, as its page does", async () => {
    const facts = await Promise.all((await listed("")).map(({ id }) => read(id)));
    const reachable = facts.find(({ contact }) => contact !== null);
    expect(reachable).toBeDefined();
    const early = await read(reachable?.id ?? "", "?date=2016-01-26");
    expect(early).toMatchObject({ stage: null, contact: null });
  });

  it("tell no cause of an end", async () => {
    for (const { id } of await listed("?etape=left"))
      expect(JSON.stringify(await read(id))).not.toMatch(/ended|withdraw|abandon|oppos|tacit/i);
  });
});

test.each(["43-1999-0001", "x", "43-2025-0008 ", "\0", "../atlas"])(
  "“%s” is nobody’s reference",
  async (reference) => {
    for (const route of [sheet, communes]) {
      const answer = await ask(route, "", { of: { reference } });
      expect(answer.status).toBe(404);
      PROBLEM.parse(await answer.json());
    }
  },
);

it("what was not known yet is not there yet", async () => {
  const of = { reference: "43-2025-0008" };
  expect((await ask(sheet, "", { of })).status).toBe(200);
  expect((await ask(sheet, "?connu_le=2016-01-26", { of })).status).toBe(404);
  const early = await read("43-2025-0008", "?date=2016-01-26");
  expect(early).toMatchObject({ stage: null, steps: [], territory: null });
});
