import type { Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";

import { unpackTopology } from "../shapes/packed-topology";
import type { ContourPlaces } from "./places";
import { contourProblemInWords } from "./problems";
import { readContours } from "./read-contours";

/** A région of four communes, one of which took over 26999, and a city of two arrondissements. */
const PLACES: ContourPlaces = {
  places: [
    ...["26001", "26002", "26003", "26004"].map((code) => ({
      code,
      regionCode: "84",
      parentCode: null,
    })),
    { code: "75056", regionCode: "11", parentCode: null },
    { code: "75101", regionCode: "11", parentCode: "75056" },
    { code: "75102", regionCode: "11", parentCode: "75056" },
  ],
  successors: [["26999", "26004"]],
};

const ring = (west: number, south: number): Position[] => [
  [west, south],
  [west + 0.1, south],
  [west + 0.1, south + 0.1],
  [west, south + 0.1],
  [west, south],
];

const square = (west: number, south = 45): Polygon => ({
  type: "Polygon",
  coordinates: [ring(west, south)],
});

const feature = (code: unknown, geometry: unknown = square(5), name = "code") => ({
  type: "Feature",
  properties: { [name]: code },
  geometry,
});

const REGION = ["26001", "26002", "26003", "26004"].map((code, index) =>
  feature(code, square(5 + index / 10)),
);

const collection = (...features: unknown[]) =>
  JSON.stringify({ type: "FeatureCollection", features });

async function* inPieces(content: string | Uint8Array, size = 37) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = (content: string | Uint8Array) => readContours(inPieces(content), PLACES);

const problemOf = async (content: string | Uint8Array) => {
  const found = await read(content);
  return found.ok ? undefined : found.failure;
};

const drawn = async (content: string, region: string) => {
  const found = await read(content);
  const packed = found.ok ? found.value.topologies.get(region) : undefined;
  return packed && unpackTopology(packed).objects.communes.geometries.map(({ id }) => id);
};

describe("a file of contours", () => {
  it("gives the topology of each whole région, and says what it left out", async () => {
    const found = await read(
      collection(...REGION, feature("97701"), feature("75102", square(2, 48))),
    );
    expect(found).toMatchObject({
      ok: true,
      value: {
        communeCount: 4,
        partial: [],
        formerCodes: [],
        unknownCodes: ["97701"],
      },
    });
    expect(found.ok && [...found.value.topologies.keys()]).toEqual(["84"]);
  });

  it("is read whatever the name of the code, and when a zero was lost", async () => {
    const names = ["CODE", "insee", "INSEE_COM", "codgeo", "code_insee"];
    for (const name of names) {
      const named = REGION.map(({ properties, geometry }) =>
        feature(properties["code"], geometry, name),
      );
      expect(await drawn(collection(...named), "84"), name).toHaveLength(4);
    }
    const places = PLACES.places.map((place) => ({
      ...place,
      code: place.code.replace(/^26/, "02"),
    }));
    const lost = REGION.map(({ geometry }, index) => feature(2001 + index, geometry));
    const found = await readContours(inPieces(collection(...lost)), { ...PLACES, places });
    expect(found.ok).toBe(true);
  });

  it("joins a former commune to the one that took it over", async () => {
    const found = await read(collection(...REGION, feature("26999", square(5.4))));
    expect(found).toMatchObject({ ok: true, value: { communeCount: 4, formerCodes: ["26999"] } });
  });

  it("draws a city by its arrondissements, or by itself", async () => {
    const [city, one, two] = [
      feature("75056", {
        type: "MultiPolygon",
        coordinates: [[ring(2, 48)], [ring(2.2, 48)]],
      }),
      feature("75101", square(2, 48)),
      feature("75102", square(2.2, 48)),
    ];
    expect(await drawn(collection(city), "11")).toEqual(["75056"]);
    expect(await drawn(collection(city, one, two), "11")).toEqual(["75101", "75102"]);
    expect(await drawn(collection(one, two), "11")).toEqual(["75101", "75102"]);
  });

  it("may begin with a byte order mark, and hold anything else beside its features", async () => {
    const more = JSON.stringify({
      name: "communes",
      crs: { type: "name" },
      features: REGION,
      type: "FeatureCollection",
      metadata: Array.from({ length: 1000 }, (_, index) => ({ index })),
    });
    expect(await drawn(`\ufeff${more}`, "84")).toHaveLength(4);
  });
});

describe("a wrong file", () => {
  const [first] = REGION;
  const whole = collection(...REGION);
  const ringOf = (...points: unknown[]) =>
    collection(feature("26001", { type: "Polygon", coordinates: [points] }));

  it.each([
    ["is empty", "", "notJson"],
    ["is a text", "code;nom\n26001;Aix", "notJson"],
    ["is an archive", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0xff, 0xfe]), "notJson"],
    ["is cut off", whole.slice(0, -40), "truncated"],
    ["is cut off within a word", whole.slice(0, -1), "truncated"],
    ["is damaged after its beginning", whole.replace("26004", '26"004'), "malformed"],
    ["has no bottom", collection(...REGION).replace("[", "[".repeat(40)), "malformed"],
    ["goes on after its end", `${whole}${whole}`, "malformed"],
    ["is a list", JSON.stringify(REGION), "notACollection"],
    ["is a single feature", JSON.stringify(first), "notACollection"],
    ["has no feature", collection(), "notACollection"],
    ["is a TopoJSON", '{"type":"Topology","objects":{},"arcs":[]}', "topojson"],
    [
      "has a feature without a code",
      collection({ ...first, properties: { nom: "Aix" } }),
      "noCode",
    ],
    ["has a feature that is nothing", collection(null), "noCode"],
    [
      "has a point",
      collection(feature("26001", { type: "Point", coordinates: [5, 45] })),
      "notAnArea",
    ],
    ["has no geometry", collection(feature("26001", null)), "notAnArea"],
    ["is in Lambert 93", ringOf([8e5, 6e6], [9e5, 6e6], [9e5, 7e6], [8e5, 6e6]), "notWgs84"],
    ["gives latitude first", ringOf([45, 5], [45, 6], [46, 6], [45, 5]), "elsewhere"],
    ["has an open ring", ringOf([5, 45], [6, 45], [6, 46], [5, 46]), "badRing"],
    ["has a ring of two points", ringOf([5, 45], [6, 45], [5, 45]), "badRing"],
    ["has a text for a number", ringOf(["5", 45], [6, 45], [6, 46], ["5", 45]), "badRing"],
    ["has no ring", collection(feature("26001", { type: "Polygon", coordinates: [] })), "badRing"],
    ["holds half a région", collection(...REGION.slice(0, 2)), "noWholeRegion"],
    ["is of another country", collection(feature("99999")), "noWholeRegion"],
  ])("that %s", async (_, content, kind) => {
    const problem = await problemOf(content);
    expect(problem).toMatchObject({ kind });
    expect(problem && contourProblemInWords(problem)).toMatch(/^\p{Lu}.{20,}[^.]$/u);
  });

  it("names the feature, and what it has instead", async () => {
    const content = collection(...REGION, { ...first, properties: { nom: "Aix", dep: "26" } });
    const problem = await problemOf(content);
    expect(problem && contourProblemInWords(problem)).toBe(
      "L’élément n°\u00a05 du fichier n’a pas de code Insee\u00a0: donnez-lui une propriété «\u202fcode\u202f» ou «\u202finsee\u202f». Propriétés trouvées\u00a0: «\u202fnom\u202f», «\u202fdep\u202f»",
    );
    const half = await problemOf(collection(...REGION.slice(0, 2)));
    expect(half && contourProblemInWords(half)).toContain("la région 84, a 2 de ses 4 communes");
  });

  it("is left at its first problem", async () => {
    let sent = 0;
    async function* endless() {
      yield new TextEncoder().encode('{"type":"FeatureCollection","features":[');
      for (;;) {
        sent += 1;
        yield new TextEncoder().encode(`${JSON.stringify(feature("26001", null))},`);
      }
    }
    expect(await readContours(endless(), PLACES)).toMatchObject({ ok: false });
    expect(sent).toBe(1);
  });
});

describe("a large file", () => {
  it("of too many features, or of too many points, is refused as it arrives", async () => {
    async function* many(one: string) {
      yield new TextEncoder().encode('{"type":"FeatureCollection","features":[');
      const bytes = new TextEncoder().encode(`${one},`.repeat(100));
      for (;;) yield bytes;
    }
    const unknown = JSON.stringify(feature("99999"));
    expect(await readContours(many(unknown), PLACES)).toMatchObject({
      ok: false,
      failure: { kind: "tooManyFeatures" },
    });
    const points = Array.from({ length: 500 }, (_, index) => [5 + index / 1000, 45]);
    const detailed = JSON.stringify(
      feature("99999", { type: "Polygon", coordinates: [[...points, points[0]]] }),
    );
    expect(await readContours(many(detailed), PLACES)).toMatchObject({
      ok: false,
      failure: { kind: "tooManyPoints" },
    });
  });

  it("is not kept while it is read", async () => {
    const filler = JSON.stringify({
      ...feature("99999"),
      properties: { code: "99999", text: "x".repeat(4000) },
    });
    let most = 0;
    async function* large() {
      yield new TextEncoder().encode('{"type":"FeatureCollection","features":[');
      const bytes = new TextEncoder().encode(`${filler},`);
      const before = process.memoryUsage().heapUsed;
      for (let sent = 0; sent < 50_000; sent += 1) {
        yield bytes;
        if (sent % 1000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
      }
      yield new TextEncoder().encode(`${REGION.map((each) => JSON.stringify(each)).join()}]}`);
    }
    expect(await readContours(large(), PLACES)).toMatchObject({ ok: true });
    // 200 MB went through.
    expect(most).toBeLessThan(100_000_000);
  });
});
