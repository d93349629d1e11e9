import type { Polygon } from "geojson";
import { merge, mesh } from "topojson-client";
import { describe, expect, it } from "vitest";

import { contourBuilder, LATTICE } from "./contour-builder";
import { packTopology, unpackTopology } from "./packed-topology";
import type { RegionTopology } from "./topology";

/** A square of 0.1° whose south-western corner is given, its sides cut in four. */
function square(west: number, south: number): Polygon {
  const steps = [0, 0.025, 0.05, 0.075];
  const ring = [
    ...steps.map((step) => [west + step, south]),
    ...steps.map((step) => [west + 0.1, south + step]),
    ...steps.map((step) => [west + 0.1 - step, south + 0.1]),
    ...steps.map((step) => [west, south + 0.1 - step]),
  ];
  return { type: "Polygon", coordinates: [[...ring, [west, south]]] };
}

function built(...contours: [code: string, regionCode: string, geometry: Polygon][]) {
  const builder = contourBuilder();
  for (const [code, regionCode, geometry] of contours) builder.add({ code, regionCode, geometry });
  return builder.build();
}

const codesOf = (topology: RegionTopology | undefined) =>
  topology?.objects.communes.geometries.map(({ id }) => id);

const ringsOf = (topology: RegionTopology) =>
  merge(topology, topology.objects.communes.geometries).coordinates.flat();

describe("exact contours", () => {
  it("share the arcs between neighbours", () => {
    const region = built(["26001", "84", square(5, 44)], ["26002", "84", square(5.1, 44)]).get(
      "84",
    );
    expect(codesOf(region)).toEqual(["26001", "26002"]);
    expect(region?.arcs).toHaveLength(3);
    expect(ringsOf(region!)).toHaveLength(1);
  });

  it("are cut by région, with the same arc on both sides of their limit", () => {
    const regions = built(["26001", "84", square(5, 44)], ["84001", "93", square(5.1, 44)]);
    expect(codesOf(regions.get("84"))).toEqual(["26001"]);
    expect(codesOf(regions.get("93"))).toEqual(["84001"]);
    const [one, other] = ["84", "93"].map(
      (code) => new Set(regions.get(code)!.arcs.map((arc) => JSON.stringify(arc))),
    );
    expect([...one!].filter((arc) => other!.has(arc))).toHaveLength(1);
  });

  it("join the parts of one commune without a seam", () => {
    const region = built(["26001", "84", square(5, 44)], ["26001", "84", square(5.1, 44)]).get(
      "84",
    );
    expect(codesOf(region)).toEqual(["26001"]);
    expect(ringsOf(region!)).toHaveLength(1);
    expect(mesh(region!, region!.objects.communes, (a, b) => a !== b).coordinates).toEqual([]);
  });

  it("of one région overseas are on a plane of their own", () => {
    const regions = built(["97411", "04", square(55.4, -21)], ["26001", "84", square(5, 44)]);
    const xs = regions
      .get("04")!
      .arcs.flat()
      .map(([x = 0]) => Math.abs(x));
    expect(Math.max(...xs)).toBeLessThan(20_000);
  });

  it("are the same once stored and read again", () => {
    const region = built(["26001", "84", square(5, 44)], ["26002", "84", square(5.1, 44)]).get(
      "84",
    )!;
    const read = unpackTopology(packTopology(region, LATTICE));
    expect(read.arcs).toEqual(region.arcs);
    expect(read.objects).toEqual(region.objects);
  });

  it("too small to be seen leave no shape", () => {
    const speck: Polygon = {
      type: "Polygon",
      coordinates: [
        [
          [5, 44],
          [5.00001, 44],
          [5, 44.00001],
          [5, 44],
        ],
      ],
    };
    expect(built(["26001", "84", speck]).get("84")).toBeUndefined();
  });
});
