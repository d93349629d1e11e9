import { fail, ok, type Result } from "@/lib/domain/shared/result";

import { contourBuilder, LATTICE } from "../shapes/contour-builder";
import { packTopology } from "../shapes/packed-topology";
import { readCollection } from "./collection";
import { type ContourFeature, readFeature } from "./feature";
import { isInRegion } from "./place";
import { atlasOf, type ContourPlaces, isWhole, type RegionCoverage } from "./places";
import type { ContourProblem } from "./problems";

/** What a file of contours gave. */
export type Contours = {
  /** Of each région that is whole, ready to be stored. */
  topologies: Map<string, Uint8Array>;
  /** Communes and arrondissements drawn in these régions. */
  communeCount: number;
  /** Of the other régions of the file: they stay as they were. */
  partial: RegionCoverage[];
  /** Codes no longer in use, drawn as part of the commune that took them over. */
  formerCodes: string[];
  /** Codes that the reference does not know: not drawn. */
  unknownCodes: string[];
};

const MOST_FEATURES = 60_000;
const MOST_POINTS = 3_000_000;

/**
 * Reads a GeoJSON of communes, as its bytes arrive, into the topologies that draw maps. Refused at
 * the first thing that is wrong, and when no région is whole.
 */
export async function readContours(
  chunks: AsyncIterable<Uint8Array>,
  reference: ContourPlaces,
): Promise<Result<Contours, ContourProblem>> {
  const atlas = atlasOf(reference);
  const builder = contourBuilder();
  const former = new Set<string>();
  const unknown = new Set<string>();
  /** Drawn by their arrondissements when the file has them: kept until its end. */
  const cities: ContourFeature[] = [];
  const drawn = new Set<string>();
  let points = 0;

  function take(value: unknown, place: number): ContourProblem | undefined {
    if (place > MOST_FEATURES) return { kind: "tooManyFeatures", most: MOST_FEATURES };
    const read = readFeature(value, place);
    if (!read.ok) return read.failure;
    points += read.value.points;
    if (points > MOST_POINTS) return { kind: "tooManyPoints", most: MOST_POINTS };
    const { code, geometry } = read.value;
    const today = atlas.placeOf(code);
    if (!today) {
      unknown.add(code);
      return undefined;
    }
    if (!isInRegion(geometry, today.regionCode)) return { kind: "elsewhere", feature: { code } };
    if (today.code !== code) former.add(code);
    if (atlas.arrondissementsOf(today.code).length > 0) cities.push(read.value);
    else builder.add({ code: today.code, regionCode: today.regionCode, geometry });
    drawn.add(today.code);
    return undefined;
  }

  const problem = await readCollection(chunks, take);
  if (problem) return fail(problem);
  for (const { code, geometry } of cities) {
    const city = atlas.placeOf(code);
    if (city && !atlas.arrondissementsOf(city.code).every((part) => drawn.has(part)))
      builder.add({ code: city.code, regionCode: city.regionCode, geometry });
  }
  return packed(builder, atlas, { former, unknown });
}

function packed(
  builder: ReturnType<typeof contourBuilder>,
  atlas: ReturnType<typeof atlasOf>,
  { former, unknown }: { former: ReadonlySet<string>; unknown: ReadonlySet<string> },
): Result<Contours, ContourProblem> {
  const built = builder.build();
  const codesOf = (region: string) =>
    built.get(region)?.objects.communes.geometries.map(({ id }) => id) ?? [];
  const coverage = atlas
    .coverage(new Set([...built.keys()].flatMap(codesOf)))
    .filter(({ present }) => present > 0);
  const whole = coverage.filter(isWhole);
  if (whole.length === 0) {
    const [best] = coverage.toSorted((a, b) => b.present / b.expected - a.present / a.expected);
    return fail({ kind: "noWholeRegion", ...(best && { best }) });
  }
  const topologies = new Map<string, Uint8Array>();
  for (const { code } of whole) {
    const topology = built.get(code);
    if (topology) topologies.set(code, packTopology(topology, LATTICE));
  }
  return ok({
    topologies,
    communeCount: whole.reduce((sum, { code }) => sum + codesOf(code).length, 0),
    partial: coverage.filter((region) => !isWhole(region)),
    formerCodes: [...former].toSorted(),
    unknownCodes: [...unknown].toSorted(),
  });
}
