import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { expect, it } from "vitest";

import { unpackRaster } from "./grid-file";
import { decoded } from "./packed-topology";
import { topologyOfRaster } from "./raster-topology";
import { ringsOf } from "./rings";
import { arcsOf, type RegionTopology } from "./topology";

type Epci = { membres: { code: string }[] };

/** True contours of the Haute-Loire (IGN), see docs/geography.md. */
const exact = decoded(
  JSON.parse(readFileSync("lib/server/shapes/testing/haute-loire.topojson", "utf8")),
);
const approximate = topologyOfRaster(unpackRaster(readFileSync("data/shapes/regions/84.br")));
const codes = exact.objects.communes.geometries.map(({ id }) => id);

const load = createRequire(import.meta.url);
const territories = load("@etalab/decoupage-administratif/data/epci.json")
  .map(({ membres }: Epci) =>
    membres.map(({ code }) => code).filter((code) => codes.includes(code)),
  )
  .filter((members: string[]) => members.length > 0) as string[][];

/** Distance between two samples, in metres. */
const STEP = 200;

/** The samples of a plane that are in a set of communes, each by one number. */
function samplesIn({ objects, arcs }: RegionTopology, members: readonly string[]): Set<number> {
  const wanted = new Set(members);
  const around = objects.communes.geometries.filter(({ id }) => wanted.has(id)).flatMap(arcsOf);
  const sides = ringsOf(around, arcs).flatMap((ring) =>
    ring.flatMap((arc) => {
      const points = arc < 0 ? arcs[~arc]!.toReversed() : arcs[arc]!;
      return points.slice(1).map((point, index) => [points[index]!, point] as const);
    }),
  );
  const crossings = new Map<number, number[]>();
  for (const [[fromX = 0, fromY = 0], [toX = 0, toY = 0]] of sides) {
    const [top, bottom] = [Math.min(fromY, toY), Math.max(fromY, toY)];
    for (let row = Math.ceil(top / STEP); row * STEP < bottom; row += 1) {
      const x = fromX + ((row * STEP - fromY) / (toY - fromY)) * (toX - fromX);
      crossings.set(row, [...(crossings.get(row) ?? []), x]);
    }
  }
  const samples = new Set<number>();
  for (const [row, xs] of crossings) {
    xs.sort((a, b) => a - b);
    for (let pair = 0; pair + 1 < xs.length; pair += 2)
      for (let column = Math.ceil(xs[pair]! / STEP); column * STEP < xs[pair + 1]!; column += 1)
        samples.add(row * 100_000 + column);
  }
  return samples;
}

/** What two outlines have in common, in shares of what they cover together. */
function overlap(members: readonly string[]): number {
  const [one, other] = [samplesIn(exact, members), samplesIn(approximate, members)];
  const common = [...one].filter((sample) => other.has(sample)).length;
  return common / (one.size + other.size - common);
}

const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))]!.toFixed(2);

/** Pairs of communes with an arc in common. */
function touching({ objects, arcs }: RegionTopology): Set<string> {
  const owners = arcs.map((): string[] => []);
  for (const shape of objects.communes.geometries)
    if (codes.includes(shape.id))
      for (const arc of arcsOf(shape)) owners[arc < 0 ? ~arc : arc]!.push(shape.id);
  return new Set(owners.filter((pair) => pair.length === 2).map((pair) => pair.sort().join(" ")));
}

it("approximate contours are near the true ones, as docs/geography.md says", () => {
  const communes = codes.map((code) => overlap([code]));
  const wholes = territories.map(overlap);
  const [true_, traced] = [touching(exact), touching(approximate)];
  const found = [...true_].filter((pair) => traced.has(pair)).length;
  expect({
    communes: {
      count: communes.length,
      median: quantile(communes, 0.5),
      p10: quantile(communes, 0.1),
    },
    territories: {
      count: wholes.length,
      median: quantile(wholes, 0.5),
      least: quantile(wholes, 0),
    },
    neighbours: {
      found: (found / true_.size).toFixed(2),
      right: (found / traced.size).toFixed(2),
    },
  }).toMatchInlineSnapshot(`
    {
      "communes": {
        "count": 253,
        "median": "0.71",
        "p10": "0.58",
      },
      "neighbours": {
        "found": "0.96",
        "right": "0.96",
      },
      "territories": {
        "count": 11,
        "least": "0.84",
        "median": "0.87",
      },
    }
  `);
});
