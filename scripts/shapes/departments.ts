import type { FeatureCollection } from "geojson";
import { quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, quantile, simplify } from "topojson-simplify";
import type { Objects, Topology } from "topojson-specification";

import { codeOf, type OutlineFeature } from "./land";

/** What is left out of the points: a map of the whole country does not show them. */
const LEFT_OUT = 0.7;

const STEPS = 100_000;

/** The départements of Natural Earth as TopoJSON in degrees; `id` is the code, names are the reference's. */
export function departmentsTopology(features: readonly OutlineFeature[]): string {
  const departments = features
    .map((feature) => ({
      type: "Feature" as const,
      id: codeOf(feature),
      properties: {},
      geometry: feature.geometry,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const collection: FeatureCollection = { type: "FeatureCollection", features: departments };
  const exact = presimplify(topology({ departments: collection }) as Topology<Objects>);
  return `${JSON.stringify(quantize(simplify(exact, quantile(exact, 1 - LEFT_OUT)), STEPS))}\n`;
}
