import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";

type Entry = { code: string; zone: string };

const load = createRequire(import.meta.url);
const reference: Entry[] = load("@etalab/decoupage-administratif/data/departements.json");
const topology: Topology<{ departments: GeometryCollection }> = JSON.parse(
  readFileSync("data/shapes/departments.topojson", "utf8"),
);
const { features } = feature(topology, topology.objects.departments);

describe("the départements shipped", () => {
  it("are the 101 of the reference, each with an outline", () => {
    const codes = reference.filter(({ zone }) => zone !== "com").map(({ code }) => code);
    expect(features.map(({ id }) => id)).toEqual(codes.sort());
    for (const { id, geometry } of features)
      expect("coordinates" in geometry && geometry.coordinates.length, `${id}`).toBeGreaterThan(0);
  });

  it("share their limits", () => {
    const arcs = topology.objects.departments.geometries.flatMap((geometry) =>
      geometry.type === "Polygon" || geometry.type === "MultiPolygon"
        ? (geometry.arcs.flat(2) as number[])
        : [],
    );
    const shared = new Set(arcs.filter((arc) => arc < 0).map((arc) => ~arc));
    expect(shared.size).toBeGreaterThan(200);
  });
});
