import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";

import { describe, expect, it, test } from "vitest";

import { ask, openDemonstration } from "@/db/testing/open-data";
import { monthFrozenFrom, monthOf, monthsToFreeze } from "@/lib/domain/open-data/snapshot/months";
import { recount } from "@/lib/domain/open-data/snapshot/recount";
import { addMonths } from "@/lib/domain/shared/plain-date";
import { currentRegister } from "@/lib/server/atlas/register";
import { freezeMonths, makeSnapshot } from "@/lib/server/open-data/snapshots";

import * as atlas from "../atlas/route";
import * as file from "./[file]/route";
import * as list from "./route";

openDemonstration();

const today = new Date().toISOString().slice(0, 10);
const monthsAgo = (months: number) => monthOf(addMonths(today, -months));

const texts = new Map<string, string>();
async function textOf(month: string) {
  const known = texts.get(month) ?? (await makeSnapshot(await currentRegister(), month)).text;
  texts.set(month, known);
  return known;
}

function counted(text: string) {
  const read = recount(text);
  if (!read.ok) throw new Error(read.failure);
  return read.value;
}

describe("the file of a month", () => {
  test.each([1, 2, 5, 12, 30, 100])(
    "%i months ago, counted again, gives the atlas of its last day as known then",
    async (months) => {
      const month = monthsAgo(months);
      const text = await textOf(month);
      const { counts, differences } = counted(text);
      expect(differences).toEqual([]);
      const header = JSON.parse(text.slice(0, text.indexOf("\n")));
      const { national } = await (
        await ask(atlas, `?date=${header.asOf}&connu_le=${header.knownAt}`)
      ).json();
      expect(counts).toEqual(national.counts);
      const [totals = ""] = text.trimEnd().split("\n").slice(-1);
      expect(JSON.parse(totals).national).toEqual(national);
    },
  );

  it("has the same bytes twice", async () => {
    const month = monthsAgo(3);
    const again = await makeSnapshot(await currentRegister(), month);
    expect(again.text === (await textOf(month))).toBe(true);
  });

  it("tells nothing that is not public", async () => {
    const text = await textOf(monthsAgo(1));
    expect(text).not.toMatch(/ended|acte-|modification-|withdraw|abandon|oppos|tacit|deemed/);
  });
});

describe("a file that was changed", () => {
  const changed = async (from: string | RegExp, to: string) =>
    recount((await textOf(monthsAgo(1))).replace(from, to));

  test.each([
    ["stages", /"stage":"operational"/g, '"stage":"aciSigned"'],
    ["facts that are cancelled", /"cancelled":false/g, '"cancelled":true'],
    ["a later knowledge", /"knownFrom":"20/g, '"knownFrom":"30'],
    ["people", /"population":\d+/, '"population":1'],
    ["a total", /"contractSigned":\d+(?=[^\n]*\n$)/, '"contractSigned":999'],
    ["a CPTS that is gone", /\{"type":"cpts".*\n/, ""],
  ])("shows: %s", async (_, from, to) => {
    const read = await changed(from, to);
    expect(read.ok && read.value.differences.length > 0).toBe(true);
  });

  test.each([
    ["a line that is not one", /\n/, "\n{}\n"],
    ["no header", /^.*\n/, ""],
    ["no totals", /\{"type":"totals".*\n/, ""],
    ["text", /[\s\S]*/, "bonjour"],
    ["nothing", /[\s\S]*/, ""],
  ])("is refused: %s", async (_, from, to) => {
    expect((await changed(from, to)).ok).toBe(false);
  });
});

describe("frozen months", () => {
  it("are made once, whoever makes them, and served with their digest", async () => {
    await Promise.all([freezeMonths(), freezeMonths(), freezeMonths()]);
    await freezeMonths();
    const { items } = await (await ask(list)).json();
    expect(items).toMatchObject([{ month: monthsAgo(1) }]);
    const [{ month, sha256, lines, bytes }] = items;
    const answer = await ask(file, "", { of: { file: `${month}.ndjson.gz` } });
    const packed = Buffer.from(await answer.arrayBuffer());
    expect(packed).toHaveLength(bytes);
    const text = gunzipSync(packed).toString();
    expect(createHash("sha256").update(text).digest("hex")).toBe(sha256);
    expect(counted(text)).toMatchObject({ month, lines, differences: [] });
  });

  test.each(["2016-01.ndjson.gz", "2026-13.ndjson.gz", "x", "../atlas", "\0"])(
    "%s is none",
    async (name) => {
      expect((await ask(file, "", { of: { file: name } })).status).toBe(404);
    },
  );
});

test.each([
  ["2026-11-25", undefined, ["2026-10"]],
  ["2026-11-01", undefined, ["2026-10"]],
  ["2026-11-25", "2026-10", []],
  ["2027-02-01", "2026-10", ["2026-11", "2026-12", "2027-01"]],
  ["2026-01-31", "2025-12", []],
] as const)("on %s, %s being frozen, %o wait", (day, last, months) => {
  expect(monthsToFreeze(day, last)).toEqual(months);
});

it("a month is known by the day after its end", () => {
  expect(monthFrozenFrom("2026-01-01")).toBe("2025-12");
});
