import { createRequire } from "node:module";
import { brotliCompressSync } from "node:zlib";

import { describe, expect, it } from "vitest";

import { importContours } from "@/db/contours/commands";
import { demonstrationPersonId, seedPeople } from "@/db/seed/people";
import { loadReference } from "@/db/seed/reference";
import { openTestDatabase } from "@/db/testing/database";
import type { MapAsked, MapModel } from "@/lib/domain/map/model";

import { contourBuilder, LATTICE } from "../shapes/contour-builder";
import { readGeography } from "../shapes/geography";
import { packTopology } from "../shapes/packed-topology";
import { drawMap } from "./draw-map";

type Epci = { code: string; nom: string; membres: { code: string }[] };
type Entry = { code: string; type: string; region: string };

const load = createRequire(import.meta.url);
const epci: Epci[] = load("@etalab/decoupage-administratif/data/epci.json");
const regionOf = new Map(
  load("@etalab/decoupage-administratif/data/communes.json")
    .filter(({ type }: Entry) => type === "commune-actuelle")
    .map(({ code, region }: Entry) => [code, region]),
);

openTestDatabase(async ({ owner }) => {
  const client = await owner.connect();
  await loadReference(client);
  await seedPeople(client);
  client.release();
});

type Area = MapAsked["areas"][number];

const communeArea = (code: string, tone: Area["tone"] = "territory"): Area => ({
  key: code,
  label: code,
  tone,
  codes: [code],
});

/** The communes of an EPCI, as a territory. */
const territory = (name: string): Area => {
  const { code, membres } = epci.find(({ nom }) => nom === name)!;
  return { key: code, label: name, tone: "territory", codes: membres.map((member) => member.code) };
};

const sizeOf = ({ ground, borders, areas }: MapModel) =>
  brotliCompressSync(ground + borders + JSON.stringify(areas)).length;

const ringsIn = (path: string) => path.split("M").length - 1;

describe("a map", () => {
  it("of a région with 80 territories weighs less than 60 kB compressed, and all are seen", async () => {
    const its = epci.filter(({ membres }) =>
      membres.some(({ code }) => regionOf.get(code) === "84"),
    );
    const pairs = its.flatMap(({ code, membres }, index) =>
      index % 2 === 0 ? [[code, [...membres, ...(its[index + 1]?.membres ?? [])]] as const] : [],
    );
    const areas = pairs.map(
      ([code, members]): Area => ({
        key: code,
        label: code,
        tone: "aciSigned",
        codes: members.map((member) => member.code),
      }),
    );
    const model = await drawMap({ areas, frame: { region: "84" }, width: 640 });
    expect(model.areas).toHaveLength(areas.length);
    expect(model.areas.filter(({ path }) => path === "")).toEqual([]);
    expect(sizeOf(model)).toBeLessThan(60_000);
    expect(model).toMatchObject({ width: 640, approximate: true });
    expect(model.credit).toContain("Licence Ouverte");
  });

  it("of a territory shows it with the communes around, each with a point inside the map", async () => {
    const geography = await readGeography();
    const own = territory("CC des Rives du Haut Allier");
    const around = new Set(own.codes.flatMap((code) => geography.neighboursOf(code)));
    const neighbours = [...around].filter((code) => !own.codes.includes(code));
    const areas = [...neighbours.map((code) => communeArea(code, "pickable")), own];
    const model = await drawMap({ areas, frame: { keys: [own.key] }, width: 640 });
    expect(model.areas.map(({ key }) => key)).toEqual(areas.map(({ key }) => key));
    for (const { path, at } of model.areas) {
      expect(path).not.toBe("");
      expect(at[0] > 0 && at[0] < model.width && at[1] > 0 && at[1] < model.height).toBe(true);
    }
    expect(ringsIn(model.areas.at(-1)!.path)).toBe(1);
  });

  it("of a département shows it alone, with its outline", async () => {
    const areas = [communeArea("43157"), communeArea("63113")];
    const model = await drawMap({
      areas,
      frame: { region: "84", department: "43" },
      width: 320,
    });
    expect(model.areas.map(({ key }) => key)).toEqual(["43157"]);
    expect(model.borders).not.toBe("");
    const region = await drawMap({ areas, frame: { region: "84" }, width: 320 });
    expect(region.areas.map(({ key }) => key)).toEqual(["43157", "63113"]);
  });

  it("has no seam in a territory of two régions", async () => {
    const model = await drawMap({
      areas: [territory("CC Enclave des Papes - Pays de Grignan")],
      width: 640,
    });
    expect(ringsIn(model.areas[0]!.path)).toBe(1);
  });

  it("draws a city as its arrondissements, a former commune as today's", async () => {
    const lyon = await drawMap({ areas: [communeArea("69123")], width: 640 });
    const parts = Array.from({ length: 9 }, (_, index) => `${69_381 + index}`);
    const whole = { ...communeArea("69123"), codes: parts };
    expect((await drawMap({ areas: [whole], width: 640 })).areas[0]?.path).toBe(
      lyon.areas[0]?.path,
    );
    const [former, today] = await Promise.all(
      ["05088", "05024"].map((code) => drawMap({ areas: [communeArea(code)], width: 640 })),
    );
    expect(former?.areas[0]?.path).toBe(today?.areas[0]?.path);
  });

  it("stays on the plane of its frame, and leaves out what it does not show", async () => {
    const areas = [communeArea("97411"), communeArea("97418"), communeArea("43157")];
    const model = await drawMap({ areas, width: 640 });
    expect(model.areas.map(({ key }) => key)).toEqual(["97411", "97418"]);
    const le = await drawMap({ areas, frame: { keys: ["43157"] }, width: 640 });
    expect(le.areas.map(({ key }) => key)).toEqual(["43157"]);
  });

  it("of nothing known is a piece of France", async () => {
    const model = await drawMap({ areas: [communeArea("99999")], width: 640 });
    expect(model.areas).toEqual([]);
    expect(model.ground).not.toBe("");
  });

  it("is drawn once for the same question", async () => {
    const asked = { areas: [communeArea("43157")], width: 640 };
    expect(await drawMap(asked)).toBe(await drawMap(structuredClone(asked)));
  });
});

describe("exact contours", () => {
  it("draw the régions that were imported, with their credit", async () => {
    const asked = { areas: [communeArea("97608")], frame: { region: "06" }, width: 640 };
    const before = await drawMap(asked);
    const builder = contourBuilder();
    const ring = [
      [45.1, -12.9],
      [45.2, -12.9],
      [45.2, -12.8],
      [45.1, -12.8],
      [45.1, -12.9],
    ];
    builder.add({
      code: "97608",
      regionCode: "06",
      geometry: { type: "Polygon", coordinates: [ring] },
    });
    const [[code, topology] = []] = builder.build();
    await importContours(
      { id: demonstrationPersonId("administrateur") },
      {
        fileName: "mayotte.geojson",
        sha256: "0".repeat(64),
        credit: "IGN, Licence Ouverte.",
        communeCount: 1,
        topologies: new Map([[code!, packTopology(topology!, LATTICE)]]),
      },
    );
    const after = await drawMap(asked);
    expect(before).toMatchObject({ approximate: true });
    expect(after).toMatchObject({ approximate: false, credit: "IGN, Licence Ouverte." });
    expect(after.areas[0]?.path).not.toBe(before.areas[0]?.path);
  });
});

describe("geography", () => {
  it("knows the cells of a city and of a former commune", async () => {
    const geography = await readGeography();
    expect(geography.cellsOf("13055")).toHaveLength(16);
    expect(geography.cellsOf("05088")).toEqual(["05024"]);
    expect(geography.cellsOf("99999")).toEqual([]);
    expect(geography.neighboursOf("43157")).toContain("43002");
    const [longitude, latitude] = geography.centreOf("43157")!;
    expect([Math.round(longitude), Math.round(latitude)]).toEqual([4, 45]);
  });
});
