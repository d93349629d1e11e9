import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readInThread } from "../lib/server/contours/in-thread";
import { bundle, ENTRY_POINTS } from "../scripts/build/bundle.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
// Among the packages that the bundle leaves outside.
mkdirSync(path.join(root, ".build"), { recursive: true });
const folder = mkdtempSync(path.join(root, ".build/thread-"));
const program = path.join(folder, "contours.mjs");

beforeAll(() => bundle({ root, entryPoints: { contours: ENTRY_POINTS.contours }, folder }));
afterAll(() => rmSync(folder, { recursive: true }));

const FRANCE = {
  places: Array.from({ length: 4900 }, (_, index) => ({
    code: String(10_000 + index),
    regionCode: "84",
    parentCode: null,
  })),
  successors: [],
};

/** A generated file: 4 900 communes in rows of seventy, each drawn with so many points a side. */
function* country(pointsOfASide: number) {
  yield '{"type":"FeatureCollection","features":[';
  for (const [index, { code }] of FRANCE.places.entries()) {
    const [west, south] = [2 + (index % 70) / 50, 45 + Math.floor(index / 70) / 50];
    const along = Array.from({ length: pointsOfASide }, (_, step) => step / pointsOfASide / 50);
    const ring = [
      ...along.map((step) => [west + step, south]),
      ...along.map((step) => [west + 0.02, south + step]),
      ...along.map((step) => [west + 0.02 - step, south + 0.02]),
      ...along.map((step) => [west, south + 0.02 - step]),
      [west, south],
    ].map(([x = 0, y = 0]) => [Number(x.toFixed(5)), Number(y.toFixed(5))]);
    yield `${index > 0 ? "," : ""}${JSON.stringify({
      type: "Feature",
      properties: { INSEE_COM: code },
      geometry: { type: "Polygon", coordinates: [ring] },
    })}`;
  }
  yield "]}";
}

async function readFile(pieces: Iterable<string>, mostMemory?: number) {
  const name = path.join(mkdtempSync(path.join(tmpdir(), "jalons-")), "contours.geojson");
  const file = await open(name, "w+");
  try {
    for (const piece of pieces) await file.write(piece);
    return await readInThread(file.fd, FRANCE, {
      program,
      ...(mostMemory && { mostMemory }),
    });
  } finally {
    await file.close();
    rmSync(path.dirname(name), { recursive: true });
  }
}

/** The longest that this thread was kept from its work meanwhile, in milliseconds. */
async function longestHold(work: Promise<unknown>) {
  let longest = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  await work.finally(() => clearInterval(watch));
  return longest;
}

describe("contours read in a thread", () => {
  it("come back ready to be stored, while the server goes on", async () => {
    const reading = readFile(country(25));
    expect(await longestHold(reading)).toBeLessThan(1000);
    const read = await reading;
    expect(read).toMatchObject({ ok: true, value: { communeCount: 4900, partial: [] } });
    expect(read.ok && (read.value.topologies.get("84")?.byteLength ?? 0)).toBeGreaterThan(1000);
  });

  it("are refused with the same words as anywhere", async () => {
    expect(await readFile(["{"])).toEqual({ ok: false, failure: { kind: "truncated" } });
  });

  it("leave the file open, for the server to close", async () => {
    for (let time = 0; time < 5; time += 1)
      expect(await readFile(["code;nom"])).toEqual({ ok: false, failure: { kind: "notJson" } });
  });

  it("never take the memory of the server", async () => {
    const [head] = country(1);
    const endless = Array.from({ length: 200 }, () => "{},".repeat(100_000));
    expect(await readFile([`${head}{"x":[`, ...endless], 64)).toEqual({
      ok: false,
      failure: { kind: "tooHeavy" },
    });
  });
});
